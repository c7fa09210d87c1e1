import { z } from 'zod';
import { dateMeanings, keysOf, nameKinds, relationRoles } from '../../ontology/enums';
import { relationTypeNames } from '../../ontology/ontology';

/** The form of mapping.yaml; docs/mapping.md explains it. What the parts say of each other is checked when it is compiled. */

const word = z.string().regex(/^[a-z][a-z0-9_-]*$/i, 'expected a word of letters, digits and hyphens');
const template = z.string().min(1);
const expression = z.string().min(1).refine(isExpression, 'is no regular expression');
const column = z.string().min(1);
const language = z.string().regex(/^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$/, 'expected a language tag such as zh, en or zh-Hant');
const cell = z.union([z.string(), z.number(), z.boolean()]).transform(String);

const cleaning = z.array(z.strictObject({ pattern: expression, with: z.string() }));

const csvFile = z.strictObject({
  file: z.string().regex(/^[\w-][\w.-]*$/, 'expected the plain name of a file, such as treaties.csv'),
  delimiter: z.string().length(1).optional(),
  source: z.strictObject({
    title: z.string().min(1),
    lang: language,
    publisher: z.string().min(1).optional(),
    publishedOn: z.string().optional(),
    url: z.string().optional(),
  }),
  key: column.optional(),
  row: template.optional(),
  joins: z.strictObject({ column, to: word }).optional(),
});

const table = z
  .strictObject({
    file: z.string().min(1).optional(),
    rows: z.array(z.record(z.string(), cell)).optional(),
    key: column,
  })
  .refine(({ file, rows }) => (file === undefined) !== (rows === undefined), 'expected either file or rows');

const value = z.strictObject({
  in: word,
  column,
  split: z.array(z.string().min(1)).optional(),
  clean: cleaning.optional(),
  table: word.optional(),
  id: template,
});

const lookup = z
  .strictObject({
    table: word,
    key: template.optional(),
    words: template.optional(),
    otherwise: z.record(z.string(), cell).optional(),
  })
  .refine(({ key, words }) => (key === undefined) !== (words === undefined), 'expected either key or words');

const name = z.strictObject({
  value: template,
  lang: language,
  kind: z.enum(keysOf(nameKinds)),
  origin: template.optional(),
  clean: cleaning.optional(),
});

const date = z.strictObject({ value: template, pattern: z.string().min(1).optional(), of: z.enum(keysOf(dateMeanings)).optional() });

const externalId = z.strictObject({
  scheme: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, 'expected a scheme such as un-treaty-series'),
  in: word.optional(),
  value: template,
  pattern: expression.optional(),
  as: z.string().min(1).optional(),
  when: z.strictObject({ value: template, pattern: expression }).optional(),
});

const entity = z
  .strictObject({
    rows: word.optional(),
    values: z.array(word).min(1).optional(),
    look: z.record(word, lookup).optional(),
    id: template.optional(),
    type: template,
    kind: template.optional(),
    names: z.array(name).min(1),
    description: z.record(language, template).optional(),
    dates: z.partialRecord(z.enum(['date', 'inForceOn', 'startedOn', 'endedOn']), z.array(date).min(1)).optional(),
    externalIds: z.array(externalId).optional(),
  })
  .refine(({ rows, values }) => (rows === undefined) !== (values === undefined), 'expected either rows or values')
  .refine(
    ({ rows, id }) => (rows === undefined) === (id === undefined),
    'has an id exactly if it is made of rows; that of values stands with them',
  );

const relation = z.strictObject({
  type: z.enum(relationTypeNames),
  from: z.string().min(1),
  to: z.string().min(1),
  where: z.record(z.string(), cell).optional(),
  role: z.enum(keysOf(relationRoles)).optional(),
  dates: z.partialRecord(z.enum(['date', 'since', 'until']), date).optional(),
});

const mention = z.strictObject({
  in: word,
  column,
  acts: z.array(z.strictObject({ relation: z.enum(relationTypeNames), words: z.array(expression).min(1) })),
  otherwise: z.enum(relationTypeNames).optional(),
  between: z.strictObject({ most: z.number().int().min(0), not: z.array(expression).optional() }),
  kinds: z.strictObject({ table: word, take: column }),
  dates: z.array(z.string().min(1)).min(1),
  places: z.strictObject({ after: expression, value: word }).optional(),
  parties: z.strictObject({ value: word, where: z.record(z.string(), cell).optional(), least: z.number().int().min(1) }).optional(),
});

export const mappingSchema = z.strictObject({
  format: z.literal(1),
  name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'expected a word such as uk-treaties, which becomes a part of identifiers'),
  files: z.record(word, csvFile),
  tables: z.record(word, table).default({}),
  values: z.record(word, value).default({}),
  entities: z.array(entity).min(1),
  relations: z.array(relation).default([]),
  mentions: z.array(mention).default([]),
});

export type Mapping = z.infer<typeof mappingSchema>;
export type ValueSpec = z.infer<typeof value>;
export type EntitySpec = z.infer<typeof entity>;
export type RelationSpec = z.infer<typeof relation>;
export type MentionSpec = z.infer<typeof mention>;
export type LookupSpec = z.infer<typeof lookup>;
export type DateSpec = z.infer<typeof date>;
export type ExternalIdSpec = z.infer<typeof externalId>;

function isExpression(text: string): boolean {
  try {
    new RegExp(text, 'iu');
    return true;
  } catch {
    return false;
  }
}
