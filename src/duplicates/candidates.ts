import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EntityType } from '../ontology/entity-types';
import { entityType } from '../ontology/ontology';
import type { StoreReader } from '../store/store';
import type { StoredEntity } from '../store/stored';
import { SpoolFile } from '../transfer/import/spool-file';
import { blockKeys, keyKinds } from './block-keys';
import { hashPair } from './hash';
import type { TraitsReader } from './read-traits';
import { RowShards } from './row-shards';
import { WordCounts } from './word-counts';

/** Of more entities that share a key not every two are compared: what so many have in common tells none of them apart. */
export const mostOfBlock = 50;
const pageSize = 1_000;

/** The pairs that are worth comparing, and what was learned on the way. */
export interface Candidates {
  readonly entities: number;
  readonly words: WordCounts;
  /** Names that more entities share than are compared with each other, those of most first. */
  readonly stopNames: readonly { readonly id: string; readonly bearers: number }[];
  readonly stopNameCount: number;
  /** Pairs of identifiers, each once, the lower one first, ordered by both. */
  pairs(): Generator<readonly [string, string]>;
  close(): Promise<void>;
}

/**
 * Reads all entities of some types once, notes under which keys each is looked for, and pairs what shares one. Keys and pairs
 * wait in temporary files, so that memory holds little more than a page, however many there are. The lower number of a pair is
 * that of the lower identifier, since a family is read in the order of identifiers.
 */
export async function findCandidates(
  reader: StoreReader,
  traits: TraitsReader,
  types: readonly EntityType[],
  onProgress: (read: number) => void = () => undefined,
): Promise<Candidates> {
  const folder = await mkdtemp(join(tmpdir(), 'accord-duplicates-'));
  const ids = new SpoolFile(join(folder, 'ids'));
  const keys = new RowShards(folder, 'keys', 4);
  const words = new WordCounts();
  for await (const entities of pages(reader, types)) {
    for (const entity of await traits.of(entities)) {
      const number = ids.add(entity.id);
      words.add(entity.names.flatMap((name) => name.words));
      for (const { kind, text } of blockKeys(entity)) {
        const [high, low] = hashPair(`${entity.family}|${kind}|${text}`);
        keys.add(low, low, high, keyKinds.indexOf(kind), number);
      }
    }
    onProgress(ids.size);
  }
  const paired = new RowShards(folder, 'pairs', 2);
  const perShard = Math.ceil(Math.max(1, ids.size) / 64);
  const stopped: { number: number; bearers: number }[] = [];
  for (const rows of keys.sorted()) {
    for (const block of blocksOf(rows)) {
      if (block.numbers.length > mostOfBlock) {
        if (keyKinds[block.kind] === 'name') stopped.push({ number: block.numbers[0] ?? 0, bearers: block.numbers.length });
        continue;
      }
      for (const [at, a] of block.numbers.entries())
        for (const b of block.numbers.slice(at + 1)) paired.add(Math.floor(a / perShard), a, b);
    }
  }
  stopped.sort((a, b) => b.bearers - a.bearers || a.number - b.number);
  return {
    entities: ids.size,
    words,
    stopNames: stopped.slice(0, 5).map(({ number, bearers }) => ({ id: ids.read(number), bearers })),
    stopNameCount: stopped.length,
    *pairs() {
      for (const rows of paired.sorted()) {
        for (const [at, row] of rows.entries()) {
          const before = rows[at - 1];
          if (before?.[0] !== row[0] || before?.[1] !== row[1]) yield [ids.read(row[0] ?? 0), ids.read(row[1] ?? 0)];
        }
      }
    },
    async close() {
      for (const file of [ids, keys, paired]) file.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The entities of each family by identifier, so that a page touches one stretch of the index. */
async function* pages(reader: StoreReader, types: readonly EntityType[]): AsyncGenerator<StoredEntity[]> {
  for (const word of [...new Set(types.map((type) => entityType(type).idWord))].sort()) {
    let low = `${word}:`;
    for (;;) {
      const rows = await reader.run('entity/page', { low, high: `${word};`, types: [...types], limit: pageSize });
      const entities = rows.map((row) => row['entity'] as unknown as StoredEntity);
      if (entities.length > 0) yield entities;
      if (entities.length < pageSize) break;
      low = entities.at(-1)?.id ?? '';
    }
  }
}

/** The rows of each key; a key has one row for each entity. */
function* blocksOf(rows: readonly Uint32Array[]): Generator<{ kind: number; numbers: number[] }> {
  let start = 0;
  for (let end = 1; end <= rows.length; end += 1) {
    const [first, next] = [rows[start], rows[end]];
    if (first?.[0] === next?.[0] && first?.[1] === next?.[1] && first?.[2] === next?.[2]) continue;
    if (end - start > 1) yield { kind: first?.[2] ?? 0, numbers: rows.slice(start, end).map((row) => row[3] ?? 0) };
    start = end;
  }
}
