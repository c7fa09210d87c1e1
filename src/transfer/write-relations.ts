import { badInput } from '../errors';
import type { EntityType } from '../ontology/entity-types';
import { allowsEnds } from '../ontology/ontology';
import type { RelationType } from '../ontology/relation-types';
import { scopes } from '../store/count-scopes';
import type { Run } from '../store/store';
import type { StoredRelation } from '../store/stored';
import { groupBy } from '../group-by';
import { lastOfEach, nextVersion, type Written } from './batch';
import { recordHash } from './checksum';
import { CountDeltas } from './count-deltas';
import { PassageLinks } from './link-passages';
import type { RelationRecord } from './record';
import { storedRelation } from './relation-row';
import type { WriteOptions } from './write-entities';

/** The node that leads to a relation by its identifier, on an engine that has no index of relations. */
export interface RelationKey {
  readonly id: string;
  readonly type: RelationType;
  readonly from: string;
  readonly to: string;
  readonly hash: string;
  readonly version: number;
  readonly corpora?: readonly string[];
}

interface End {
  readonly id: string;
  readonly type: EntityType;
  readonly endKey: string;
  readonly draft?: boolean | null;
}

/**
 * Writes relations: new ones are created, changed ones replaced, unchanged ones left alone. Throws BAD_USER_INPUT where an
 * end is missing or of a type that the ontology does not allow; nothing of the transaction is kept then.
 */
export async function writeRelations(
  run: Run,
  records: readonly RelationRecord[],
  { known: readBefore, corporaOf }: WriteOptions<RelationKey> = {},
): Promise<Written> {
  const unique = lastOfEach(records);
  const known =
    readBefore ??
    (await readRelationKeys(
      run,
      unique.map(({ id }) => id),
    ));
  const changed = unique.filter((record) => known.get(record.id)?.hash !== recordHash(record));
  if (changed.length === 0) return { created: 0, changed: 0, unchanged: unique.length };

  const ends = await readEnds(run, changed);
  const before = changed.flatMap((record) => known.get(record.id) ?? []);
  const evidenceBefore = await readEvidence(run, before);
  const moved = before.filter((key) => changed.some((now) => now.id === key.id && !hasSameEnds(now, key)));
  const counts = new CountDeltas();
  const links = new PassageLinks();
  const instruments = instrumentsOfParties([...before, ...changed]);
  if (before.length === 0) await countNewParties(run, counts, changed, ends);
  else await countParties(run, counts, instruments, -1);
  await removeRelations(run, moved);
  for (const [type, group] of groupBy(changed, ({ type }) => type)) {
    const rows = group.map((record) => rowOf(record, ends, nextVersion(known.get(record.id), record.version), corporaOf?.(record.id)));
    const stays = (id: string) => known.has(id) && !moved.some((key) => key.id === id);
    const fresh = rows.filter(({ id }) => !stays(id));
    const kept = rows.filter(({ id }) => stays(id));
    if (fresh.length > 0) await run('import/create-relations', { rows: fresh }, { type });
    if (kept.length > 0) await run('import/update-relations', { rows: kept }, { type });
    for (const record of group) links.move(record.id, evidenceBefore.get(record.id) ?? [], record.evidence ?? []);
  }
  if (before.length > 0) await countParties(run, counts, instruments, 1);
  countByType(counts, before, -1);
  countByType(counts, changed, 1);
  await links.write(run, 'relations');
  await counts.write(run);
  return { created: changed.length - before.length, changed: before.length, unchanged: unique.length - changed.length };
}

/** Deletes relations by identifier; unknown ones are passed over. Returns how many there were. */
export async function deleteRelations(run: Run, ids: readonly string[]): Promise<number> {
  const known = [...(await readRelationKeys(run, ids)).values()];
  const evidence = await readEvidence(run, known);
  const counts = new CountDeltas();
  const links = new PassageLinks();
  const instruments = instrumentsOfParties(known);
  await countParties(run, counts, instruments, -1);
  await removeRelations(run, known);
  await run('import/delete-contributions', { ids: known.map(({ id }) => id) });
  await countParties(run, counts, instruments, 1);
  countByType(counts, known, -1);
  for (const { id } of known) links.move(id, evidence.get(id) ?? [], []);
  await links.write(run, 'relations');
  await counts.write(run);
  return known.length;
}

