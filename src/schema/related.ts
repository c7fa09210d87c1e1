import type { Context } from '../context';
import { allRelations, type RelationEdge, type RelationFilter } from '../graph/all-relations';
import type { Entity } from '../graph/entity';
import { nestedCap, pageRequest, type PageArguments } from '../graph/page';
import { keyOfList, relationListName, type RelatedEdge, type RelationList } from '../graph/relation-page';
import type { EntityType } from '../ontology/entity-types';
import { entityType, farTypes, relationSides, relationType, type RelationDirection } from '../ontology/ontology';
import type { RelationType } from '../ontology/relation-types';
import type { GraphQLResolveInfo } from 'graphql';
import type { builder } from './builder';
import { connectionOf, connectionType, type Connection } from './connection';
import { EntityRef, InstrumentRef, RelationRef } from './refs';
import { entityProperties, isSelected, prefersLanguages, relationProperties, remembered } from './selection';

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
    resolve: (entity, page, context, info) => relatedConnection(entity, type, direction, page, context, info),
  });
}

function relatedConnection(
  near: Entity,
  type: RelationType,
  direction: RelationDirection,
  page: PageArguments,
  context: Context,
  info: GraphQLResolveInfo,
): Connection<RelatedEdge> {
  const list = relationList(near, type, direction, page, context, info);
  return connectionOf({
    page: () => context.loaders.relations.page(list, near),
    totalCount: () => context.loaders.relations.degree(type, direction, near.id),
  });
}

/** The list that a field asks for. Without a cursor it is the same for every entity of a level, and is made once. */
function relationList(
  near: Entity,
  type: RelationType,
  direction: RelationDirection,
  page: PageArguments,
  context: Context,
  info: GraphQLResolveInfo,
): RelationList {
  const make = (): RelationList => {
    const request = pageRequest(() => relationListName(type, direction, near.id), page, nestedCap);
    const far = entityProperties(info, context, 'nodes', 'edges.node', 'edges.relation.from', 'edges.relation.to');
    const ofRelation = relationProperties(info, context, 'edges.relation');
    const relation = isSelected(info, ...cursors) ? [...ofRelation, keyOfList(direction)] : ofRelation;
    return { type, direction, request, far, relation };
  };
  if (page.after !== null && page.after !== undefined) return make();
  return remembered(info, `${type} ${direction} ${page.first} ${prefersLanguages(context)}`, make);
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
