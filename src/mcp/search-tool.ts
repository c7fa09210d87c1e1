import { z } from 'zod';
import { entityFragment } from '../client/fragments';
import { entity, name } from './answers';
import { entityTypes, first, lang } from './arguments';
import { defineTool } from './tool';

const operation = `
query Search($text: String!, $types: [EntityType!], $first: Int!, $lang: [LanguageTag!]) {
  search(text: $text, entityTypes: $types, first: $first) {
    score method matchedName { value lang kind } entity { ...EntityParts description(lang: $lang) }
  }
}${entityFragment}`;

const hit = z.object({
  entity: entity.extend({ description: z.string().optional() }),
  score: z.number().describe('From 0 to 1; 1 is an exact name.'),
  method: z.string().describe('How the text and the name agree: EXACT, PARTIAL, TRANSLITERATED or FUZZY.'),
  matchedName: name,
});

/** `search`: which entity a name means. */
export const searchTool = defineTool({
  name: 'search',
  title: 'Search names',
  description:
    'Finds persons, countries, institutions, treaties, agreements, events, projects, places and topics by name, in Chinese, English, Russian or by sound, also with a slip of the keys. ' +
    'Use it first where only a name is known, to get the identifier that the other tools take. It searches names, not the text of documents; an empty list means that the graph does not know the name.',
  input: z.strictObject({
    text: z.string().trim().min(1).max(500).describe('A name or a part of one, such as росатом, Rosatom or qinghua daxue.'),
    types: entityTypes,
    first: first(10, 50),
    lang,
  }),
  output: z.object({ hits: z.array(hit).describe('Best first.') }),
  async answer(args, ask) {
    const { search } = await ask<{ search: z.infer<typeof hit>[] }>(operation, args);
    return { hits: search };
  },
});
