import { z } from 'zod';
import { entityFragment, relationFragment } from '../client/fragments';
import { entity, relation } from './answers';
import { first, lang, reference, relationTypes } from './arguments';
import { findEntity } from './find-entity';
import { defineTool } from './tool';

const operation = `
query Paths($from: ID!, $to: ID!, $maxLength: Int!, $relationTypes: [RelationType!], $throughHubs: Boolean!, $first: Int!, $lang: [LanguageTag!]) {
  paths(from: $from, to: $to, maxLength: $maxLength, relationTypes: $relationTypes, throughHubs: $throughHubs, first: $first) {
    avoided { relationTypes hubs { ...EntityParts } }
    paths { length nodes { ...EntityParts } relations { ...RelationParts } }
  }
}${entityFragment}${relationFragment}`;

/** A path as a chain of evidence. */
const path = z.object({
  length: z.number(),
  nodes: z.array(entity).describe('In order, one more than `relations`.'),
  relations: z.array(relation).describe('Relation n lies between nodes n and n + 1; `from` and `to` say in which direction it holds.'),
});

const output = z.object({
  paths: z.array(path).describe('All of the least length there is; empty where there is none within `maxLength`.'),
  avoided: z
    .object({
      relationTypes: z.array(z.string()).describe('Not walked, or not everywhere, because they say little.'),
      hubs: z.array(entity).describe('Met and not walked through, because too much hangs on them.'),
    })
    .describe('What the search left aside: two things are not connected because both are in one country.'),
});

/** `paths`: how two entities are connected. */
export const pathsTool = defineTool({
  name: 'paths',
  title: 'Find connections',
  description:
    'Finds the shortest ways from one entity to another, each step with the words of the source that prove it. ' +
    'Use it for questions such as how two bodies are connected. An empty list means that the sources show no connection of this length, not that there is none.',
  input: z.strictObject({
    from: reference,
    to: reference,
    maxLength: z.int().min(1).max(6).default(4).describe('How many relations long at most.'),
    relationTypes: relationTypes.describe('Only relations of these types; also those that are left aside otherwise.'),
    throughHubs: z.boolean().default(false).describe('Whether to lead through entities on which very much hangs.'),
    first: first(3, 10),
    lang,
  }),
  output,
  async answer(args, ask) {
    const [from, to] = await Promise.all([findEntity(ask, 'from', args.from), findEntity(ask, 'to', args.to)]);
    return (await ask<{ paths: z.infer<typeof output> }>(operation, { ...args, from, to })).paths;
  },
});
