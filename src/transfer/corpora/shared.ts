import type { Run } from '../../store/store';
import type { RelationType } from '../../ontology/relation-types';
import type { StoredEntity, StoredRelation } from '../../store/stored';
import { groupBy } from '../../group-by';
import { recordHash } from '../checksum';
import type { Located } from '../problem';
import type { EntityRecord, RelationRecord } from '../record';
import { entityRecord, relationRecord } from '../stored-to-record';
import { owner, type Contribution, type Merged } from './contribution';
import { mergeEntities } from './merge-entities';
import { mergeRelations } from './merge-relations';

/** What a store knows of a thing without reading it. */
export interface Known {
  readonly id: string;
  readonly hash: string;
  /** The corpora that speak of it, in the order in which they came; a thing of one corpus has no contributions beside it. */
  readonly corpora?: readonly string[];
}

/** A record with the corpus that says it. */
export interface Said<T> {
  readonly record: T;
  readonly corpus: string;
}

/** A record of an import with its corpus. */
export function saidIn<T extends object>(source: { corpusOf(file: string): string }, { file, record }: Located<T>): Said<T> {
  return { record, corpus: owner(record, source.corpusOf(file)) };
}

/** What a thing becomes when one corpus says something of which others speak, too. */
export interface Joined<T> {
  readonly merged: Merged<T>;
  readonly corpora: readonly string[];
  /** The contributions that are not noted yet, or not so. */
  readonly changed: readonly StoredContribution[];
}

/** As it is stored. */
interface StoredContribution {
  readonly id: string;
  readonly recordId: string;
  readonly corpus: string;
  readonly hash: string;
  /** JSON of the record. */
  readonly record: string;
}

interface SharedKind<T> {
  stored(run: Run, known: readonly Known[]): Promise<readonly T[]>;
  merge(parts: readonly Contribution<T>[], newest: string): Merged<T>;
}

const kinds = {
  entity: { stored: storedEntities, merge: mergeEntities } satisfies SharedKind<EntityRecord>,
  relation: { stored: storedRelations, merge: mergeRelations } satisfies SharedKind<RelationRecord>,
};

/**
 * Brings what corpora say together with what others say of the same things, by identifier; what is of one corpus alone is not
 * among the result. Reads only.
 */
export async function joinOthers<T extends EntityRecord | RelationRecord>(
  run: Run,
  items: readonly Said<T>[],
  known: ReadonlyMap<string, Known>,
): Promise<Map<string, Joined<T>>> {
  const shared = items.filter((item) => isOfOthers(item, known.get(item.record.id)));
  if (shared.length === 0) return new Map();
  const kind = kinds[shared[0]!.record.record] as unknown as SharedKind<T>;
  const before = await partsBefore(
    run,
    kind,
    shared.map(({ record }) => known.get(record.id) as Known),
  );
  return new Map(shared.map((item) => [item.record.id, join(kind, item, before.get(item.record.id) ?? [])]));
}

/** Whether another corpus speaks of it. What no corpus is known of is taken over by the first that says just that. */
function isOfOthers({ record, corpus }: Said<object>, known: Known | undefined): boolean {
  if (!known) return false;
  const { corpora = [] } = known;
  return corpora.length === 0 ? known.hash !== recordHash(record) : corpora.length > 1 || corpora[0] !== corpus;
}

interface Part<T> extends Contribution<T> {
  readonly hash: string;
  readonly isStored: boolean;
}

async function partsBefore<T extends { readonly id: string }>(
  run: Run,
  kind: SharedKind<T>,
  known: readonly Known[],
): Promise<Map<string, Part<T>[]>> {
  const alone = known.filter(({ corpora = [] }) => corpora.length <= 1);
  const several = known.filter(({ corpora = [] }) => corpora.length > 1);
  const rows = several.length > 0 ? await run('import/contributions', { ids: several.map(({ id }) => id) }) : [];
  const noted = groupBy(
    rows.map((row) => row['contribution'] as unknown as StoredContribution),
    ({ recordId }) => recordId,
  );
  const whole = new Map((alone.length > 0 ? await kind.stored(run, alone) : []).map((record) => [record.id, record]));
  return new Map(
    known.map(({ id, hash, corpora = [] }) => {
      const record = whole.get(id);
      if (record) return [id, [{ corpus: corpora[0] ?? '', record, hash, isStored: false }]];
      return [id, corpora.flatMap((corpus) => (noted.get(id) ?? []).filter((each) => each.corpus === corpus).map(partOf<T>))];
    }),
  );
}

function partOf<T>({ corpus, hash, record }: StoredContribution): Part<T> {
  return { corpus, hash, record: JSON.parse(record) as T, isStored: true };
}

function join<T extends { readonly id: string }>(kind: SharedKind<T>, { record, corpus }: Said<T>, before: readonly Part<T>[]): Joined<T> {
  const mine = before.find((part) => part.corpus === corpus);
  const hash = recordHash(record);
  const now: Part<T> = mine?.hash === hash ? mine : { corpus, record, hash, isStored: false };
  const parts = mine ? before.map((part) => (part === mine ? now : part)) : [...before, now];
  return {
    merged: kind.merge(parts, corpus),
    corpora: parts.map((part) => part.corpus),
    changed: parts
      .filter(({ isStored }) => !isStored)
      .map((part) => ({
        id: `${record.id} ${part.corpus}`,
        recordId: record.id,
        corpus: part.corpus,
        hash: part.hash,
        record: JSON.stringify(part.record),
      })),
  };
}

async function storedEntities(run: Run, known: readonly Known[]): Promise<EntityRecord[]> {
  const rows = await run('entity/by-ids', { ids: known.map(({ id }) => id) });
  return rows.map((row) => entityRecord(row['entity'] as unknown as StoredEntity));
}

async function storedRelations(run: Run, known: readonly Known[]): Promise<RelationRecord[]> {
  const records: RelationRecord[] = [];
  for (const [type, group] of groupBy(known, (key) => (key as Known & { type: RelationType }).type)) {
    const rows = await run('relation/by-ids', { ids: group.map(({ id }) => id), hydrate: false }, { type });
    for (const row of rows) records.push(relationRecord(row['relation'] as unknown as StoredRelation, type));
  }
  return records;
}
