import { join } from 'node:path';
import type { EntityType } from '../../src/ontology/entity-types';
import type { RelationType } from '../../src/ontology/relation-types';
import { packageRoot } from '../../src/package-root';
import type { RecordSet } from '../../src/transfer/load-records';
import { readCorpus } from '../../src/transfer/read-corpus';
import type { EntityRecord, NameRecord, RelationRecord } from '../../src/transfer/record';
import { toRecordSet } from '../../src/transfer/to-record-set';

/** The corpus that ships, with records beside it. */
export async function shippedRecordsAnd(entities: EntityRecord[], relations: RelationRecord[]): Promise<RecordSet> {
  const shipped = toRecordSet(await readCorpus(join(packageRoot, 'corpus', 'beijing-2026')));
  return { ...shipped, entities: [...shipped.entities, ...entities], relations: [...shipped.relations, ...relations] };
}

export function planted(id: string, type: EntityType, names: Record<string, string>, more: Partial<EntityRecord> = {}): EntityRecord {
  const records = Object.entries(names).map(([lang, value]): NameRecord => ({ value, lang, kind: 'OFFICIAL', origin: 'spreadsheet' }));
  return { record: 'entity', id, type, names: records, ...more };
}

export function tie(type: RelationType, from: string, to: string, more: Partial<RelationRecord> = {}): RelationRecord {
  const [a, b] = [from, to].map((id) => id.split(':')[1] ?? '');
  return {
    record: 'relation',
    id: `relation:${type.toLowerCase().replaceAll('_', '-')}.${a}.${b}`,
    type,
    from,
    to,
    asserted: 'planted',
    ...more,
  };
}
