import type { RecordSet } from './load-records';
import type { CorpusReading } from './read-corpus';

/**
 * A corpus as it is loaded: the closed list of topics first among the entities, every source with its text. Where the
 * text came from is left out, so that a source is the same whether its text stood in the record or in a file.
 */
export function toRecordSet({ sources, passages, entities, relations, topics, texts }: CorpusReading): RecordSet {
  const listed = new Set(topics.map(({ record }) => record.id));
  return {
    sources: sources.flatMap(({ record: { file: _, ...source } }) => {
      const text = texts.get(source.id)?.text;
      return text === undefined ? [] : [{ ...source, text }];
    }),
    passages: passages.map(({ record }) => record),
    entities: [...topics, ...entities.filter(({ record }) => !listed.has(record.id))].map(({ record }) => record),
    relations: relations.map(({ record }) => record),
  };
}
