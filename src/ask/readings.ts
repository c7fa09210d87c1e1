import type { NamePool } from '../graph/name-pool';
import type { SearchHit } from '../graph/search';
import type { EntityType } from '../ontology/entity-types';
import { fillers } from '../search/words';
import { findPeriods } from './dates';
import { wholeName, type Item, type Reading } from './items';
import { typed, type Question, type Token } from './question';
import type { Found, Meaning } from './vocabulary';

/** So many ways to read the beginning of a question are kept at each of its words. */
const mostReadings = 48;

/** Names are at most so long, in words or Han characters. */
const longestNameInTokens = 40;
const mostHits = 12;

/** What an item costs: the longer the phrases and names that make up a reading, the fewer there are, and the less it costs. */
const cost = {
  word: 1,
  narrowing: 0.8,
  smallWord: 0.45,
  slip: 2.2,
  period: 0.8,
  exactName: 0.8,
  name: 0.95,
  perDoubt: 2.6,
  unknown: 5,
  perUnknown: 0.7,
  and: 1.2,
  edge: 1,
  built: 1,
  many: 2,
  split: 5,
};

/** The stretches of a question that may be names: between the borders of its phrases, and of quotation marks. */
export function nameStretches(question: Question, phrases: readonly Found[]): [number, number][] {
  const { tokens, quoted } = question;
  const borders = new Set([0, tokens.length, ...phrases.flatMap(({ from, to }) => [from, to]), ...quoted.flat()]);
  for (const [at, { isHan, afterBreak }] of tokens.entries()) {
    if (afterBreak || !isHan || !tokens[at - 1]?.isHan) borders.add(at).add(isHan ? at : at + 1);
  }
  const sorted = [...borders].sort((a, b) => a - b);
  const isSmall = smallStretches(phrases);
  return sorted.flatMap((from) =>
    sorted
      .filter((to) => to > from && to - from <= longestNameInTokens)
      .filter(
        (to) =>
          !breaksQuotes(question, from, to) && !isSmall(from, to) && /\p{L}/u.test(typed(question, from, to).replace(/[年月日]/gu, '')),
      )
      .map((to): [number, number] => [from, to]),
  );
}

/** Whether a stretch is nothing but a small word, which no name is. */
function smallStretches(phrases: readonly Found[]): (from: number, to: number) => boolean {
  const small = new Set(phrases.filter(({ meanings }) => isSmallWord(meanings)).map(({ from, to }) => `${from} ${to}`));
  return (from, to) => small.has(`${from} ${to}`);
}

function breaksQuotes({ quoted }: Question, from: number, to: number): boolean {
  return quoted.some(([start, end]) => (from < start && to > start && to < end) || (from > start && from < end && to > end));
}

/** The ways to read a question, the likeliest first. */
export function readings(question: Question, phrases: readonly Found[], pool: NamePool, today: string): Reading[] {
  const { tokens } = question;
  const edges = Array.from(tokens, () => [] as { item: Item; cost: number }[]);
  for (const { from, to, meanings, countries, isSlip } of phrases) {
    if (countries.length > 0) edges[from]?.push({ item: { is: 'country', from, to, countries }, cost: cost.narrowing });
    if (meanings.size === 0) continue;
    const isBody = [...meanings].some((meaning) => meaning.startsWith('body.'));
    const price = isSlip ? cost.slip : isSmallWord(meanings) ? cost.smallWord : isBody ? cost.narrowing : cost.word;
    edges[from]?.push({ item: { is: 'word', from, to, meanings }, cost: price });
  }
  for (const { start, end, from, to } of findPeriods(tokens, today)) {
    const period = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
    edges[start]?.push({ item: { is: 'period', from: start, to: end, period }, cost: cost.period });
  }
  for (const [from, to] of nameStretches(question, phrases)) {
    const isFilled = fillers.has(tokens[from]?.text ?? '') || fillers.has(tokens[to - 1]?.text ?? '');
    const hits = hitsFor(pool, typed(question, from, to)).filter(
      (hit) => (hit.score === 1 || !isFilled) && isLikely(hit, to - from, tokens[from]?.isHan ?? false),
    );
    const [best] = hits;
    if (best) {
      const price = costOfName(best) + (best.score === 1 ? 0 : doubts(phrases, from, to, tokens[from]?.text ?? ''));
      edges[from]?.push({ item: { is: 'name', from, to, hits: hits.slice(0, mostHits) }, cost: price });
    }
  }
  const isKnown = Array.from(tokens, (_, at) => phrases.some((phrase) => phrase.from <= at && at < phrase.to));
  const isNew = (from: number, to: number) => isKnown.slice(from, to).includes(false);
  const starts = new Set(edges.flatMap((list, at) => (list.length > 0 ? [at] : [])));
  for (const from of tokens.keys()) {
    for (let to = from + 1; to <= tokens.length; to += 1) {
      const isEnd = to === tokens.length || starts.has(to);
      if (isEnd)
        edges[from]?.push({
          item: { is: 'unknown', from, to, isNew: isNew(from, to) },
          cost: cost.unknown + cost.perUnknown * (to - from),
        });
    }
  }
  return shortestWays(edges, tokens.length, (at) => isInProperName(question, at));
}

