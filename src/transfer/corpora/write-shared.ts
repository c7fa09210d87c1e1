import type { Run } from '../../store/store';
import { AccordError } from '../../errors';
import type { Written } from '../batch';
import { recordHash } from '../checksum';
import type { EntityRecord, RelationRecord } from '../record';
import { readKnownEntities, writeEntities, type WriteOptions } from '../write-entities';
import { readRelationKeys, writeRelations } from '../write-relations';
import { setCorpora } from '../set-corpora';
import { joinOthers, type Known, type Said } from './shared';

/** Writes what corpora say of entities, together with what others say of them. */
export function writeSharedEntities(run: Run, items: readonly Said<EntityRecord>[]): Promise<Written> {
  return writeShared(run, items, { label: 'Entity', read: readKnownEntities, write: writeEntities });
}

/** Writes what corpora say of relations, together with what others say of them. */
export function writeSharedRelations(run: Run, items: readonly Said<RelationRecord>[]): Promise<Written> {
  return writeShared(run, items, { label: 'RelationKey', read: readRelationKeys, write: writeRelations });
}

interface SharedWriter<T, K extends Known> {
  readonly label: 'Entity' | 'RelationKey';
  readonly read: (run: Run, ids: readonly string[]) => Promise<ReadonlyMap<string, K>>;
  readonly write: (run: Run, records: readonly T[], options: WriteOptions<K>) => Promise<Written>;
}

async function writeShared<T extends EntityRecord | RelationRecord, K extends Known>(
  run: Run,
  items: readonly Said<T>[],
  { label, read, write }: SharedWriter<T, K>,
): Promise<Written> {
  const known = await read(
    run,
    items.map(({ record }) => record.id),
  );
  const joined = await joinOthers(run, items, known);
  const corpora = new Map(items.map(({ record, corpus }) => [record.id, joined.get(record.id)?.corpora ?? [corpus]]));
  const records = items.map(({ record }) => {
    const merged = joined.get(record.id)?.merged ?? { record };
    if ('record' in merged) return merged.record;
    // It was good when it was checked, a moment ago.
    throw new AccordError('CONFLICT', `${record.id} was changed while the import ran: ${merged.problems.join('; ')}. Import again.`);
  });
  const written = await write(run, records, { known, corporaOf: (id) => corpora.get(id) });
  const rows = records
    .filter(({ id }) => !sameList(known.get(id)?.corpora, corpora.get(id)))
    .filter((record) => known.get(record.id)?.hash === recordHash(record));
  await setCorpora(
    run,
    label,
    rows.map(({ id }) => ({ id, corpora: corpora.get(id) ?? [] })),
  );
  const contributions = [...joined.values()].flatMap(({ changed }) => changed);
  if (contributions.length > 0) {
    await run('import/upsert-contributions', {
      rows: contributions.map((properties) => ({ id: properties.id, properties: { ...properties } })),
    });
  }
  return written;
}

function sameList(a: readonly string[] = [], b: readonly string[] = []): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at]);
}
