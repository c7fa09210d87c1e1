import { z } from 'zod';
import { entityFragment, relationFragment } from '../client/fragments';
import { instrumentKinds, keysOf } from '../ontology/enums';
import { entity, relation, type EntityAnswer, type RelationAnswer } from './answers';
import { cursor, date, first, lang, reference } from './arguments';
import { defineTool } from './tool';

const operation = `
query Agreements($involving: [String!], $throughBodies: Boolean!, $filter: InstrumentFilter!, $first: Int!, $after: String, $lang: [LanguageTag!]) {
  instruments(involving: $involving, throughBodies: $throughBodies, filter: $filter, first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges {
      node {
        ...EntityParts kind date dateOf
        parties(first: 10) { totalCount edges { node { ...EntityParts } relation { ...RelationParts } } }
      }
      involvement { how entity { ...EntityParts } relation { ...RelationParts } }
    }
  }
}${entityFragment}${relationFragment}`;

const involvement = z.object({
  how: z.string().describe('PARTY, SIGNATORY, or CONCERNED where the agreement is about it.'),
  entity,
  relation,
});

const agreement = entity.extend({
  kind: z.string(),
  date: z.string().optional(),
  dateOf: z.string().optional().describe('What happened on the date.'),
  partyCount: z.number(),
  parties: z.array(z.object({ entity, relation })).describe('The first 10.'),
  involvement: z.array(involvement).optional().describe('How those named in `involving` take part.'),
});

interface Data {
  readonly instruments: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string };
    readonly edges: readonly {
      readonly node: EntityAnswer &
        Pick<z.infer<typeof agreement>, 'kind' | 'date' | 'dateOf'> & {
          readonly parties: { readonly totalCount: number; readonly edges: { node: EntityAnswer; relation: RelationAnswer }[] };
        };
      readonly involvement: z.infer<typeof involvement>[];
    }[];
  };
}

/** `agreements`: instruments by who takes part, kind, date and topic. */
export const agreementsTool = defineTool({
  name: 'agreements',
  title: 'List agreements',
  description:
    'Lists treaties and agreements of every kind, newest first, by who is involved, kind, date and topic; each with its parties and the words of the source that say so. ' +
    'Use it for questions such as which agreements involve two bodies, or what was concluded in a year. For one agreement with all its relations and its status use `entity`.',
  input: z.strictObject({
    involving: z
      .array(reference)
      .min(1)
      .max(20)
      .optional()
      .describe(
        'Who must take part, all of them: identifiers or names. A country takes part by itself or by its government; see `throughBodies`.',
      ),
    throughBodies: z.boolean().default(false).describe('Whether a country also counts where one of its other bodies takes part.'),
    kinds: z
      .array(z.enum(keysOf(instrumentKinds)))
      .min(1)
      .optional()
      .describe('Only instruments of these kinds.'),
    from: date.optional().describe('Dated this day or later, such as 2026-05. Leaves out what has no date.'),
    to: date.optional().describe('Dated this day or earlier. Leaves out what has no date.'),
    topics: z.array(reference).min(1).max(20).optional().describe('About one of these topics: identifiers or names.'),
    drafts: z.boolean().default(false).describe('Whether those that are only being negotiated are listed too.'),
    first: first(10, 50),
    cursor,
    lang,
  }),
  output: z.object({
    totalCount: z.number().describe('Of all pages.'),
    agreements: z.array(agreement),
    nextCursor: z.string().optional().describe('For the next page; absent on the last.'),
  }),
  async answer({ involving, throughBodies, first, cursor, lang, ...filter }, ask) {
    const { instruments } = await ask<Data>(operation, { involving, throughBodies, filter, first, after: cursor, lang });
    const { totalCount, pageInfo, edges } = instruments;
    return {
      totalCount,
      agreements: edges.map(({ node: { parties, ...node }, involvement }) => ({
        ...node,
        partyCount: parties.totalCount,
        parties: parties.edges.map(({ node, relation }) => ({ entity: node, relation })),
        ...(involving && { involvement }),
      })),
      ...(pageInfo.hasNextPage && { nextCursor: pageInfo.endCursor }),
    };
  },
});
