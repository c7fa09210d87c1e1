import { z } from 'zod';
import { entityFragment, relationFragment } from '../client/fragments';
import { entity, relation } from './answers';
import { entityTypes, lang, reference, relationTypes } from './arguments';
import { findEntity } from './find-entity';
import { defineTool } from './tool';

const operation = `
query Neighborhood($ids: [ID!]!, $depth: Int!, $relationTypes: [RelationType!], $entityTypes: [EntityType!], $limit: Int!, $lang: [LanguageTag!]) {
  neighborhood(ids: $ids, depth: $depth, relationTypes: $relationTypes, entityTypes: $entityTypes, limit: $limit) {
    truncated omittedAtLeast nodes { ...EntityParts } relations { ...RelationParts }
  }
}${entityFragment}${relationFragment}`;

const output = z.object({
  nodes: z.array(entity).describe('Nearest first; the ends of `relations` are among them.'),
  relations: z.array(relation),
  truncated: z.boolean().describe('Whether `limit` left something out.'),
  omittedAtLeast: z.number().describe('At least so many entities were left out.'),
});

/** `neighborhood`: what stands around some entities. */
export const neighborhoodTool = defineTool({
  name: 'neighborhood',
  title: 'Show the neighborhood',
  description:
    'Shows everything within some steps of one or several entities: entities, and the relations between them with the words that prove each. ' +
    'Use it to see how a group of things hangs together or to draw it. For one entity alone use `entity`, for how two are connected use `paths`.',
  input: z.strictObject({
    entities: z.array(reference).min(1).max(10).describe('Where to begin: identifiers or names.'),
    depth: z.int().min(1).max(3).default(1).describe('How many relations away. Countries are shown, not walked through.'),
    relationTypes,
    entityTypes,
    limit: z.int().min(1).max(100).default(30).describe('How many entities at most, those to begin with included.'),
    lang,
  }),
  output,
  async answer({ entities, ...args }, ask) {
    const ids = await Promise.all(entities.map((text) => findEntity(ask, 'entities', text)));
    return (await ask<{ neighborhood: z.infer<typeof output> }>(operation, { ...args, ids })).neighborhood;
  },
});
