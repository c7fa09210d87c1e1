import { relationTypeWord } from '../ontology/identifiers';
import { relationTypeNames } from '../ontology/ontology';
import type { ReadOptions, Row } from '../store/engine';
import type { Slots } from '../store/statements';
import type { Store, StoreReader } from '../store/store';
import type { StoredEntity, StoredPassage, StoredRelation, StoredSource } from '../store/stored';
import { pagesById } from './pages-by-id';
import { formatVersion, type GraphRecord } from './record';
import { entityRecord, passageRecord, relationRecord, sourceRecord } from './stored-to-record';

/** Records read at once: few enough to keep memory flat. Sources, whose texts may be large, are read one by one. */
const pageSize = 1_000;

/**
 * Everything that a store holds, as records in a stable order: header, sources with their texts, passages, entities,
 * relations, each by identifier. Two stores that hold the same write the same, whatever their engine.
 */
export async function* exportRecords(store: Store, options: ReadOptions = {}): AsyncGenerator<GraphRecord> {
  const reader = store.reader(options);
  try {
    yield { record: 'header', formatVersion };
    for await (const row of allRows(reader, 'export/nodes', 1, { label: 'Source' })) {
      yield sourceRecord(row['node'] as unknown as StoredSource & { text: string });
    }
    for await (const row of allRows(reader, 'export/nodes', pageSize, { label: 'Passage' })) {
      yield passageRecord(row['node'] as unknown as StoredPassage);
    }
    for await (const row of allRows(reader, 'export/entities', pageSize)) yield entityRecord(row['entity'] as unknown as StoredEntity);
    // A relation's identifier starts with its type, so that type by type in this order is by identifier.
    const types = [...relationTypeNames].sort((a, b) => (`${relationTypeWord(a)}.` < `${relationTypeWord(b)}.` ? -1 : 1));
    for (const type of types) {
      for await (const row of allRows(reader, 'export/relations', pageSize, { type })) {
        yield relationRecord(row['relation'] as unknown as StoredRelation, type);
      }
    }
  } finally {
    await reader.close();
  }
}

/** The records as lines of a graph file. */
export async function* exportLines(store: Store, options: ReadOptions = {}): AsyncGenerator<string> {
  for await (const record of exportRecords(store, options)) yield `${JSON.stringify(record)}\n`;
}

/** The rows of a statement that pages by identifier; each has one column, which holds the `id`. */
async function* allRows(reader: StoreReader, name: string, limit: number, slots: Slots = {}): AsyncGenerator<Row> {
  for await (const rows of pagesById(reader, name, limit, slots)) yield* rows;
}
