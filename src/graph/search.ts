import { badInput } from '../errors';
import type { EntityType } from '../ontology/entity-types';
import { entityTypeNames } from '../ontology/ontology';
import { remember } from '../remember';
import { nameLookupKey } from '../search/fold';
import { matchName, partsByScript, spellingOf, type Match, type Spelling } from '../search/match-name';
import { searchKeys } from '../search/search-keys';
import type { StoreReader } from '../store/store';
import type { StoredName } from '../store/stored';
import type { EntityIdentity } from './entity';

/** An entity that a text may mean, and why. */
export interface SearchHit extends Match {
  readonly entity: EntityIdentity;
  readonly matchedName: StoredName;
}

/** A name that the index proposes, with the entity that bears it. */
export interface Candidate extends StoredName {
  readonly id: string;
  readonly type: EntityType;
}

/** Names that share most keys with a text and are then held against it one by one. */
export const mostCandidates = 400;

/** A longer text is no name. */
export const longestSearch = 500;

/**
 * The entities that a text may mean, best first, then by identifier. The engine's index proposes names, and one ranking decides,
 * so that both engines give the same. A text that means nothing here finds nothing. Throws BAD_USER_INPUT for one too long.
 */
export async function searchEntities(
  reader: StoreReader,
  text: string,
  { types, first }: { types?: readonly EntityType[] | null | undefined; first: number },
): Promise<SearchHit[]> {
  if (types?.length === 0)
    throw badInput('entityTypes', '`entityTypes` is an empty list, which nothing can match; leave it out for all types.');
  if (text.length > longestSearch) {
    throw badInput('text', `\`text\` has ${text.length} characters; expected at most ${longestSearch}.`, {
      limit: longestSearch,
      actual: text.length,
    });
  }
  const spelling = spellingOf(text);
  const query = searchKeys(text).join(' ');
  if (first === 0 || query === '') return [];
  const wanted = [...(types ?? entityTypeNames)];
  const [exact, alike] = await Promise.all([
    reader.run('search/names-by-keys', { keys: [nameLookupKey(text)], types: wanted }),
    reader.run('search/candidates', { query, types: wanted, limit: mostCandidates }),
  ]);
  return rank(
    text,
    spelling,
    [...exact, ...alike].map((row) => row as unknown as Candidate),
  ).slice(0, first);
}

/** The entities among the bearers of some names that a text may mean, best first, then by identifier. */
export function rank(text: string, spelling: Spelling, candidates: readonly Candidate[]): SearchHit[] {
  const best = bestByEntity(candidates, spelling);
  for (const [id, hit] of namedTwice(candidates, partsByScript(text))) if (!best.has(id)) best.set(id, hit);
  return [...best.values()].sort((a, b) => b.score - a.score || (a.entity.id < b.entity.id ? -1 : 1));
}

/** The closest name of each entity that a text may mean. */
function bestByEntity(candidates: readonly Candidate[], spelling: Spelling): Map<string, SearchHit> {
  const best = new Map<string, SearchHit>();
  for (const { id, type, value, lang, kind } of candidates) {
    const match = matchName(spelling, remembered(value));
    if (!match) continue;
    const hit = { ...match, entity: { id, type }, matchedName: { value, lang, kind } };
    const known = best.get(id);
    if (!known || isBetter(hit, known)) best.set(id, hit);
  }
  return best;
}

/** The entities of which both parts of a text are names, as surely as the less sure of the two. */
function namedTwice(candidates: readonly Candidate[], parts: readonly Spelling[]): Map<string, SearchHit> {
  const [first, second] = parts;
  if (!first || !second) return new Map();
  const hits = bestByEntity(candidates, second);
  return new Map(
    [...bestByEntity(candidates, first)].flatMap(([id, hit]) => {
      const other = hits.get(id);
      if (!other) return [];
      const less = hit.score <= other.score ? hit : other;
      return [[id, { ...less, method: less.method === 'EXACT' ? 'PARTIAL' : less.method, score: less.score * 0.98 }] as const];
    }),
  );
}

/** Of an entity's names the closest one; of equally close ones a fixed one, whichever comes first. */
function isBetter(hit: SearchHit, known: SearchHit): boolean {
  if (hit.score !== known.score) return hit.score > known.score;
  return JSON.stringify(hit.matchedName) < JSON.stringify(known.matchedName);
}

/** The spelling of a name, kept from one search to the next: to work it out costs more than to compare it. */
const remembered = remember(20_000, spellingOf);
