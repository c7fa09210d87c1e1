import type { NamePool } from '../graph/name-pool';
import type { SearchHit } from '../graph/search';
import type { EntityType } from '../ontology/entity-types';
import type { NameItem } from './items';
import type { Named, Sentence } from './sentence';
import { UnresolvedNames } from './unresolved';

/** By how much the best of several candidates must be ahead, so that a name means it and no other. */
const clearLead = { EXACT: 0, PARTIAL: 0.13, TRANSLITERATED: 0.06, FUZZY: 0.06 } as const;

/** A part of a name that is most of it. */
const nearlyWhole = 0.8;

/** What a name in a question means. */
export interface Resolved {
  readonly id: string;
  readonly type: EntityType;
  /** As it stands in the question. */
  readonly text: string;
  readonly hit: SearchHit;
  /** The country that an adjective means. */
  readonly isAdjective: boolean;
}

/** Whether a name may be one of these types at all. */
export function mayBe(name: Named, types: readonly EntityType[]): boolean {
  if (name.is === 'country') return types.includes('COUNTRY');
  // Of what its country has none, it may be anything.
  return name.is === 'unknown' || name.hits.length === 0 || likelyHits(name).some(({ entity }) => types.includes(entity.type));
}

/** How far behind the best a candidate of another type may be: what is exactly the name of one thing does not mean another. */
const farBehind = 0.2;

/** The candidates of a name that are not far behind the best. */
export function likelyHits({ hits }: NameItem): readonly SearchHit[] {
  const best = hits[0]?.score ?? 0;
  return hits.filter(({ score }) => score >= (best === 1 ? 1 : best - farBehind));
}

/** The types that the best candidates of a name have. */
export function bestTypes(name: Named): EntityType[] {
  if (name.is === 'country') return ['COUNTRY'];
  if (name.is === 'unknown') return [];
  const best = name.hits[0]?.score ?? 0;
  return name.hits.filter(({ score }) => score >= best - clearLead.FUZZY).map(({ entity }) => entity.type);
}

/**
 * The entities of some types that names mean; an adjective of two countries means both. Throws UnresolvedNames where one means
 * none, or more than one about as well.
 */
export function resolveAll(sentence: Sentence, pool: NamePool, names: readonly Named[], types: readonly EntityType[]): Resolved[] {
  const unresolved: { text: string; candidates: SearchHit[] }[] = [];
  const resolved = names.flatMap((name): Resolved[] => {
    const text = sentence.typed(name);
    const candidateLists =
      name.is === 'country'
        ? name.countries.map((country) => countriesNamed(pool, country))
        : [name.is === 'unknown' ? [] : likelyHits(name).filter(({ entity }) => types.includes(entity.type))];
    return candidateLists.flatMap((candidates): Resolved[] => {
      const best = clearlyBest(candidates);
      if (best) return [{ id: best.entity.id, type: best.entity.type, text, hit: best, isAdjective: name.is === 'country' }];
      unresolved.push({ text, candidates });
      return [];
    });
  });
  if (unresolved.length > 0) throw new UnresolvedNames(unresolved);
  return resolved;
}

/** The countries that bear the name by which the vocabulary knows one. */
export function countriesNamed(pool: NamePool, country: string): SearchHit[] {
  return pool.hits(country).filter(({ score, entity }) => score === 1 && entity.type === 'COUNTRY');
}

/** The one entity of some types that a name means. Throws UnresolvedNames where that is none, or more than one. */
export function resolveOne(sentence: Sentence, pool: NamePool, name: Named, types: readonly EntityType[]): Resolved {
  const [first, second] = resolveAll(sentence, pool, [name], types);
  if (!first || second) throw new UnresolvedNames([{ text: sentence.typed(name), candidates: [] }]);
  return first;
}

function clearlyBest(candidates: readonly SearchHit[]): SearchHit | undefined {
  const [best, second] = candidates;
  if (!best || !second) return best;
  // Of two long titles that hold a few words, the shorter is no likelier.
  if (best.method === 'PARTIAL' && best.score < nearlyWhole && second.method === 'PARTIAL') return undefined;
  return best.score - second.score > clearLead[best.method] ? best : undefined;
}
