import type { CorpusReading } from './read-corpus';
import type { EntityRecord, PassageRecord, SourceRecord } from './record';

/** What can be asked of a Map; an import keeps its records elsewhere. */
export interface Lookup<T> {
  has(id: string): boolean;
  get(id: string): T | undefined;
}

/** Records by identifier, for the checks that look from one to another. */
export interface RecordIndex {
  readonly entities: Lookup<EntityRecord>;
  readonly passages: Lookup<PassageRecord>;
  readonly sources: Pick<Lookup<SourceRecord>, 'has'>;
  /** The former ids of entities, and what they are called now. */
  readonly formerIds: Pick<Lookup<string>, 'get'>;
  /** Ids of lines that are no records: they have their own problem, and what refers to them is not called dangling. */
  readonly brokenIds: Pick<Lookup<string>, 'has'>;
}

/** Of two records with one id the first counts; the list of topics goes before what a corpus says of them. */
export function recordIndex({ topics, entities, passages, sources, brokenIds }: CorpusReading): RecordIndex {
  const byId = <T extends { readonly id: string }>(items: readonly { readonly record: T }[]) =>
    new Map(items.map(({ record }) => [record.id, record] as const).reverse());
  return {
    entities: byId([...topics, ...entities]),
    passages: byId(passages),
    sources: byId(sources),
    formerIds: new Map(entities.flatMap(({ record }) => (record.formerIds ?? []).map((former) => [former, record.id]))),
    brokenIds,
  };
}

/** The passages that there are of those named. */
export function passagesOf(ids: readonly string[], index: RecordIndex): PassageRecord[] {
  return ids.flatMap((id) => index.passages.get(id) ?? []);
}
