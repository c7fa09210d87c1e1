import { entityTypeNames } from '../ontology/ontology';
import { remember } from '../remember';
import { nameLookupKey } from '../search/fold';
import { spellingOf } from '../search/match-name';
import { searchKeys } from '../search/search-keys';
import type { StoreReader } from '../store/store';
import { mostCandidates, rank, type Candidate, type SearchHit } from './search';

/** Names that occur, or may occur, in a longer text, read at once, so that each stretch of it is held against them without another statement. */
export interface NamePool {
  /** The entities that a stretch of the text may mean, best first: what a search for it finds. */
  hits(stretch: string): SearchHit[];
}

/**
 * Reads the names that may occur in a text. `stretches` are those that may be a name as they are, each looked up by its key;
 * `texts` are those for which the index proposes names that are alike.
 */
export async function readNamePool(reader: StoreReader, texts: readonly string[], stretches: readonly string[]): Promise<NamePool> {
  const types = [...entityTypeNames];
  const keys = [...new Set(stretches.map(nameLookupKey))];
  const queries = [...new Set(texts.map((text) => searchKeys(text).join(' ')).filter(Boolean))];
  const rows = await Promise.all([
    keys.length > 0 ? reader.run('search/names-by-keys', { keys, types }) : [],
    ...queries.map((query) => reader.run('search/candidates', { query, types, limit: mostCandidates })),
  ]);
  const names = new Map<string, Candidate>();
  for (const row of rows.flat()) {
    const name = row as unknown as Candidate;
    names.set(JSON.stringify([name.id, name.value, name.lang]), name);
  }
  return poolOf([...names.values()]);
}

/** A name shares at least so much of a stretch's search keys before the two are compared. */
const leastShared = 0.4;

function poolOf(names: readonly Candidate[]): NamePool {
  const byKey = new Map<string, number[]>();
  for (const [index, { value }] of names.entries()) {
    for (const key of rememberedKeys(value)) {
      const list = byKey.get(key);
      if (list) list.push(index);
      else byKey.set(key, [index]);
    }
  }
  const known = new Map<string, SearchHit[]>();
  return {
    hits(stretch) {
      const before = known.get(stretch);
      if (before) return before;
      const keys = searchKeys(stretch);
      const shared = new Map<number, number>();
      for (const key of keys) for (const index of byKey.get(key) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
      const alike = [...shared].flatMap(([index, count]) => {
        const name = names[index];
        return name && count >= keys.length * leastShared ? [name] : [];
      });
      const hits = rank(stretch, spellingOf(stretch), alike);
      known.set(stretch, hits);
      return hits;
    },
  };
}

/** The search keys of a name, kept from one question to the next. */
const rememberedKeys = remember(20_000, searchKeys);
