import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

/** What can be answered of an entity that a list delivers without its properties. */
const identityFields = new Set(['id', 'type', '__typename']);

/**
 * Whether a field's selection asks for more than the identity of the entities at one of the paths below it, such as
 * `nodes` or `edges.node`. Selections that a directive may leave out count as asked for.
 */
export function wantsMoreThanIdentity(info: GraphQLResolveInfo, ...paths: string[]): boolean {
  return paths.some((path) => {
    const nodes = path.split('.').reduce((level, name) => level.flatMap((node) => fieldsNamed(node, name, info)), [...info.fieldNodes]);
    return nodes.some((node) => subfields(node.selectionSet, info).some(({ name }) => !identityFields.has(name.value)));
  });
}

/** Whether a field that is an entity is asked for its identity alone. */
export function wantsOnlyIdentity(info: GraphQLResolveInfo): boolean {
  return !info.fieldNodes.some((node) => subfields(node.selectionSet, info).some(({ name }) => !identityFields.has(name.value)));
}

/** Whether a path below a field is selected at all. */
export function isSelected(info: GraphQLResolveInfo, path: string): boolean {
  return path.split('.').reduce((level, name) => level.flatMap((node) => fieldsNamed(node, name, info)), [...info.fieldNodes]).length > 0;
}

function fieldsNamed(node: FieldNode, name: string, info: GraphQLResolveInfo): FieldNode[] {
  return subfields(node.selectionSet, info).filter((field) => field.name.value === name);
}

function subfields(selection: SelectionSetNode | undefined, info: GraphQLResolveInfo): FieldNode[] {
  return (selection?.selections ?? []).flatMap((node) => {
    if (node.kind === Kind.FIELD) return [node];
    const inner = node.kind === Kind.INLINE_FRAGMENT ? node : info.fragments[node.name.value];
    return subfields(inner?.selectionSet, info);
  });
}
