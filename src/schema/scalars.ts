import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { isPartialDate } from '../ontology/partial-date';
import { builder } from './builder';

builder.addScalarType(
  'PartialDate',
  textScalar({
    name: 'PartialDate',
    description:
      'A calendar date known to the year, the month or the day: `2026`, `2026-05` or `2026-05-20` (EDTF level 0 without intervals). Never padded.',
    specifiedByURL: 'https://www.loc.gov/standards/datetime/',
    isValid: isPartialDate,
    expected: 'a date that exists, as YYYY, YYYY-MM or YYYY-MM-DD',
  }),
);

builder.addScalarType(
  'LanguageTag',
  textScalar({
    name: 'LanguageTag',
    description: 'A language tag: `zh`, `en`, `ru`, `zh-Hant`.',
    specifiedByURL: 'https://www.rfc-editor.org/info/bcp47',
    isValid: (text) => /^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$/.test(text),
    expected: 'a language tag such as zh, en, ru or zh-Hant',
  }),
);

builder.addScalarType(
  'DateTime',
  textScalar({
    name: 'DateTime',
    description: 'A moment in UTC, such as `2026-05-20T10:00:00Z`.',
    isValid: (text) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/.test(text) && !Number.isNaN(Date.parse(text)),
    expected: 'a moment in UTC such as 2026-05-20T10:00:00Z',
  }),
);

interface TextScalar {
  readonly name: string;
  readonly description: string;
  readonly specifiedByURL?: string;
  readonly isValid: (text: string) => boolean;
  /** Completes "expected …, came …". */
  readonly expected: string;
}

/** A scalar that is a text of a certain form. Refused values are the caller's mistake: BAD_USER_INPUT. */
function textScalar({ name, description, specifiedByURL, isValid, expected }: TextScalar): GraphQLScalarType<string, string> {
  const parse = (value: unknown): string => {
    if (typeof value === 'string' && isValid(value)) return value;
    const shown = JSON.stringify(value)?.slice(0, 100) ?? String(value);
    throw new GraphQLError(`${name}: expected ${expected}; came ${shown}.`, { extensions: { code: 'BAD_USER_INPUT' } });
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    specifiedByURL: specifiedByURL ?? null,
    serialize: String,
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : 'value' in node ? node.value : node.kind),
  });
}
