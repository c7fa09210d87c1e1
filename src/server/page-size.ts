import { type FieldNode, type GraphQLField, Kind, type OperationDefinitionNode, type ValueNode } from 'graphql';
import type { Limits } from '../config';

/** What a page holds where the client does not say (design: neither `first` nor `last` means 20). */
const defaultPage = 20;

/** The arguments by which a client says how many it wants. `limit` is that of a neighborhood. */
const sizeArguments = ['first', 'last', 'limit'];

/**
 * The largest page of any field. A larger number is refused by the field itself, with a better message than the cost would
 * give, so it counts as this.
 */
const largestPage = 2_000;

/** How the values that a document names come out for one operation. */
export interface Values {
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * How many things a field may answer with at most, as its arguments say: `first`, `last` or `limit`, else the schema's default
 * of it, else 20; for `ids` their number. Undefined for a field without such an argument.
 */
export function pageSize(field: GraphQLField<unknown, unknown>, node: FieldNode, values: Values, limits: Limits): number | undefined {
  const sizes = field.args.filter(({ name }) => sizeArguments.includes(name));
  if (sizes.length > 0) {
    const given = sizes.map(({ name }) => valueOf(argument(node, name), values)).find((value) => typeof value === 'number');
    const size = given ?? sizes.map(({ defaultValue }) => defaultValue).find((value) => typeof value === 'number') ?? defaultPage;
    return Math.min(Math.max(Number(size) || 0, 0), largestPage);
  }
  if (!field.args.some(({ name }) => name === 'ids')) return undefined;
  const ids = valueOf(argument(node, 'ids'), values);
  return Math.min(Array.isArray(ids) ? ids.length : 1, limits.ids);
}

/** Whether `@skip` or `@include` leaves a selection out. */
export function isLeftOut(node: { readonly directives?: FieldNode['directives'] }, values: Values): boolean {
  return (node.directives ?? []).some(({ name, arguments: given = [] }) => {
    if (name.value !== 'skip' && name.value !== 'include') return false;
    const condition = valueOf(given.find((item) => item.name.value === 'if')?.value, values);
    return condition === (name.value === 'skip');
  });
}

function argument(node: FieldNode, name: string): ValueNode | undefined {
  return node.arguments?.find((item) => item.name.value === name)?.value;
}

/** A number, a boolean or a list, as far as it matters here; variables that are not given take their default. */
function valueOf(node: ValueNode | undefined, values: Values): unknown {
  switch (node?.kind) {
    case Kind.INT:
      return Number(node.value);
    case Kind.BOOLEAN:
      return node.value;
    case Kind.LIST:
      return node.values;
    case Kind.VARIABLE: {
      const given = values.variables[node.name.value];
      if (given !== undefined) return given;
      const definition = values.operation.variableDefinitions?.find(({ variable }) => variable.name.value === node.name.value);
      return valueOf(definition?.defaultValue, values);
    }
    default:
      return undefined;
  }
}
