import { type FieldNode, type GraphQLField, Kind, type OperationDefinitionNode, type ValueNode } from 'graphql';
import { defaultPageSize, nestedCap, rootCap } from '../graph/page';

/**
 * The arguments by which a client says how many it wants, and the most that a field takes. More is refused by the field, with
 * a better message than the cost could give, so it counts as the most. `limit` is that of a neighborhood.
 */
function sizeArguments(isRoot: boolean): ReadonlyMap<string, number> {
  const cap = isRoot ? rootCap : nestedCap;
  return new Map([
    ['first', cap],
    ['last', cap],
    ['limit', 2_000],
  ]);
}

const [ofRoot, ofNested] = [sizeArguments(true), sizeArguments(false)];

/** How the values that a document names come out for one operation. */
export interface Values {
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Where a field stands, and how many ids one takes at most. */
export interface Place {
  readonly isRoot: boolean;
  readonly maxIds: number;
}

/**
 * How many things a field may answer with at most, as its arguments say: `first`, `last` or `limit`, else the schema's default
 * of it, else 20; for `ids` their number. Undefined for a field without such an argument.
 */
export function pageSize(field: GraphQLField<unknown, unknown>, node: FieldNode, values: Values, place: Place): number | undefined {
  const caps = place.isRoot ? ofRoot : ofNested;
  const sizes = field.args.filter(({ name }) => caps.has(name));
  for (const { name } of sizes) {
    const given = valueOf(argument(node, name), values);
    if (typeof given === 'number') return Math.min(Math.max(given, 0), caps.get(name)!);
  }
  if (sizes.length > 0) return Number(sizes.find(({ defaultValue }) => typeof defaultValue === 'number')?.defaultValue ?? defaultPageSize);
  if (!field.args.some(({ name }) => name === 'ids')) return undefined;
  const ids = valueOf(argument(node, 'ids'), values);
  return Math.min(Array.isArray(ids) ? ids.length : 1, place.maxIds);
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
