import type { CorpusReading } from './read-corpus';
import type { EntityRecord, PassageRecord, SourceRecord } from './record';

/** Records by identifier, for the checks that look from one to another. */
export interface RecordIndex {
  readonly entities: ReadonlyMap<string, EntityRecord>;
  readonly passages: ReadonlyMap<string, PassageRecord>;
  readonly sources: ReadonlyMap<string, SourceRecord>;
  /** The former ids of entities, and what they are called now. */
  readonly formerIds: ReadonlyMap<string, string>;
  /** Ids of lines that are no records: they have their own problem, and what refers to them is not called dangling. */
  readonly brokenIds: ReadonlySet<string>;
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
