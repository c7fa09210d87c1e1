import type { EntityType } from '../ontology/entity-types';
import { relationsAmong } from '../graph/relations-among';
import { degreesOf } from '../graph/steps';
import { entityTypeNames, relationTypeNames } from '../ontology/ontology';
import { nameLookupKey } from '../search/fold';
import type { ReadOptions } from '../store/engine';
import type { Store, StoreReader } from '../store/store';
import { RecentlyUsed } from '../recently-used';
import { findCandidates, mostOfBlock } from './candidates';
import { compare, type Comparison } from './compare';
import { evidence, type Evidence } from './evidence';
import { mergeOf, type Merge } from './merge-records';
import { TraitsReader } from './read-traits';
import { roundedScore, scoreOf, totalBits } from './score';
import { TopList } from './top-list';
import type { Traits } from './traits';

export interface DuplicatesQuery {
  /** Undefined means all; of a family, one type brings only its own. */
  readonly types?: readonly EntityType[] | undefined;
  readonly minScore: number;
  /** The most proposals; the best ones. */
  readonly limit: number;
  /** Whether two entities were judged to be different. */
  readonly isKnownDifferent?: (a: string, b: string) => boolean;
}

/** Two entities that may be one, with what speaks for it and against it. */
export interface Proposal {
  readonly a: Side;
  readonly b: Side;
  /** From 0 to 1. */
  readonly score: number;
  /** The sum of all weights, by which proposals are ordered. */
  readonly bits: number;
  readonly agrees: readonly Evidence[];
  readonly contradicts: readonly Evidence[];
  readonly merge: Merge;
}

export interface Side {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly relations: number;
}

export interface DuplicatesReport {
  readonly entities: number;
  readonly pairsCompared: number;
  /** All pairs from the least score on, of which `proposals` are the best. */
  readonly found: number;
  readonly proposals: readonly Proposal[];
  readonly leftOutAsKnown: number;
  /** Names that more than `mostOfBlock` entities bear, with one that does. */
  readonly stopNames: {
    readonly count: number;
    readonly mostOfBlock: number;
    readonly examples: readonly { id: string; bearers: number }[];
  };
}

/** How far it has come. */
export interface DuplicatesProgress {
  readonly phase: 'read' | 'compare';
  readonly count: number;
}

const pairsAtOnce = 200;
const rememberedTraits = 4_000;

/**
 * Proposes pairs of entities that may be one, best first, then by identifier. Reads only. The same graph gives the same on both
 * engines, in whatever order it was written.
 */
export async function findDuplicates(
  store: Store,
  query: DuplicatesQuery,
  options: ReadOptions & { onProgress?: (progress: DuplicatesProgress) => void } = {},
): Promise<DuplicatesReport> {
  const reader = store.reader(options);
  const traits = new TraitsReader(reader);
  const progress = options.onProgress ?? (() => undefined);
  try {
    const candidates = await findCandidates(reader, traits, query.types ?? entityTypeNames, (count) => progress({ phase: 'read', count }));
    try {
      const search = new Search(reader, traits, query, (word) => candidates.words.of(word) <= rareUpTo);
      for (const batch of batches(candidates.pairs(), pairsAtOnce)) {
        options.signal?.throwIfAborted();
        await search.compareAll(batch);
        progress({ phase: 'compare', count: search.compared });
      }
      return {
        entities: candidates.entities,
        pairsCompared: search.compared,
        found: search.found.count,
        leftOutAsKnown: search.leftOutAsKnown,
        proposals: await proposalsOf(reader, search.found.best()),
        stopNames: { count: candidates.stopNameCount, mostOfBlock, examples: candidates.stopNames },
      };
    } finally {
      await candidates.close();
    }
  } finally {
    await reader.close();
  }
}

/** A word that no more entities have may be a misspelled one. */
const rareUpTo = 2;

/** Compares pairs and keeps the best. */
class Search {
  compared = 0;
  leftOutAsKnown = 0;
  readonly found: TopList<Comparison>;
  private readonly known = new RecentlyUsed<string, Traits>(rememberedTraits);
  private readonly bearers = new RecentlyUsed<string, number>(50_000);

  constructor(
    private readonly reader: StoreReader,
    private readonly traits: TraitsReader,
    private readonly query: DuplicatesQuery,
    private readonly isRare: (word: string) => boolean,
  ) {
    this.found = new TopList(query.limit, inOrder);
  }

