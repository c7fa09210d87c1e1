import { findPaths, type Path, type PathResult } from '../graph/paths';
import { builder } from './builder';
import { RelationTypeEnum } from './enums';
import { EntityRef, RelationRef } from './refs';

export const PathRef = builder.objectRef<Path>('Path').implement({
  fields: (t) => ({
    length: t.int({ resolve: ({ relations }) => relations.length }),
    nodes: t.field({
      type: [EntityRef],
      description: 'One more than relations, from one end to the other.',
      resolve: ({ nodes }) => [...nodes],
    }),
    relations: t.field({ type: [RelationRef], resolve: ({ relations }) => [...relations] }),
  }),
});

const AvoidedRef = builder.objectRef<PathResult['avoided']>('Avoided').implement({
  description: 'What the search did not go through, so that two things are not connected because both are in one country.',
  fields: (t) => ({
    relationTypes: t.field({
      type: [RelationTypeEnum],
      description: 'The types of which none were walked, or not all: PART_OF between events and CONCERNS of a topic or country were not.',
      resolve: ({ relationTypes }) => [...relationTypes],
    }),
    hubs: t.field({
      type: [EntityRef],
      description: 'Entities of more relations than the setting HUB_DEGREE that were met, by identifier; at most 100.',
      resolve: ({ hubs }) => [...hubs],
    }),
  }),
});

const PathResultRef = builder.objectRef<PathResult>('PathResult').implement({
  description: 'All paths are of the least length there is, ordered by their identifiers.',
  fields: (t) => ({
    paths: t.field({ type: [PathRef], resolve: ({ paths }) => [...paths] }),
    avoided: t.field({ type: AvoidedRef, resolve: ({ avoided }) => avoided }),
  }),
});

builder.queryField('paths', (t) =>
  t.field({
    type: PathResultRef,
    nullable: true,
    description: [
      'The shortest ways from one entity to another, at most `maxLength` (at most 6) relations, each a chain of evidence; the first of them by the identifiers of their nodes, then of their relations.',
      'Without `relationTypes`, OF_COUNTRY, LOCATED_IN, CONCLUDED_AT, PART_OF between events and CONCERNS of a topic or country are not walked; without `throughHubs`, neither are entities of more than 1,000 relations (a setting). From an entity to itself there is one path of length 0.',
      'A search that would have to read too much is QUERY_TOO_COMPLEX: it never answers with a part.',
    ].join('\n'),
    args: {
      from: t.arg.id({ required: true }),
      to: t.arg.id({ required: true }),
      maxLength: t.arg.int({ defaultValue: 4 }),
      relationTypes: t.arg({ type: [RelationTypeEnum] }),
      throughHubs: t.arg.boolean({ defaultValue: false }),
      first: t.arg.int({ defaultValue: 5 }),
    },
    resolve: (_, query, { reader, limits }) => findPaths(reader, query, limits),
  }),
);
