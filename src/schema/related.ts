import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context';
import { allRelations, type RelationEdge, type RelationFilter } from '../graph/all-relations';
import type { Entity } from '../graph/entity';
import { canBeInner } from '../graph/inner-list';
import { nestedCap, pageRequest, type PageArguments, type PageRequest } from '../graph/page';
import { keyOfList, relationListName, type RelatedEdge, type RelationList } from '../graph/relation-list';
import type { EntityType } from '../ontology/entity-types';
import { entityType, farTypes, relationSides, relationType, type RelationDirection, type RelationSide } from '../ontology/ontology';
import type { RelationType } from '../ontology/relation-types';
import type { builder } from './builder';
import { connectionOf, connectionType, type Connection } from './connection';
import { EntityRef, InstrumentRef, RelationRef } from './refs';
import { entityProperties, fieldBelow, isSelected, relationProperties, type SelectedField } from './selection';

const relationOfEdge = { relation: (edge: RelatedEdge) => edge.relation };

const RelatedEntityConnection = connectionType<RelatedEdge>('RelatedEntity', EntityRef, {
  edge: (t) => ({ relation: t.field({ type: RelationRef, resolve: relationOfEdge.relation }) }),
});

const RelatedInstrumentConnection = connectionType<RelatedEdge>('RelatedInstrument', InstrumentRef, {
  edge: (t) => ({ relation: t.field({ type: RelationRef, resolve: relationOfEdge.relation }) }),
});

export const RelationConnection = connectionType<RelationEdge>('Relation', RelationRef);

type Types = typeof builder extends PothosSchemaTypes.SchemaBuilder<infer T> ? T : never;
type FieldBuilder = Pick<PothosSchemaTypes.ObjectFieldBuilder<Types, Entity>, 'field' | 'arg'>;

/** The relation fields of an entity type, as the ontology states them: `parties`, `referencedBy`… */
export function relationFields(t: FieldBuilder, near: EntityType) {
  return Object.fromEntries(
    relationSides(near).map(({ type, direction }) => [fieldName(type, direction), relationField(t, near, type, direction)]),
  );
}

function fieldName(type: RelationType, direction: RelationDirection): string {
  const { fields } = relationType(type);
  return direction === 'OUT' ? fields.out : fields.in;
}

function relationField(t: FieldBuilder, near: EntityType, type: RelationType, direction: RelationDirection) {
  const { labels, inverseLabels, description } = relationType(type);
  const toInstruments = farTypes(type, direction, near).every((far) => entityType(far).family === 'Instrument');
  return t.field({
    type: toInstruments ? RelatedInstrumentConnection : RelatedEntityConnection,
    description: `What this ${(direction === 'OUT' ? labels : inverseLabels).en}. ${description}`,
    args: { first: t.arg.int(), after: t.arg.string() },
    extensions: { relationSide: { type, direction } satisfies RelationSide },
    resolve: (entity, page, context, info) => relatedConnection(entity, { type, direction }, page, context, info),
  });
}

function relatedConnection(
  near: Entity,
  side: RelationSide,
  page: PageArguments,
  context: Context,
  info: GraphQLResolveInfo,
): Connection<RelatedEdge> {
  const request = pageRequest(() => relationListName(side.type, side.direction, near.id), page, nestedCap);
  const list = relationList(side, request, context, info);
  return connectionOf({
    page: () => context.loaders.relations.page(list, near),
    totalCount: () => context.loaders.relations.degree(side.type, side.direction, near.id),
  });
}

/** The list that a field asks for. Without a cursor it is the same for every entity of a level, and is made once. */
function relationList(side: RelationSide, request: PageRequest, context: Context, info: SelectedField): RelationList {
  const [node, ...others] = info.fieldNodes;
  if (!node || others.length > 0 || request.key !== undefined) return makeList(side, request, context, info);
  const ofOperation = lists.get(context) ?? new Map<FieldNode, Map<string, RelationList>>();
  lists.set(context, ofOperation);
  const ofField = ofOperation.get(node) ?? new Map<string, RelationList>();
  ofOperation.set(node, ofField);
  const way = `${side.type} ${side.direction} ${request.size}`;
  const list = ofField.get(way) ?? makeList(side, request, context, info);
  ofField.set(way, list);
  return list;
}

/** The lists of an operation, by the fields that ask for them. */
const lists = new WeakMap<Context, Map<FieldNode, Map<string, RelationList>>>();

function makeList({ type, direction }: RelationSide, request: PageRequest, context: Context, info: SelectedField): RelationList {
  const far = entityProperties(info, context, 'nodes', 'edges.node', 'edges.relation.from', 'edges.relation.to');
  const ofRelation = relationProperties(info, context, 'edges.relation');
  const relation = isSelected(info, ...cursors) ? [...ofRelation, keyOfList(direction)] : ofRelation;
  return { type, direction, request, far, relation, inner: wantedInnerList(info, context, ...nodesOfList) };
}

/** Where the nodes of a list are selected. */
export const nodesOfList = ['nodes', 'edges.node'];

/**
 * The first list of relations that is selected of what is at some paths, to be read along with it in one statement. That is
 * done in operations that come again only: each pair of relation types is a statement, which the database has to plan.
 */
export function wantedInnerList(info: SelectedField, context: Context, ...paths: string[]): RelationList | undefined {
  const below = context.comesAgain ? fieldBelow(info, 'relationSide', ...paths) : undefined;
  if (!below) return undefined;
  const side = below.extensions['relationSide'] as RelationSide;
  const { first, after } = below.args as PageArguments;
  // What cannot be asked for is refused where it is resolved.
  if ((after !== null && after !== undefined) || !(first === null || first === undefined || (first >= 0 && first <= nestedCap)))
    return undefined;
  const list = relationList(
    side,
    pageRequest(() => '', { first }, nestedCap),
    context,
    below.field,
  );
  return canBeInner(list) ? list : undefined;
}

/** Where places in a list are selected. */
export const cursors = ['edges.cursor', 'pageInfo.startCursor', 'pageInfo.endCursor'];

/** All relations of an entity, whatever their types. */
export function relationsConnection(
  near: Entity,
  filter: RelationFilter,
  page: PageArguments,
  context: Context,
  info: GraphQLResolveInfo,
): Connection<RelationEdge> {
  const ends = ['nodes', 'edges.node'].flatMap((path) => [`${path}.from`, `${path}.to`]);
  return connectionOf(
    allRelations(context.loaders.relations, near, filter, page, {
      far: entityProperties(info, context, ...ends),
      relation: relationProperties(info, context, 'nodes', 'edges.node'),
      cursors: isSelected(info, ...cursors),
    }),
  );
}