  async compareAll(pairs: readonly (readonly [string, string])[]): Promise<void> {
    this.compared += pairs.length;
    const traits = await this.traitsOf(pairs.flat());
    const likely = pairs.flatMap(([a, b]) => {
      const [one, other] = [traits.get(a), traits.get(b)];
      // Something may have gone since it was read.
      const comparison = one && other && compare(one, other, this.isRare);
      return comparison && this.isLikely(comparison) ? [comparison] : [];
    });
    if (likely.length === 0) return;
    const known = await this.withBearers(likely);
    for (const comparison of await this.withRelations(known.filter((each) => this.isLikely(each)))) {
      if (!this.isLikely(comparison)) continue;
      if (this.query.isKnownDifferent?.(comparison.a.id, comparison.b.id)) this.leftOutAsKnown += 1;
      else this.found.add(comparison);
    }
  }

  private isLikely(comparison: Comparison): boolean {
    return scoreOf(comparison) >= this.query.minScore;
  }

  private async traitsOf(ids: readonly string[]): Promise<Map<string, Traits>> {
    const found = new Map<string, Traits>();
    for (const id of ids) {
      const known = this.known.get(id);
      if (known) found.set(id, known);
    }
    const missing = [...new Set(ids)].filter((id) => !found.has(id));
    for (const traits of missing.length > 0 ? await this.traits.byIds(missing) : []) {
      found.set(traits.id, traits);
      this.known.set(traits.id, traits);
    }
    return found;
  }

  /** A name that many bear says less: each doubling of its bearers takes one bit and a half. */
  private async withBearers(comparisons: readonly Comparison[]): Promise<Comparison[]> {
    const keysOf = ({ agreeing }: Comparison): string[] => [...new Set(agreeing.map(({ value }) => nameLookupKey(value)))];
    const missing = [...new Set(comparisons.flatMap(keysOf))].filter((key) => this.bearers.get(key) === undefined);
    for (const row of missing.length > 0 ? await this.reader.run('duplicates/bearers', { keys: missing }) : []) {
      this.bearers.set(row['key'] as string, row['n'] as number);
    }
    return comparisons.map((comparison) => {
      const keys = keysOf(comparison);
      const most = Math.max(1, ...keys.map((key) => this.bearers.get(key) ?? 1));
      // The two themselves bear it, be it under one key or under two.
      const others = keys.length === 1 ? most - 1 : most;
      return others > 1 ? plus(comparison, evidence('COMMON_NAME', String(most), -1.5 * Math.log2(others))) : comparison;
    });
  }

  /** What refers to another thing, is a part of it or came after it, is not that thing. */
  private async withRelations(comparisons: readonly Comparison[]): Promise<Comparison[]> {
    if (comparisons.length === 0) return [];
    const entities = new Map(comparisons.flatMap(({ a, b }) => [a, b]).map((entity) => [entity.id, entity]));
    const relations = await relationsAmong(this.reader, [...entities.values()], () => false, relationTypeNames, ['id']);
    const related = new Map<string, string>();
    for (const { id, from, to } of relations.sort((x, y) => (x.id < y.id ? 1 : -1))) {
      related.set([from.id, to.id].sort().join(' '), id);
    }
    return comparisons.map((comparison) => {
      const relation = related.get(`${comparison.a.id} ${comparison.b.id}`);
      return relation === undefined ? comparison : plus(comparison, evidence('RELATED', relation));
    });
  }
}

function plus(comparison: Comparison, more: Evidence): Comparison {
  return { ...comparison, evidence: [...comparison.evidence, more] };
}

function inOrder(one: Comparison, other: Comparison): number {
  const [a, b] = [`${one.a.id} ${one.b.id}`, `${other.a.id} ${other.b.id}`];
  return totalBits(other) - totalBits(one) || (a < b ? -1 : a > b ? 1 : 0);
}

async function proposalsOf(reader: StoreReader, comparisons: readonly Comparison[]): Promise<Proposal[]> {
  const proposals: Proposal[] = [];
  for (const batch of batches(comparisons, 100)) {
    const ids = [...new Set(batch.flatMap(({ a, b }) => [a.id, b.id]))];
    const degrees = await degreesOf(reader, ids);
    const side = ({ id, type, name }: Traits): Side => ({ id, type, name, relations: degrees.get(id) ?? 0 });
    for (const comparison of batch) {
      const [a, b] = [side(comparison.a), side(comparison.b)];
      proposals.push({
        a,
        b,
        score: roundedScore(comparison),
        bits: totalBits(comparison),
        agrees: comparison.evidence.filter(({ bits, code }) => bits >= 0 && code !== 'COMMON_NAME'),
        contradicts: comparison.evidence.filter(({ bits, code }) => bits < 0 || code === 'COMMON_NAME'),
        merge: await mergeOf(reader, a, b),
      });
    }
  }
  return proposals;
}

function* batches<T>(items: Iterable<T>, size: number): Generator<T[]> {
  let batch: T[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
