import { badInput } from '../../errors';
import { mostDepth } from '../../graph/neighborhood';
import { instrumentKinds, keysOf, type InstrumentKind } from '../../ontology/enums';
import { firstDay, isPartialDate, lastDay } from '../../ontology/partial-date';
import type { InstrumentsQuery } from './instruments-part';

/** Which part of the graph is wanted. */
export type Selection =
  | { readonly of: 'neighborhood'; readonly ids: readonly string[]; readonly depth: number }
  | { readonly of: 'instruments'; readonly query: InstrumentsQuery }
  | { readonly of: 'everything' };

export interface ExportRequest {
  readonly selection: Selection;
  /** The languages in which names are shown, the preferred first; undefined leaves it to the client's Accept-Language. */
  readonly languages: readonly string[] | undefined;
}

const parameters = {
  neighborhood: ['ids', 'depth'],
  instruments: ['involving', 'kinds', 'from', 'to'],
  everything: ['all'],
} as const;

type Name = (typeof parameters)[Selection['of']][number] | 'lang';

const known: readonly string[] = [...Object.values(parameters).flat(), 'lang'];
/** Names hold commas, so each comes in a parameter of its own; these may also be separated by commas. */
const lists: readonly string[] = ['ids', 'kinds', 'lang'];

const choices =
  'expected `ids` with `depth`, or `involving` (one for each name) with `kinds`, `from` and `to`, or `all=1`; with any of them `lang`';

/** Reads what the address asks for. Throws BAD_USER_INPUT. */
export function readExportRequest(search: URLSearchParams): ExportRequest {
  const values = valuesOf(search);
  return { selection: readSelection(values), languages: readLanguages(values) };
}

type Values = ReadonlyMap<string, readonly string[]>;

function valuesOf(search: URLSearchParams): Values {
  const values = new Map<string, string[]>();
  for (const [name, value] of search) {
    if (!known.includes(name)) throw badInput(name.slice(0, 100), `There is no parameter "${name.slice(0, 100)}": ${choices}.`);
    const more = lists.includes(name) ? value.split(',').map((part) => part.trim()) : [value];
    if (more.some((part) => part.trim() === '')) throw badInput(name, `\`${name}\` is empty, or a part of it is.`);
    values.set(name, [...(values.get(name) ?? []), ...more]);
  }
  return values;
}

function readSelection(values: Values): Selection {
  const kinds = keysOf(parameters).filter((of) => parameters[of].some((name) => values.has(name)));
  const [kind, other] = kinds;
  if (!kind) throw badInput('all', `Nothing is asked for: ${choices}.`);
  if (other) {
    const [first, second] = [kind, other].map((of) => parameters[of].find((name) => values.has(name)) ?? '');
    throw badInput(second ?? '', `\`${first}\` and \`${second}\` do not go together: ${choices}.`);
  }
  switch (kind) {
    case 'neighborhood':
      return readNeighborhood(values);
    case 'instruments':
      return { of: kind, query: { involving: values.get('involving'), filter: readFilter(values) } };
    case 'everything':
      return readEverything(values);
  }
}

function readNeighborhood(values: Values): Selection {
  const ids = values.get('ids');
  if (!ids) throw badInput('ids', '`depth` is given without `ids`; expected identifiers such as ids=institution:rosatom,country:cn.');
  const depth = single(values, 'depth') ?? '1';
  if (!/^\d$/.test(depth) || Number(depth) > mostDepth) {
    throw badInput('depth', `\`depth\` may be from 0 to ${mostDepth}; it is ${quoted(depth)}.`, { limit: mostDepth, actual: depth });
  }
  return { of: 'neighborhood', ids, depth: Number(depth) };
}

function readFilter(values: Values): InstrumentsQuery['filter'] {
  const kinds = values.get('kinds');
  const unknown = kinds?.find((kind) => !Object.hasOwn(instrumentKinds, kind));
  if (unknown !== undefined) {
    throw badInput('kinds', `There is no kind ${quoted(unknown)}; expected some of ${keysOf(instrumentKinds).join(', ')}.`);
  }
  const [from, to] = [date(values, 'from'), date(values, 'to')];
  if (from && to && firstDay(from) > lastDay(to)) throw badInput('from', `\`from\` (${from}) is after \`to\` (${to}).`);
  return { kinds: kinds as InstrumentKind[] | undefined, from, to };
}

function readEverything(values: Values): Selection {
  const all = single(values, 'all');
  if (all !== '1' && all !== 'true')
    throw badInput('all', `\`all\` is ${quoted(all ?? '')}; expected 1, or another parameter: ${choices}.`);
  return { of: 'everything' };
}

function readLanguages(values: Values): readonly string[] | undefined {
  const languages = values.get('lang');
  const wrong = languages?.find((tag) => !/^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$/.test(tag));
  if (wrong !== undefined) throw badInput('lang', `\`lang\` is ${quoted(wrong)}; expected language tags such as lang=zh or lang=ru,en.`);
  return languages;
}

function date(values: Values, name: Name): string | undefined {
  const value = single(values, name);
  if (value !== undefined && !isPartialDate(value)) {
    throw badInput(name, `\`${name}\` is ${quoted(value)}; expected a date such as 2026, 2026-05 or 2026-05-20.`);
  }
  return value;
}

function single(values: Values, name: Name): string | undefined {
  const [value, ...more] = values.get(name) ?? [];
  if (more.length > 0) throw badInput(name, `\`${name}\` is given ${more.length + 1} times; expected it once.`);
  return value;
}

function quoted(value: string): string {
  return JSON.stringify(value.slice(0, 100));
}
