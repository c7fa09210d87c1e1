import {
  type FieldNode,
  getArgumentValues,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { Context } from '../context';
import type { EntityProperty, RelationProperty } from '../store/stored';
import type { Reads } from './stored';

/** A field that is being resolved, or looked at ahead of that: as much of it as tells what is selected below. */
export type SelectedField = Pick<GraphQLResolveInfo, 'fieldNodes' | 'returnType' | 'fragments' | 'schema' | 'variableValues'>;

/** Whether one of the paths below a field is selected, such as `edges.cursor`. What a directive may leave out counts. */
export function isSelected(info: SelectedField, ...paths: string[]): boolean {
  return remembered(info, `is ${paths.join()}`, () => paths.some((path) => selectedAt(info, path).length > 0));
}

/** A field that is selected below another, ahead of being resolved, with its arguments. */
export interface FieldBelow {
  readonly field: SelectedField;
  readonly extensions: Readonly<Record<string, unknown>>;
  readonly args: Readonly<Record<string, unknown>>;
}

/** The first field at some paths that has an extension of this name. One that a directive may leave out is passed over. */
export function fieldBelow(info: SelectedField, extension: string, ...paths: string[]): FieldBelow | undefined {
  const found = remembered(info, `${extension} ${paths.join()}`, () => {
    const fields = paths.flatMap((path) => selectedAt(info, path)).flatMap(({ node, type }) => subfields(node.selectionSet, type, info));
    const [first] = fields.filter(
      (each) => !each.node.directives?.length && fieldOf(each.type, each.node)?.extensions[extension] !== undefined,
    );
    return { first };
  }).first;
  const definition = found && fieldOf(found.type, found.node);
  if (!definition) return undefined;
  return {
    field: { ...pickField(info), fieldNodes: [found.node], returnType: definition.type },
    extensions: definition.extensions as Readonly<Record<string, unknown>>,
    args: getArgumentValues(definition, found.node, info.variableValues),
  };
}

function pickField({ fragments, schema, variableValues }: SelectedField) {
  return { fragments, schema, variableValues };
}

/** The properties that are read of the entities at some paths below a field, the field itself being ''; identity always. */
export function entityProperties(info: SelectedField, context: Context, ...paths: string[]): readonly EntityProperty[] {
  return propertiesRead(info, context, paths, ['id', 'type']) as readonly EntityProperty[];
}

/** The properties that are read of the relations at some paths below a field: none where none is selected there. */
export function relationProperties(info: SelectedField, context: Context, ...paths: string[]): readonly RelationProperty[] {
  return (isSelected(info, ...paths) ? propertiesRead(info, context, paths, ['id']) : []) as readonly RelationProperty[];
}

/** Whether the names of a request are chosen by language; what is read depends on it. */
function prefersLanguages({ languages }: Context): boolean {
  return languages.length > 0;
}

function propertiesRead(info: SelectedField, context: Context, paths: readonly string[], always: readonly string[]): readonly string[] {
  const prefers = prefersLanguages(context);
  return remembered(info, `${prefers} ${paths.join()}`, () => {
    const read = paths.flatMap((path) => selectedAt(info, path)).flatMap(({ node, type }) => subfields(node.selectionSet, type, info));
    return [...new Set([...always, ...read.flatMap((field) => readBy(field, prefers))])];
  });
}

/** A field that is selected, with the type that it is a field of, or, at the end of a path, the type that it has. */
interface Selected {
  readonly node: FieldNode;
  readonly type: GraphQLNamedType;
}

function readBy({ node, type }: Selected, prefers: boolean): readonly string[] {
  const { reads = [] } = (fieldOf(type, node)?.extensions ?? {}) as Partial<Reads>;
  return typeof reads === 'function' ? reads(prefers || (node.arguments ?? []).some(({ name }) => name.value === 'lang')) : reads;
}

function selectedAt(info: SelectedField, path: string): Selected[] {
  const start = info.fieldNodes.map((node) => ({ node, type: getNamedType(info.returnType) }));
  return path
    .split('.')
    .filter(Boolean)
    .reduce(
      (level, name) =>
        level.flatMap(({ node, type }) =>
          subfields(node.selectionSet, type, info).flatMap((sub) => {
            const field = sub.node.name.value === name ? fieldOf(sub.type, sub.node) : undefined;
            return field ? [{ node: sub.node, type: getNamedType(field.type) }] : [];
          }),
        ),
      start,
    );
}

function subfields(selection: SelectionSetNode | undefined, type: GraphQLNamedType, info: SelectedField): Selected[] {
  return (selection?.selections ?? []).flatMap((node) => {
    if (node.kind === Kind.FIELD) return [{ node, type }];
    const inner = node.kind === Kind.INLINE_FRAGMENT ? node : info.fragments[node.name.value];
    const condition = inner?.typeCondition && info.schema.getType(inner.typeCondition.name.value);
    return subfields(inner?.selectionSet, condition ?? type, info);
  });
}

function fieldOf(type: GraphQLNamedType, node: FieldNode) {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
}

const known = new WeakMap<FieldNode, Map<string, unknown>>();

/**
 * What was found of a field, under a name: documents are kept, so it is found again, in other operations too. Where several
 * nodes make one field, directives may choose them, and nothing is remembered.
 */
function remembered<T>(info: SelectedField, what: string, find: () => T): T {
  const [node, ...others] = info.fieldNodes;
  if (!node || others.length > 0) return find();
  const ofNode = known.get(node) ?? new Map<string, unknown>();
  known.set(node, ofNode);
  const before = ofNode.get(what) as T | undefined;
  if (before !== undefined) return before;
  const found = find();
  ofNode.set(what, found);
  return found;
}
