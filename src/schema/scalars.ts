import { GraphQLScalarType, Kind, print, TokenKind, type ValueNode } from 'graphql';
import { AccordError } from '../errors';
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

builder.addScalarType(
  'JSON',
  new GraphQLScalarType<Readonly<Record<string, unknown>>, unknown>({
    name: 'JSON',
    description: 'An object of any shape, such as the variables of an operation.',
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

/** A scalar that is a text of a certain form, and written as one. Whatever else comes is the caller's mistake. */
function textScalar({ name, description, specifiedByURL, isValid, expected }: TextScalar): GraphQLScalarType<string, string> {
  const refuse = (came: string, argument?: string): never => {
    throw new AccordError('BAD_USER_INPUT', `${name}: expected ${expected}; came ${came.slice(0, 100)}.`, argument ? { argument } : {});
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    specifiedByURL: specifiedByURL ?? null,
    serialize: String,
    parseValue: (value) => (typeof value === 'string' && isValid(value) ? value : refuse(JSON.stringify(value) ?? String(value))),
    parseLiteral: (node) => (node.kind === Kind.STRING && isValid(node.value) ? node.value : refuse(print(node), argumentAt(node))),
  });
}

/** The argument that a value in a document is given for, such as `filter.from`: the name before it, and those before the braces around it. */
function argumentAt({ loc }: ValueNode): string | undefined {
  const names: string[] = [];
  let closed = 0;
  let isWanted = true;
  for (let token = loc?.startToken.prev; token && token.kind !== TokenKind.PAREN_L; token = token.prev) {
    if (token.kind === TokenKind.BRACE_R || token.kind === TokenKind.BRACKET_R) closed += 1;
    else if (token.kind === TokenKind.BRACE_L || token.kind === TokenKind.BRACKET_L) {
      isWanted ||= closed === 0;
      closed = Math.max(0, closed - 1);
    } else if (token.kind === TokenKind.COLON && isWanted && closed === 0) {
      names.unshift(token.prev?.value ?? '');
      isWanted = false;
    }
  }
  return names.join('.') || undefined;
}
