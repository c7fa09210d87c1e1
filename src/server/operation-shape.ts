import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { Limits } from '../config';
import { isLeftOut, pageSize, type Values } from './page-size';

/** What an operation comes to, whatever is in the store. */
export interface Shape {
  /** Fields side by side, without `__typename`. */
  readonly fields: number;
  /** Fields nested in one another, without introspection. */
  readonly depth: number;
  readonly aliases: number;
  /** Entities, relations and passages that the page sizes allow. */
  readonly cost: number;
}

const nothing: Shape = { fields: 0, depth: 0, aliases: 0, cost: 0 };

/**
 * Measures an operation in one walk. What counts as cost is what has an identifier: every field whose type is or implements
 * `Node`, times the page sizes above it. Names, counts, cursors and the wrappers of pages are free.
 *
 * A page size multiplies the first list at or below its field: `nodes` and `edges` of a connection, but not its `facets`.
 * A fragment is measured once for each page size it stands under, so that fragments that double one another cannot take
 * exponential time, and one that contains itself (which validation refuses) ends.
 */
export function measure(schema: GraphQLSchema, document: DocumentNode, values: Values, limits: Limits): Shape {
  const fragments = new Map(
    document.definitions.flatMap((item) => (item.kind === Kind.FRAGMENT_DEFINITION ? [[item.name.value, item]] : [])),
  );
  const root = schema.getRootType(values.operation.operation);
  return ofSelections(values.operation.selectionSet, root, undefined, { schema, root, values, limits, fragments, measured: new Map() });
}

interface Walk {
  readonly schema: GraphQLSchema;
  readonly root: GraphQLNamedType | null | undefined;
  readonly values: Values;
  readonly limits: Limits;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly measured: Map<string, Shape>;
}

/** `page` is the page size of the field above, where no list has taken it yet. */
function ofSelections(set: SelectionSetNode, parent: GraphQLNamedType | null | undefined, page: number | undefined, walk: Walk): Shape {
  let { fields, depth, aliases, cost } = nothing;
  for (const node of set.selections) {
    if (isLeftOut(node, walk.values)) continue;
    const shape =
      node.kind === Kind.FIELD
        ? ofField(node, parent, page, walk)
        : node.kind === Kind.FRAGMENT_SPREAD
          ? ofFragment(node.name.value, page, walk)
          : ofSelections(node.selectionSet, node.typeCondition ? walk.schema.getType(node.typeCondition.name.value) : parent, page, walk);
    fields += shape.fields;
    depth = Math.max(depth, shape.depth);
    aliases += shape.aliases;
    cost += shape.cost;
  }
  return { fields, depth, aliases, cost };
}

function ofFragment(name: string, page: number | undefined, walk: Walk): Shape {
  const key = `${name} ${page}`;
  const known = walk.measured.get(key);
  const fragment = walk.fragments.get(name);
  if (known || !fragment) return known ?? nothing;
  walk.measured.set(key, nothing);
  const shape = ofSelections(fragment.selectionSet, walk.schema.getType(fragment.typeCondition.name.value), page, walk);
  walk.measured.set(key, shape);
  return shape;
}

function ofField(node: FieldNode, parent: GraphQLNamedType | null | undefined, page: number | undefined, walk: Walk): Shape {
  const aliases = node.alias ? 1 : 0;
  if (node.name.value.startsWith('__')) return { fields: node.name.value === '__typename' ? 0 : 1, depth: 0, aliases, cost: 0 };
  const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
  const ownPage = field && pageSize(field, node, walk.values, { isRoot: parent === walk.root, maxIds: walk.limits.ids });
  const isList = field !== undefined && isListType(getNullableType(field.type));
  const times = isList ? (ownPage ?? page ?? 1) : 1;
  const below = node.selectionSet
    ? ofSelections(node.selectionSet, field && getNamedType(field.type), isList ? undefined : ownPage, walk)
    : nothing;
  const each = (field && hasIdentity(field.type) ? 1 : 0) + below.cost;
  // Never infinite: a page of none times an infinite cost is not a number, and that passes every comparison.
  return { fields: 1, depth: below.depth + 1, aliases: aliases + below.aliases, cost: Math.min(times * each, Number.MAX_SAFE_INTEGER) };
}

function hasIdentity(type: GraphQLOutputType): boolean {
  const named = getNamedType(type);
  if (isInterfaceType(named) && named.name === 'Node') return true;
  return (isObjectType(named) || isInterfaceType(named)) && named.getInterfaces().some(({ name }) => name === 'Node');
}