function hasSameEnds(record: RelationRecord, key: RelationKey): boolean {
  return record.from === key.from && record.to === key.to && record.type === key.type;
}

function rowOf(record: RelationRecord, ends: ReadonlyMap<string, End>, version: number, corpora?: readonly string[]) {
  const { id, type, from, to } = record;
  const properties = storedRelation(record, { from: ends.get(from)?.endKey ?? '', to: ends.get(to)?.endKey ?? '' }, version);
  return {
    id,
    from,
    to,
    properties: { ...properties },
    key: { id, type, from, to, hash: recordHash(record), version, ...(corpora && { corpora }) },
  };
}

/** What is known of relations that are about to be written. */
export async function readRelationKeys(run: Run, ids: readonly string[]): Promise<Map<string, RelationKey>> {
  const rows = await run('import/existing-relations', { ids: [...ids] });
  return new Map(rows.map((row) => row['relation'] as unknown as RelationKey).map((key) => [key.id, key]));
}

async function readEnds(run: Run, records: readonly RelationRecord[]): Promise<Map<string, End>> {
  const ends = await endsByIds(
    run,
    records.flatMap(({ from, to }) => [from, to]),
  );
  for (const { id, type, from, to } of records) {
    const [first, second] = [ends.get(from), ends.get(to)];
    if (!first || !second) throw badInput('records', `${id}: there is no entity ${first ? to : from}`);
    if (!allowsEnds(type, first.type, second.type)) {
      throw badInput('records', `${id}: ${type} does not lead from ${first.type} to ${second.type}`);
    }
  }
  return ends;
}

async function endsByIds(run: Run, ids: readonly string[]): Promise<Map<string, End>> {
  const rows = await run('import/ends', { ids: [...new Set(ids)] });
  return new Map(rows.map((row) => row['entity'] as unknown as End).map((end) => [end.id, end]));
}

async function readEvidence(run: Run, keys: readonly RelationKey[]): Promise<Map<string, readonly string[]>> {
  const evidence = new Map<string, readonly string[]>();
  for (const [type, group] of groupBy(keys, ({ type }) => type)) {
    const rows = await run('relation/by-ids', { ids: group.map(({ id }) => id), hydrate: false }, { type });
    for (const row of rows) {
      const relation = row['relation'] as unknown as StoredRelation;
      evidence.set(relation.id, relation.evidence ?? []);
    }
  }
  return evidence;
}

async function removeRelations(run: Run, keys: readonly RelationKey[]): Promise<void> {
  for (const [type, group] of groupBy(keys, ({ type }) => type)) {
    await run('import/delete-relations', { rows: group.map(({ id, from }) => ({ id, from })) }, { type });
  }
}

function countByType(counts: CountDeltas, relations: readonly { type: RelationType }[], n: 1 | -1): void {
  for (const { type } of relations) counts.add(scopes.relations, type, n);
}

function instrumentsOfParties(relations: readonly { type: RelationType; to: string }[]): string[] {
  return [...new Set(relations.filter(({ type }) => type === 'PARTY_TO').map(({ to }) => to))];
}

/** Counts the parties that instruments gain by new relations: those that are none of theirs yet. */
async function countNewParties(
  run: Run,
  counts: CountDeltas,
  records: readonly RelationRecord[],
  ends: ReadonlyMap<string, End>,
): Promise<void> {
  const instruments = instrumentsOfParties(records);
  if (instruments.length === 0) return;
  const known = new Set<string>();
  const keyOf = (instrument: unknown, party: unknown) => JSON.stringify([instrument, party]);
  for (const { id, party } of await run('import/parties', { ids: instruments })) known.add(keyOf(id, party));
  for (const { type, from, to } of records) {
    if (type !== 'PARTY_TO' || known.has(keyOf(to, from))) continue;
    known.add(keyOf(to, from));
    const instrument = ends.get(to);
    if (instrument) counts.add(scopes.parties(instrument.type, instrument.draft ?? false), from, 1);
  }
}

/** Counts the parties that some instruments have now, in or out: each once, though it may be a party by several relations. */
async function countParties(run: Run, counts: CountDeltas, instruments: readonly string[], n: 1 | -1): Promise<void> {
  if (instruments.length === 0) return;
  for (const row of await run('import/parties', { ids: [...instruments] })) {
    const { type, draft, party } = row as { type: EntityType; draft: boolean | null; party: string };
    counts.add(scopes.parties(type, draft ?? false), party, n);
  }
}
