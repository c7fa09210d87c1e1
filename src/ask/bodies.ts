import { keysOf, type InstitutionKind } from '../ontology/enums';
import type { CountryItem, Item, NameItem, WordItem } from './items';
import { readWhole } from './lists';
import { resolveAll, type Resolved } from './resolve';
import type { Named, Sentence } from './sentence';
import type { Tools } from './tools';
import { bodyWords } from './words/kinds';
import { UnresolvedNames } from './unresolved';
import type { Meaning } from './vocabulary';

/** Bodies that a question names by what they are: Russian ministries, 中国高校. */
export interface Bodies {
  readonly kind: InstitutionKind | undefined;
  readonly country: Resolved | undefined;
}

/** What words for bodies mean. */
export const bodyMeanings: readonly Meaning[] = [...keysOf(bodyWords).map((kind) => `body.${kind}` as const), 'type.INSTITUTION'];

/** The bodies that a sentence names so, with the names of countries that this uses up. */
export function readBodies(sentence: Sentence, { pool }: Tools): { bodies: Bodies[]; used: Set<Named> } {
  const used = new Set<Named>();
  const bodies = sentence.saying(...bodyMeanings).flatMap((word): Bodies[] => {
    const kind = kindOfBody(word);
    const countries = countriesBeside(sentence, word);
    const pair = pairBefore(sentence, word);
    // A joint body is one of its own: the commission of two countries is not the commissions of each.
    if (pair && (kind === 'COMMISSION' || kind === undefined))
      throw new UnresolvedNames([{ text: sentence.typed({ from: pair.from, to: word.to }), candidates: [] }]);
    for (const country of countries) used.add(country);
    const resolved = resolveAll(sentence, pool, countries, ['COUNTRY']);
    return resolved.length > 0 ? resolved.map((country) => ({ kind, country })) : [{ kind, country: undefined }];
  });
  return { bodies, used };
}

/** The kind of institutions that a word means; undefined for all. */
export function kindOfBody(word: WordItem): InstitutionKind | undefined {
  return keysOf(bodyWords).find((name) => word.meanings.has(`body.${name}`));
}

/** An adjective of two countries before a word for bodies: Российско-китайская комиссия, 中俄合作委员会. */
function pairBefore(sentence: Sentence, word: WordItem): CountryItem | undefined {
  let before = sentence.next(word, -1);
  if (before?.is === 'word' && before.meanings.has('small.cooperation')) before = sentence.next(before, -1);
  return before?.is === 'country' && before.countries.length > 1 ? before : undefined;
}

/** The countries whose bodies are meant: “Russian and Chinese universities”, “министерства России”. */
function countriesBeside(sentence: Sentence, word: WordItem): (NameItem | CountryItem)[] {
  const before: (NameItem | CountryItem)[] = [];
  let at = sentence.items.indexOf(word) - 1;
  for (; at >= 0; at -= 1) {
    const item = sentence.items[at];
    if (isCountry(item)) before.unshift(item);
    else if (!(before.length > 0 ? isJoint(item) : isGlue(item))) break;
  }
  if (before.length > 0) return before;
  const next = sentence.next(word, 1);
  const isOf = next?.is === 'word' && (['small.of', 'small.in', 'small.by'] as const).some((meaning) => next.meanings.has(meaning));
  return countriesFrom(sentence, isOf ? sentence.next(next, 1) : next, isOf || sentence.question.lang === 'ru');
}

/** Countries in a row, joined by “and”. */
function countriesFrom(sentence: Sentence, first: Item | undefined, isJoinedOn: boolean): (NameItem | CountryItem)[] {
  const found: (NameItem | CountryItem)[] = [];
  for (let item = first; isJoinedOn && item; item = sentence.next(item, 1)) {
    if (isCountry(item)) found.push(item);
    else if (!isJoint(item) && !(item.is === 'word' && item.meanings.has('small.filler'))) break;
  }
  return found;
}

function isCountry(item: Item | undefined): item is NameItem | CountryItem {
  return item?.is === 'country' || (item?.is === 'name' && item.hits[0]?.entity.type === 'COUNTRY' && item.hits[0].score > 0.9);
}

function isJoint(item: Item | undefined): boolean {
  return item?.is === 'word' && (item.meanings.has('small.and') || item.meanings.has('small.or'));
}

function isGlue(item: Item | undefined): boolean {
  return item?.is === 'word' && item.meanings.has('small.of');
}

const selection = `
        totalCount
        pageInfo { hasNextPage }
        edges { cursor node { id type ... on Institution { kind } } }`;

const ofCountry = `query BodiesOfCountry($id: ID!, $first: Int, $after: String) {
  entity(id: $id) {
    ... on Country {
      affiliates(first: $first, after: $after) {${selection}
      }
    }
  }
}`;

const ofAll = `query Institutions($first: Int, $after: String) {
  entities(entityTypes: [INSTITUTION], first: $first, after: $after) {${selection}
  }
}`;

/** The identifiers of the bodies; undefined where there are too many to go through. */
export async function bodyIds(tools: Tools, { kind, country }: Bodies): Promise<string[] | undefined> {
  const edges = await readWhole(tools, {
    document: country ? ofCountry : ofAll,
    variables: country ? { id: country.id } : {},
    connection: (data) => (country ? data.entity?.affiliates : data.entities),
  });
  return edges?.filter(({ node }) => node.type === 'INSTITUTION' && (kind === undefined || node.kind === kind)).map(({ node }) => node.id);
}
