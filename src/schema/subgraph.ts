import { neighborhood, type Subgraph } from '../graph/neighborhood';
import { builder } from './builder';
import { EntityTypeEnum, RelationTypeEnum } from './enums';
import { EntityRef, RelationRef } from './refs';
import { relationProperties as allOfRelation } from '../store/stored';
import { entityProperties, isSelected, relationProperties } from './selection';

export const SubgraphRef = builder.objectRef<Subgraph>('Subgraph').implement({
  description: 'A part of the graph, ready to draw. A relation appears only where both of its ends do.',
  fields: (t) => ({
    nodes: t.field({ type: [EntityRef], resolve: ({ nodes }) => [...nodes] }),
    relations: t.field({ type: [RelationRef], resolve: ({ relations }) => [...relations] }),
    truncated: t.exposeBoolean('truncated', { description: 'Whether the limit left something out.' }),
    omittedAtLeast: t.exposeInt('omittedAtLeast', { description: 'At least so many nodes were left out.' }),
  }),
});

builder.queryField('neighborhood', (t) =>
  t.field({
    type: SubgraphRef,
    nullable: true,
    description: [
      'Everything within `depth` (at most 4) relations of `ids`, nearest first, at most `limit` (at most 2,000) nodes. Hubs and countries are shown, but not walked through unless they are among `ids`; `ids` count in `limit`.',
      'With `entityTypes`, entities of other types neither appear nor are walked through, except those of `ids`.',
    ].join('\n'),
    args: {
      ids: t.arg.idList({ required: true }),
      depth: t.arg.int({ defaultValue: 1 }),
      relationTypes: t.arg({ type: [RelationTypeEnum] }),
      entityTypes: t.arg({ type: [EntityTypeEnum] }),
      limit: t.arg.int({ defaultValue: 200 }),
    },
    resolve: (_, query, context, info) => {
      // A file holds all of a relation; of an entity it reads the rest when its turn comes.
      const relation = isSelected(info, 'export') ? allOfRelation : relationProperties(info, context, 'relations');
      return neighborhood(context.reader, query, context.limits, {
        entity: entityProperties(info, context, 'nodes', 'relations.from', 'relations.to'),
        relation: relation.length > 0 ? relation : ['id'],
      });
    },
  }),
);
