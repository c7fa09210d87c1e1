import { chunks } from '../batch';
import type { Row } from '../../store/engine';
import type { Run, Store, StoreReader } from '../../store/store';
import type { StoredEntity, StoredPassage, StoredSource } from '../../store/stored';
import { scopes } from '../../store/count-scopes';
import type { EntityRecord, PassageRecord } from '../record';
import { entityRecord, passageRecord } from '../stored-to-record';

/** Identifiers that one statement is asked for. */
const idsAtOnce = 1_000;
/** A read on a large store behind a busy database; nobody waits for it in a browser. */
const timeoutMs = 120_000;

/** What the store holds already of what an import names. Asks nothing of an empty store. */
export class StoreLookups {
  private constructor(
    private readonly reader: StoreReader,
    readonly isEmpty: boolean,
  ) {}

  /** Closed by the caller. */
  static async open(store: Store): Promise<StoreLookups> {
    const reader = store.reader({ timeoutMs });
    const counted = [scopes.sources, scopes.passages, scopes.entities, scopes.relations];
    return new StoreLookups(reader, (await reader.run('statistics/counts', { scopes: counted })).length === 0);
  }

  async entities(ids: readonly string[]): Promise<Map<string, EntityRecord>> {
    const rows = await this.all('entity/by-ids', 'ids', ids);
    return byId(rows.map((row) => entityRecord(row['entity'] as unknown as StoredEntity)));
  }

  async passages(ids: readonly string[]): Promise<Map<string, PassageRecord>> {
    const rows = await this.all('passage/by-ids', 'ids', ids);
    return byId(rows.map((row) => passageRecord(row['passage'] as unknown as StoredPassage)));
  }

  async sources(ids: readonly string[]): Promise<Map<string, StoredSource>> {
    return byId((await this.all('source/by-ids', 'ids', ids)).map((row) => row['source'] as unknown as StoredSource));
  }

  async textOf(id: string): Promise<string | undefined> {
    const [row] = await this.all('source/texts', 'ids', [id]);
    return row?.['text'] as string | undefined;
  }

  /** The entities that former ids lead to, by former id. */
  async formerIds(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.all('entity/by-former-ids', 'ids', ids);
    return new Map(rows.map((row) => [row['id'] as string, (row['entity'] as unknown as StoredEntity).id]));
  }

  /** The entities with external ids, each `scheme:value`. */
  async byExternalIds(keys: readonly string[]): Promise<{ key: string; entity: EntityRecord }[]> {
    const rows = await this.all('entity/by-external-ids', 'keys', keys);
    return rows.map((row) => ({ key: row['key'] as string, entity: entityRecord(row['entity'] as unknown as StoredEntity) }));
  }

  /** The relations of one type that leave entities. */
  async relationsFrom(ids: readonly string[], type: string): Promise<{ from: string; to: string; id: string }[]> {
    return (await this.all('import/relations-from', 'ids', ids, { type })) as unknown as { from: string; to: string; id: string }[];
  }

  /** What the writers know of records beforehand, by identifier. */
  async known<K>(
    read: (run: Run, ids: readonly string[]) => Promise<ReadonlyMap<string, K>>,
    batch: readonly { readonly record: { readonly id: string } }[],
  ): Promise<ReadonlyMap<string, K>> {
    return this.isEmpty
      ? new Map()
      : read(
          this.reader.run,
          batch.map(({ record }) => record.id),
        );
  }

  /** Reads what a writer reads. */
  ask<T>(work: (run: Run) => Promise<T>): Promise<T> {
    return work(this.reader.run);
  }

  close(): Promise<void> {
    return this.reader.close();
  }

  private async all(name: string, parameter: string, values: readonly string[], slots = {}): Promise<Row[]> {
    if (this.isEmpty) return [];
    const rows: Row[] = [];
    for (const some of chunks([...new Set(values)], idsAtOnce)) {
      for (const row of await this.reader.run(name, { [parameter]: some }, slots)) rows.push(row);
    }
    return rows;
  }
}

function byId<T extends { readonly id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}
