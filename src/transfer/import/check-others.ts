import { recordHash } from '../checksum';
import { corpusName } from '../corpora/contribution';
import { joinOthers, saidIn } from '../corpora/shared';
import type { Located } from '../problem';
import type { EntityRecord, PassageRecord, RelationRecord, SourceRecord } from '../record';
import { readKnownEntities } from '../write-entities';
import { readRelationKeys } from '../write-relations';
import { readKnownNodes } from '../write-sources';
import type { RecordSource } from './record-source';
import type { StoreLookups } from './store-lookups';

/** What contradicts what other corpora say in the store: sentences by identifier of the record. */
export type Contradictions = ReadonlyMap<string, readonly string[]>;

type Batch<T> = readonly Located<T>[];

export async function entitiesAgainstOthers(
  batch: Batch<EntityRecord>,
  source: RecordSource,
  lookups: StoreLookups,
): Promise<Contradictions> {
  const known = await lookups.known(readKnownEntities, batch);
  return problemsOf(await lookups.ask((run) => joinOthers(run, said(batch, source), known)));
}

export async function relationsAgainstOthers(
  batch: Batch<RelationRecord>,
  source: RecordSource,
  lookups: StoreLookups,
): Promise<Contradictions> {
  const known = await lookups.known(readRelationKeys, batch);
  return problemsOf(await lookups.ask((run) => joinOthers(run, said(batch, source), known)));
}

/** A source or a passage is what it is: another corpus may bring it again, and not change it. */
export async function nodesAgainstOthers(
  label: 'Source' | 'Passage',
  batch: Batch<SourceRecord | PassageRecord>,
  source: RecordSource,
  lookups: StoreLookups,
): Promise<Contradictions> {
  const known = await lookups.known((run, ids) => readKnownNodes(run, label, ids), batch);
  const problems = new Map<string, string[]>();
  for (const { record, corpus } of said(batch, source)) {
    const { hash, corpora = [] } = known.get(record.id) ?? {};
    const other = corpora.find((each) => each !== corpus);
    if (other === undefined || hash === recordHash(record)) continue;
    problems.set(record.id, [`says something else in ${corpusName(other)}; an import does not replace what another corpus says`]);
  }
  return problems;
}

function said<T extends object>(batch: Batch<T>, source: RecordSource) {
  return batch.map((item) => saidIn(source, item));
}

function problemsOf(joined: Awaited<ReturnType<typeof joinOthers>>): Contradictions {
  return new Map([...joined].flatMap(([id, { merged }]) => ('problems' in merged ? [[id, merged.problems] as const] : [])));
}
