import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ContentRecord } from '../read-records';
import type { EntityRecord, PassageRecord, RelationRecord, SourceRecord } from '../record';
import { RecordFile } from './record-file';

/** Records that were read and are good by themselves, by kind, in temporary files: they may be more than memory holds. */
export interface Gathered {
  readonly source: RecordFile<SourceRecord>;
  readonly passage: RecordFile<PassageRecord>;
  readonly entity: RecordFile<EntityRecord>;
  readonly relation: RecordFile<RelationRecord>;
  /** Ids of records that are not among them because something is wrong with them. */
  readonly brokenIds: Set<string>;
  close(): void;
}

/** How many records that were looked at are kept: the ends and passages of relations come again; a source may be a megabyte. */
const remembered = { source: 2, passage: 20_000, entity: 20_000, relation: 2 };

/** Begins with nothing. Closed by the caller, which removes the files. */
export function openGathered(): Gathered {
  const folder = mkdtempSync(join(tmpdir(), 'accord-import-'));
  const source = new RecordFile<SourceRecord>(join(folder, 'source'), remembered.source);
  const passage = new RecordFile<PassageRecord>(join(folder, 'passage'), remembered.passage);
  const entity = new RecordFile<EntityRecord>(join(folder, 'entity'), remembered.entity);
  const relation = new RecordFile<RelationRecord>(join(folder, 'relation'), remembered.relation);
  // Open files need no names, and so a kill leaves nothing behind; where the system wants the names, they go at the end.
  remove(folder);
  return {
    source,
    passage,
    entity,
    relation,
    brokenIds: new Set(),
    close() {
      for (const file of [source, passage, entity, relation]) file.close();
      remove(folder);
    },
  };
}

/** The file of a kind of records. */
export function fileOf<R extends ContentRecord>(gathered: Gathered, record: R): RecordFile<R> {
  return gathered[record.record] as unknown as RecordFile<R>;
}

/** Whether a record of this identifier is rejected, so that what leans on it is rejected too. */
export function isBroken({ source, passage, entity, relation, brokenIds }: Gathered, id: string): boolean {
  const file = id.startsWith('source:') ? source : id.startsWith('passage:') ? passage : id.startsWith('relation:') ? relation : entity;
  const found = file.find(id);
  return found ? file.isRejected(found.n) : brokenIds.has(id);
}

function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // Tried again at the end, and no reason to fail then.
  }
}
