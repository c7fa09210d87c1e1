import { z } from 'zod';
import type { EntityType } from '../ontology/entity-types';
import { dateMeanings, keysOf, nameKinds } from '../ontology/enums';
import { identifierPattern } from '../ontology/identifiers';
import { entityType, entityTypeNames, relationType, relationTypeNames } from '../ontology/ontology';
import { isPartialDate } from '../ontology/partial-date';
import type { RelationField, RelationType } from '../ontology/relation-types';
import { describeIssue } from './describe-issue';
import { formatVersion, type GraphRecord } from './record';

/** Longest texts of a record, in characters: what both engines index, and what a person can read in a list. */
const longest = { name: 2_000, quote: 200, description: 5_000, short: 500, text: 1_000_000, list: 10_000 };

const identifier = z
  .string()
  .regex(identifierPattern, 'expected an identifier such as institution:rosatom')
  .describe('A permanent identifier.');
const idOf = (word: string) =>
  identifier.refine((id) => id.startsWith(`${word}:`), { error: `expected an identifier that starts with ${word}:` });
const text = (max: number) => z.string().min(1).max(max).refine(isWellFormed, 'has half of a surrogate pair');
const language = z.string().regex(/^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$/, 'expected a language tag such as zh, en or zh-Hant');
const partialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'expected YYYY, YYYY-MM or YYYY-MM-DD')
  .refine(isPartialDate, 'is a day or month that does not exist');
const passageIds = z.array(idOf('passage')).max(longest.list);
const localized = z.record(language, text(longest.description)).describe('A text in each language.');

const header = z.strictObject({ record: z.literal('header'), formatVersion: z.literal(formatVersion) });

const source = z.strictObject({
  record: z.literal('source'),
  id: idOf('source'),
  title: text(longest.short),
  lang: language,
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'expected 64 lower-case hexadecimal digits')
    .describe("SHA-256 of the text's bytes in UTF-8."),
  text: text(longest.text).optional().describe('The text itself.'),
  file: z
    .string()
    .regex(/^[\w-][\w.-]{0,199}$/, 'expected a plain file name in the folder of the records')
    .optional()
    .describe('The name of the file that holds the text, instead of `text`.'),
  publisher: text(longest.short).optional(),
  publishedOn: partialDate.optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
});

const passage = z.strictObject({
  record: z.literal('passage'),
  id: idOf('passage'),
  source: idOf('source'),
  start: z.int().min(0).describe('Offset of the first character, in Unicode code points from 0.'),
  end: z.int().min(1).describe('Offset after the last character, in Unicode code points.'),
  quote: text(longest.quote * 2).refine(
    (quote) => Array.from(quote).length <= longest.quote,
    `is longer than ${longest.quote} code points`,
  ),
});

const name = z.strictObject({
  value: text(longest.name),
  lang: language,
  kind: z.enum(keysOf(nameKinds)),
  origin: text(longest.short).optional().describe('Where a name is from that no source prints.'),
});

const plainDate = { value: partialDate, evidence: passageIds.optional() };
const meaning = z.enum(keysOf(dateMeanings)).optional().describe('What happened on the date.');

/** The record of one entity type: `kind` and dates as the ontology says. */
function entity(type: EntityType) {
  const { kind, dates = [], family, idWord } = entityType(type);
  return z.strictObject({
    record: z.literal('entity'),
    id: idOf(idWord),
    type: z.literal(type),
    ...(kind && { kind: z.enum(Object.keys(kind.values)) }),
    names: z.array(name).min(1).max(longest.list),
    description: localized.optional(),
    externalIds: z
      .array(z.strictObject({ scheme: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/), value: text(longest.short) }))
      .max(longest.list)
      .optional(),
    formerIds: z.array(identifier).max(longest.list).optional(),
    ...Object.fromEntries(
      dates.map((field) => [field, z.strictObject({ ...plainDate, ...(field === 'date' && { of: meaning }) }).optional()]),
    ),
    ...(dates.length > 0 && {
      otherDates: z
        .array(z.strictObject({ field: z.enum(dates), ...plainDate, of: meaning }))
        .max(longest.list)
        .optional(),
    }),
    ...(family === 'Instrument' && { draft: z.boolean().optional().describe('Whether it is only being negotiated.') }),
    evidence: passageIds.optional(),
    version: z.int().min(1).optional(),
  });
}

/** The record of one relation type: only the fields that it may carry. */
function relation(type: RelationType) {
  const { carries = [], roles, mayBeAsserted } = relationType(type);
  const fields: Record<RelationField, z.ZodType> = {
    role: z.enum(roles ?? ['']).optional(),
    office: localized.optional(),
    onBehalfOf: identifier.optional(),
    locator: text(longest.short).optional(),
    date: partialDate.optional(),
    since: partialDate.optional(),
    until: partialDate.optional(),
  };
  return z.strictObject({
    record: z.literal('relation'),
    id: idOf('relation'),
    type: z.literal(type),
    from: identifier,
    to: identifier,
    ...Object.fromEntries(carries.map((field) => [field, fields[field]])),
    evidence: passageIds.optional(),
    ...(mayBeAsserted && { asserted: text(longest.short).optional().describe('Why it stands without a passage.') }),
    means: z
      .record(text(longest.quote), z.array(identifier).min(1).max(100))
      .optional()
      .describe('Which words of the passages stand for which entities, where no name of theirs does.'),
    version: z.int().min(1).optional(),
  });
}

type OneOrMore<T> = [T, ...T[]];

/** Every record, by `record` and, for entities and relations, by `type`. */
export const recordSchema = z.discriminatedUnion('record', [
  header,
  source,
  passage,
  z.discriminatedUnion('type', entityTypeNames.map(entity) as unknown as OneOrMore<ReturnType<typeof entity>>),
  z.discriminatedUnion('type', relationTypeNames.map(relation) as unknown as OneOrMore<ReturnType<typeof relation>>),
]);

/** Reads one record, or says what is wrong with it, a sentence each. */
export function parseRecord(value: unknown): { record: GraphRecord } | { problems: string[] } {
  const result = recordSchema.safeParse(value);
  if (result.success) return { record: result.data as unknown as GraphRecord };
  return { problems: result.error.issues.map((issue) => describeIssue(issue, value)) };
}

/** The JSON Schema of one line, for docs/records.schema.json. */
export function recordJsonSchema(): object {
  return {
    title: 'One line of an Accord graph file',
    ...z.toJSONSchema(recordSchema, { target: 'draft-2020-12', reused: 'ref' }),
  };
}

function isWellFormed(value: string): boolean {
  return !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(value);
}