/** What a stretch may mean, also without the 的 that joins a name to what stands before it. */
function hitsFor(pool: NamePool, text: string): SearchHit[] {
  const hits = pool.hits(text);
  if (hits.length > 0 || !/\p{Script=Han}的\p{Script=Han}/u.test(text)) return hits;
  return pool.hits(text.replaceAll('的', ''));
}

function costOfName({ score }: SearchHit): number {
  return score >= wholeName ? cost.exactName : cost.name + cost.perDoubt * (1 - score);
}

/** Why a stretch is hardly one name: it holds an “and”, or begins or ends with what joins or asks. */
function doubts(phrases: readonly Found[], from: number, to: number, first: string): number {
  const inside = phrases.filter((phrase) => phrase.from >= from && phrase.to <= to);
  const ands = inside.filter(({ meanings }) => meanings.has('small.and')).length;
  const edges = [
    inside.some((phrase) => phrase.from === from && isNoName(phrase)),
    inside.some((phrase) => phrase.to === to && isNoName(phrase)),
  ].filter(Boolean).length;
  const isBuilt = inside.some(
    (first) => first.from === from && inside.some((second) => second.from === first.to && second.to === to && isBuiltOf(first, second)),
  );
  return cost.and * ands + cost.edge * edges + (isBuilt ? cost.built : 0) + (many.test(first) ? cost.many : 0);
}

/** Many instruments are no one's name. */
const many = /^(?:agreements|documents|treaties|memoranda|memorandums|protocols|statements|declarations|conventions|deals|papers|accords)$/;

/** “Russian ministries” says of what country and kind they are, and is no name. */
function isBuiltOf(first: Found, second: Found): boolean {
  const isOfBodies = ({ meanings }: Found) => [...meanings].some((meaning) => /^(?:body|type)\./.test(meaning));
  return (first.countries.length > 0 && isOfBodies(second)) || (isOfBodies(first) && second.countries.length > 0);
}

function isNoName({ meanings }: Found): boolean {
  return meanings.size > 0 && [...meanings].every((meaning) => /^(?:small|ask|rel|office)\./.test(meaning));
}

/** What has a title or description rather than a name: one word of it can be enough, where it is the only one. */
const described: ReadonlySet<EntityType> = new Set(['TREATY', 'AGREEMENT', 'EVENT', 'PROJECT', 'TOPIC']);

/** One word of a long name says too little: Moscow is not the Moscow Institute of Physics and Technology. */
function isLikely({ score, method, entity }: SearchHit, tokens: number, isHan: boolean): boolean {
  if (method !== 'PARTIAL' || score >= 0.74) return true;
  if (described.has(entity.type)) return tokens >= (isHan ? 2 : 1);
  return tokens >= (isHan ? 5 : 3) || (tokens >= (isHan ? 4 : 2) && score >= 0.65);
}

/** Whether a phrase only joins others. */
export function isSmallWord(meanings: ReadonlySet<Meaning>): boolean {
  return [...meanings].every((meaning) => meaning.startsWith('small.'));
}

/** The cheapest ways from the first word to the last, each word in one item; at each word the best few are kept. */
function shortestWays(
  edges: readonly (readonly { item: Item; cost: number }[])[],
  end: number,
  isInName: (at: number) => boolean,
): Reading[] {
  const ways = Array.from({ length: end + 1 }, () => [] as Reading[]);
  ways[0]?.push({ items: [], cost: 0 });
  for (const [at, leaving] of edges.entries()) {
    const sofar = (ways[at] ?? []).sort((a, b) => a.cost - b.cost).slice(0, mostReadings);
    for (const { item, cost: price } of leaving) {
      for (const way of sofar) {
        const isBesideUnknown = item.is === 'unknown' && way.items.at(-1)?.is === 'unknown';
        const split = isInName(at) && partsName(way.items.at(-1), item) ? cost.split : 0;
        if (!isBesideUnknown) ways[item.to]?.push({ items: [...way.items, item], cost: way.cost + price + split });
      }
    }
  }
  return (ways[end] ?? []).sort((a, b) => a.cost - b.cost).slice(0, mostReadings);
}

/** Whether a name would end, or begin, amid words in capitals, which belong together: Moscow State | University. */
function partsName(before: Item | undefined, after: Item): boolean {
  if (!before) return false;
  const isName = ({ is }: Item) => is === 'name' || is === 'unknown';
  return (isName(before) && after.is === 'word') || (before.is === 'word' && isName(after));
}

/** Whether a word and the one before it both begin with a capital, though not all words of the question do. */
function isInProperName({ text, tokens }: Question, at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (at < 2 || !before || !token || token.afterBreak) return false;
  const isLatin = ({ start }: Token) => /\p{Script=Latin}/u.test(text[start] ?? '');
  const isCapital = (one: Token) => isLatin(one) && text[one.start] === text[one.start]?.toUpperCase();
  return isCapital(before) && isCapital(token) && tokens.some((other) => isLatin(other) && !isCapital(other));
}
