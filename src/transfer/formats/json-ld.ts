import { chooseName } from '../../graph/names';
import { entityType, relationType } from '../../ontology/ontology';
import type { StoredName, StoredSource } from '../../store/stored';
import type { Omission } from './graph-part';
import { inTwoParts } from './in-two-parts';
import type { Evidence, ExportedNode, ExportedRelation, Item, Quote } from './item';
import { jsonLdContext } from './json-ld-context';

/**
 * JSON-LD 1.1 for RDF tools. A relation is a triple, and an `rdf:Statement` of that triple that was derived from passages
 * (PROV): each passage is quoted from its source, and an annotation (https://www.w3.org/TR/annotation-model/) ties the
 * statement to the place in the text. The context is in the file, so that nothing is fetched to read it.
 */
export function writeJsonLd(items: AsyncIterable<readonly Item[]>, omission: Omission): AsyncGenerator<string> {
  const seen = new Set<string>();
  const about = omission.truncated ? [JSON.stringify({ '@id': 'urn:accord:part', ...omission })] : [];
  return inTwoParts(items, {
    head: `{"@context":${JSON.stringify(jsonLdContext)},\n"@graph":[\n${[...about, ''].join(',\n')}`,
    node: (node) => JSON.stringify(nodeObject(node, seen)),
    middle: '',
    relation: (relation) => JSON.stringify(relationObject(relation, seen)),
    foot: '\n]}\n',
    separator: ',\n',
  });
}

function nodeObject(node: ExportedNode, seen: Set<string>) {
  const { id, type, kind, label, names, description, dates, dateOf, otherDates, draft, externalIds, formerIds, evidence } = node;
  return {
    '@id': id,
    '@type': entityType(type).label,
    identifier: id,
    label: localized(label),
    ...namesByLanguage(names),
    names: names.map((name) => ({ literalForm: localized(name), nameKind: name.kind, origin: name.origin })),
    description: description?.all,
    kind,
    ...Object.fromEntries(Object.entries(dates).map(([field, value]) => [field, typedDate(value)])),
    dateOf,
    otherDates: otherDates.map(({ field, value, of }) => ({ dateField: field, value: typedDate(value), dateOf: of })),
    draft,
    externalIds,
    sameAs: externalIds.flatMap(({ scheme, value }) =>
      scheme === 'wikidata' && /^Q\d+$/.test(value) ? [`http://www.wikidata.org/entity/${value}`] : [],
    ),
    formerIds,
    ...evidenceOf(id, evidence, seen),
  };
}

function relationObject(relation: ExportedRelation, seen: Set<string>) {
  const { id, type, from, to, role, office, onBehalfOf, locator, date, since, until, asserted, evidence } = relation;
  const predicate = relationType(type).fields.out;
  return {
    '@id': id,
    '@type': 'Statement',
    identifier: id,
    // The triple itself, and what the statement says of it.
    subject: { '@id': from.id, [predicate]: to.id },
    predicate: `accord:${predicate}`,
    object: to.id,
    role,
    office: office?.all,
    onBehalfOf,
    locator,
    date: typedDate(date),
    since: typedDate(since),
    until: typedDate(until),
    asserted,
    ...evidenceOf(id, evidence, seen),
  };
}

function evidenceOf(id: string, { quotes, passages }: Evidence, seen: Set<string>) {
  return {
    passages,
    wasDerivedFrom: quotes.map(({ passage }) => passage),
    evidence: quotes.map((quote) => ({
      '@id': `${id}#${quote.passage}`,
      '@type': 'Annotation',
      motivatedBy: 'oa:identifying',
      hasTarget: passageObject(quote, seen),
    })),
  };
}

/** A passage comes with everything that rests on it; its parts have identifiers, so that it is one however often it comes. */
function passageObject({ passage, quote, start, end, source }: Quote, seen: Set<string>) {
  return {
    '@id': passage,
    '@type': 'SpecificResource',
    identifier: passage,
    wasQuotedFrom: source.id,
    hasSource: seen.has(source.id) ? source.id : sourceObject(source, seen),
    hasSelector: [
      { '@id': `${passage}#quote`, '@type': 'TextQuoteSelector', exact: quote },
      { '@id': `${passage}#position`, '@type': 'TextPositionSelector', start, end },
    ],
  };
}

/** A source is described where it first comes. */
function sourceObject({ id, title, lang, publisher, publishedOn, url, sha256 }: StoredSource, seen: Set<string>) {
  seen.add(id);
  return {
    '@id': id,
    '@type': 'Source',
    identifier: id,
    title,
    language: lang,
    // A statement that picks properties gives null for those that there are not.
    publisher: publisher ?? undefined,
    publishedOn: typedDate(publishedOn),
    url: url && URL.canParse(url) ? url : undefined,
    sha256,
  };
}

/** The best name of a language is preferred, of which SKOS allows one; the others are alternatives. */
function namesByLanguage(names: readonly StoredName[]) {
  const languages = [...new Set(names.map(({ lang }) => lang))];
  const prefLabel = Object.fromEntries(languages.map((language) => [language, chooseName(names, [language]).value]));
  const others = languages.map((language) => {
    const values = names.filter(({ lang, value }) => lang === language && value !== prefLabel[language]).map(({ value }) => value);
    return [language, [...new Set(values)]] as const;
  });
  return { prefLabel, altLabel: Object.fromEntries(others.filter(([, values]) => values.length > 0)) };
}

function localized({ value, lang }: StoredName) {
  return { '@value': value, '@language': lang };
}

/** A date of the precision that is known: a day, a month or a year. */
function typedDate(value: string | undefined) {
  if (!value) return undefined;
  const type = value.length === 10 ? 'date' : value.length === 7 ? 'gYearMonth' : 'gYear';
  return { '@value': value, '@type': `xsd:${type}` };
}
