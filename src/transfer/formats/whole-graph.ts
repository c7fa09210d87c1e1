import { relationWithEndIds, type Relation } from '../../graph/relation';
import { readCounts } from '../../graph/statistics';
import { relationTypeNames } from '../../ontology/ontology';
import { scopes } from '../../store/count-scopes';
import type { StoreReader } from '../../store/store';
import type { StoredEntity, StoredRelation } from '../../store/stored';
import { pagesById } from '../pages-by-id';
import { nothingOmitted, type GraphPart } from './graph-part';
import { refuseTooMany } from './within-size';

const pageSize = 2_000;

/**
 * Everything: entities by identifier, then relations by type and identifier. What is written meanwhile may be in it or not.
 * Throws QUERY_TOO_COMPLEX where the stored counts say that it is more than `most`.
 */
export async function wholeGraph(reader: StoreReader, most: number): Promise<GraphPart> {
  const counts = await readCounts(reader, [scopes.entities, scopes.relations]);
  refuseTooMany(
    counts.reduce((sum, { count }) => sum + count, 0),
    most,
  );
  return { ...nothingOmitted, entities: entities(reader), relations: relations(reader) };
}

async function* entities(reader: StoreReader): AsyncGenerator<StoredEntity[]> {
  for await (const rows of pagesById(reader, 'export/entities', pageSize)) {
    yield rows.map((row) => row['entity'] as unknown as StoredEntity);
  }
}

async function* relations(reader: StoreReader): AsyncGenerator<Relation[]> {
  for (const type of relationTypeNames) {
    for await (const rows of pagesById(reader, 'export/relations', pageSize, { type })) {
      yield rows.map((row) => relationWithEndIds(row['relation'] as unknown as StoredRelation, type));
    }
  }
}
