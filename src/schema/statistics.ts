import { statistics, type Statistics } from '../graph/statistics';
import type { EntityType } from '../ontology/entity-types';
import type { RelationType } from '../ontology/relation-types';
import { builder } from './builder';
import { EntityTypeEnum, RelationTypeEnum } from './enums';

const TypeCount = builder.objectRef<{ type: EntityType; count: number }>('TypeCount').implement({
  fields: (t) => ({ type: t.expose('type', { type: EntityTypeEnum }), count: t.exposeInt('count') }),
});

const RelationTypeCount = builder.objectRef<{ type: RelationType; count: number }>('RelationTypeCount').implement({
  fields: (t) => ({ type: t.expose('type', { type: RelationTypeEnum }), count: t.exposeInt('count') }),
});

const StatisticsRef = builder.objectRef<Statistics>('Statistics').implement({
  fields: (t) => ({
    entities: t.field({ type: [TypeCount], resolve: ({ entities }) => entities }),
    relations: t.field({ type: [RelationTypeCount], resolve: ({ relations }) => relations }),
    sources: t.exposeInt('sources'),
    evidenced: t.exposeFloat('evidenced', {
      nullable: true,
      description: 'The share of relations that have a verified passage, from 0 to 1, at the last check; null before the first.',
    }),
    checkedAt: t.expose('checkedAt', { type: 'DateTime', nullable: true }),
    changedAt: t.expose('changedAt', { type: 'DateTime', description: 'When the graph last changed.' }),
  }),
});

builder.queryField('statistics', (t) =>
  t.field({ type: StatisticsRef, nullable: true, resolve: (_, __, { reader }) => statistics(reader) }),
);
