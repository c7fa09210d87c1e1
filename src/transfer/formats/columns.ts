import { ontologyLanguages } from '../../ontology/labels';
import { chooseName } from '../../graph/names';
import { entityType } from '../../ontology/ontology';
import type { Evidence, ExportedNode, ExportedRelation, ExportedText } from './item';

/** An attribute of formats that know only flat values. What is a list or a map is JSON text there. */
export interface Column<T> {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'boolean';
  /** Undefined where there is none. */
  of(thing: T): string | number | boolean | undefined;
}

/** What GEXF and GraphML say of a node beside its identifier. */
export const nodeColumns: readonly Column<ExportedNode>[] = [
  text('type', ({ type }) => type),
  text('kind', ({ kind }) => kind),
  ...ontologyLanguages.map((language) => text<ExportedNode>(`name_${language}`, (node) => nameIn(language, node))),
  text('names', ({ names }) => json(names)),
  text('description', ({ description }) => description?.shown),
  text('descriptions', ({ description }) => translations(description)),
  text('date', ({ dates }) => dates.date),
  text('dateOf', ({ dateOf }) => dateOf),
  text('inForceOn', ({ dates }) => dates.inForceOn),
  text('startedOn', ({ dates }) => dates.startedOn),
  text('endedOn', ({ dates }) => dates.endedOn),
  text('otherDates', ({ otherDates }) => json(otherDates)),
  { name: 'draft', type: 'boolean', of: ({ draft }) => draft },
  text('externalIds', ({ externalIds }) => json(externalIds)),
  text('formerIds', ({ formerIds }) => json(formerIds)),
  ...evidenceColumns<ExportedNode>(),
];

/** What they say of a relation beside its identifier and its ends. */
export const relationColumns: readonly Column<ExportedRelation>[] = [
  text('type', ({ type }) => type),
  text('role', ({ role }) => role),
  text('office', ({ office }) => office?.shown),
  text('offices', ({ office }) => translations(office)),
  text('onBehalfOf', ({ onBehalfOf }) => onBehalfOf),
  text('locator', ({ locator }) => locator),
  text('date', ({ date }) => date),
  text('since', ({ since }) => since),
  text('until', ({ until }) => until),
  text('asserted', ({ asserted }) => asserted),
  ...evidenceColumns<ExportedRelation>(),
];

/** The color in which a node is drawn, as three numbers from 0 to 255. */
export function colorOf({ type }: ExportedNode): { r: number; g: number; b: number } {
  const value = parseInt(entityType(type).color.slice(1), 16);
  return { r: value >> 16, g: (value >> 8) & 255, b: value & 255 };
}

/** A quote as formats with nested or JSON values hold it. */
export function plainQuotes({ quotes }: Evidence) {
  return quotes.map(({ passage, quote, start, end, source }) => ({
    quote,
    passage,
    start,
    end,
    source: source.id,
    sourceTitle: source.title,
  }));
}

function evidenceColumns<T extends { readonly evidence: Evidence }>(): Column<T>[] {
  return [
    text('quotes', ({ evidence }) => json(plainQuotes(evidence))),
    { name: 'passages', type: 'integer', of: ({ evidence }) => evidence.passages },
  ];
}

/** The best name in a language, whatever its script or region. */
function nameIn(language: string, { names }: ExportedNode): string | undefined {
  const inLanguage = names.filter(({ lang }) => lang.toLowerCase().split('-')[0] === language);
  return inLanguage.length > 0 ? chooseName(inLanguage, [language, ...inLanguage.map(({ lang }) => lang)]).value : undefined;
}

function translations(value: ExportedText | undefined): string | undefined {
  return value && JSON.stringify(value.all);
}

function json(list: readonly unknown[]): string | undefined {
  return list.length > 0 ? JSON.stringify(list) : undefined;
}

function text<T>(name: string, of: (thing: T) => string | undefined): Column<T> {
  return { name, type: 'string', of };
}
