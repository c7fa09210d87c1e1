import type { EntityType } from '../ontology/entity-types';
import { relationSides } from '../ontology/ontology';
import { scopes } from '../store/count-scopes';
import { separator } from '../store/page-keys';
import type { Run } from '../store/store';
import { groupBy } from '../group-by';
import { lastOfEach, nextVersion, type Written } from './batch';
import { recordHash } from './checksum';
import { CountDeltas } from './count-deltas';
import { labelsOf, lookupLabels, lookupNodes, storedEntity } from './entity-row';
import { PassageLinks } from './link-passages';
import type { EntityRecord } from './record';
import type { StoredEntity } from '../store/stored';

export interface KnownEntity {
  readonly id: string;
  readonly type: EntityType;
  readonly hash: string;
  readonly version: number;
  readonly endKey: string;
  readonly kind?: string;
  readonly date?: string;
  readonly draft?: boolean;
  readonly passages?: readonly string[];
  readonly corpora?: readonly string[];
}

/** What a writer may be told: what is there already, where it was read before, and which corpora speak of a thing. */
export interface WriteOptions<K> {
  readonly known?: ReadonlyMap<string, K>;
  readonly corporaOf?: ((id: string) => readonly string[] | undefined) | undefined;
}

/** Writes entities: new ones are created, changed ones replaced whole, unchanged ones left alone. */
export async function writeEntities(
  run: Run,
  records: readonly EntityRecord[],
  { known: readBefore, corporaOf }: WriteOptions<KnownEntity> = {},
): Promise<Written> {
  const unique = lastOfEach(records);
  const known =
    readBefore ??
    (await readKnownEntities(
      run,
      unique.map(({ id }) => id),
    ));
  const changed = unique.filter((record) => known.get(record.id)?.hash !== recordHash(record));
  if (changed.length === 0) return { created: 0, changed: 0, unchanged: unique.length };

  const stored = changed.map((record) => storedEntity(record, nextVersion(known.get(record.id), record.version), corporaOf?.(record.id)));
  for (const [type, rows] of groupBy(stored, ({ type }) => type)) {
    const isKnown = ({ id }: StoredEntity) => known.has(id);
    await createEntities(
      run,
      type,
      rows.filter((row) => !isKnown(row)),
    );
    await replaceEntities(run, type, rows.filter(isKnown));
  }
  const before = changed.flatMap((record) => known.get(record.id) ?? []);
  await dropOldLabels(run, before, new Map(stored.map((entity) => [entity.id, entity.type])));
  await writeLookupNodes(
    run,
    changed,
    before.map(({ id }) => id),
  );
  const after = new Map(stored.map((entity) => [entity.id, entity]));
  await rewriteKeys(
    run,
    before.flatMap(({ id, endKey }) => [after.get(id)].filter((now) => now && now.endKey !== endKey).map((now) => now!)),
  );

  const links = new PassageLinks();
  const counts = new CountDeltas();
  for (const entity of before) counts.addEntity(entity, -1);
  for (const entity of stored) {
    counts.addEntity(entity, 1);
    links.move(entity.id, known.get(entity.id)?.passages ?? [], entity.passages ?? []);
  }
  await moveParties(run, counts, before, after);
  await links.write(run, 'entities');
  await counts.write(run);
  return { created: changed.length - before.length, changed: before.length, unchanged: unique.length - changed.length };
}

/** Deletes entities with their names. Throws where one still has relations: nothing is deleted then. */
export async function deleteEntities(run: Run, ids: readonly string[]): Promise<number> {
  const known = [...(await readKnownEntities(run, ids)).values()];
  const links = new PassageLinks();
  const counts = new CountDeltas();
  for (const entity of known) {
    counts.addEntity(entity, -1);
    links.move(entity.id, entity.passages ?? [], []);
  }
  const gone = known.map(({ id }) => id);
  for (const label of lookupLabels) await run('import/delete-keys', { ids: gone }, { label });
  await run('import/delete-contributions', { ids: gone });
  await run('import/delete-entities', { ids: gone });
  await links.write(run, 'entities');
  await counts.write(run);
  return gone.length;
}

async function createEntities(run: Run, type: EntityType, entities: readonly StoredEntity[]): Promise<void> {
  if (entities.length === 0) return;
  const [label = '', family] = labelsOf(type);
  const rows = entities.map((properties) => ({ ...properties }));
  if (family === undefined) await run('import/create-entities', { rows }, { label });
  else await run('import/create-instruments', { rows }, { label, family });
}

async function replaceEntities(run: Run, type: EntityType, entities: readonly StoredEntity[]): Promise<void> {
  if (entities.length === 0) return;
  const [label = '', ...families] = labelsOf(type);
  const rows = entities.map((properties) => ({ id: properties.id, properties: { ...properties } }));
  await run('import/upsert-entities', { rows }, { label });
  for (const family of families) await run('import/add-label', { ids: rows.map(({ id }) => id) }, { label: family });
}

/** What is known of entities that are about to be written. */
export async function readKnownEntities(run: Run, ids: readonly string[]): Promise<Map<string, KnownEntity>> {
  const rows = await run('import/existing-entities', { ids: [...ids] });
  return new Map(rows.map((row) => row['entity'] as unknown as KnownEntity).map((entity) => [entity.id, entity]));
}

/** A corrected type (a treaty that was an agreement) takes the old label away. */
async function dropOldLabels(run: Run, before: readonly KnownEntity[], typeNow: ReadonlyMap<string, EntityType>): Promise<void> {
  for (const { id, type } of before) {
    const now = labelsOf(typeNow.get(id) ?? type);
    for (const label of labelsOf(type)) if (!now.includes(label)) await run('import/remove-label', { ids: [id] }, { label });
  }
}

async function writeLookupNodes(run: Run, records: readonly EntityRecord[], known: readonly string[]): Promise<void> {
  const nodes = records.map(lookupNodes);
  for (const label of lookupLabels) {
    if (known.length > 0) await run('import/delete-keys', { ids: [...known] }, { label });
    const rows = nodes.flatMap((node) => node[label]);
    if (rows.length > 0) await run('import/create-keys', { rows }, { label });
  }
}

/** The lists of its neighbors are ordered by an entity's key: a new name or date moves it in them. */
async function rewriteKeys(run: Run, entities: readonly { id: string; type: EntityType; endKey: string }[]): Promise<void> {
  for (const [near, group] of groupBy(entities, ({ type }) => type)) {
    const rows = group.map(({ id, endKey }) => ({ id, endKey }));
    for (const { type, direction } of relationSides(near)) {
      await run(direction === 'IN' ? 'import/rekey-out' : 'import/rekey-in', { rows, separator }, { type });
    }
  }
}

/** Parties are counted by the type of their instruments: an instrument that changes it, or is no draft any more, moves them. */
async function moveParties(
  run: Run,
  counts: CountDeltas,
  before: readonly KnownEntity[],
  after: ReadonlyMap<string, { type: EntityType; draft?: boolean }>,
): Promise<void> {
  const moved = before.filter((old) => {
    const now = after.get(old.id);
    return old.draft !== undefined && now && (old.type !== now.type || old.draft !== now.draft);
  });
  if (moved.length === 0) return;
  const old = new Map(moved.map((entity) => [entity.id, entity]));
  for (const row of await run('import/parties', { ids: [...old.keys()] })) {
    const [id, party] = [row['id'] as string, row['party'] as string];
    for (const [entity, n] of [[old.get(id), -1] as const, [after.get(id), 1] as const]) {
      if (entity) counts.add(scopes.parties(entity.type, entity.draft ?? false), party, n);
    }
  }
}
