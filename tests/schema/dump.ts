import type { Row } from '../../src/store/engine';
import { exportLines } from '../../src/transfer/export-records';
import type { RecordSet } from '../../src/transfer/load-records';
import type { GraphRecord } from '../../src/transfer/record';
import type { GraphService } from '../support/graph-service';
import { recordSet } from './records';

/** The lines of an export. */
export async function exported({ store }: GraphService): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of exportLines(store)) lines.push(line);
  return lines;
}

/** The records of an export. */
export function recordsOf(lines: readonly string[]): RecordSet {
  const records = lines.map((line) => JSON.parse(line) as GraphRecord);
  const of = <Kind extends GraphRecord['record']>(kind: Kind) =>
    records.filter((record): record is Extract<GraphRecord, { record: Kind }> => record.record === kind);
  return recordSet({ sources: of('source') as never, passages: of('passage'), entities: of('entity'), relations: of('relation') });
}

/**
 * Everything that the database holds, derived or not, but for versions and marks, which tell of the past: two stores with the
 * same records must hold the same, whatever was written and deleted on the way.
 */
export async function dump({ store }: GraphService): Promise<string[]> {
  const reader = store.engine.reader();
  try {
    const nodes = await reader.read('MATCH (n) RETURN labels(n) AS labels, n {.*} AS properties', {});
    const relations = await reader.read('MATCH (a)-[r]->(b) RETURN type(r) AS type, a.id AS from, b.id AS to, r {.*} AS properties', {});
    return [
      ...nodes
        .filter(({ labels, properties }) => !isPast(labels as string[], properties as Row))
        .map(({ labels, properties }) => line([...(labels as string[])].sort(), properties as Row)),
      ...relations.map(({ type, from, to, properties }) => line([type, from, to], properties as Row)),
    ].sort();
  } finally {
    await reader.close();
  }
}

function isPast(labels: readonly string[], { n }: Row): boolean {
  return labels.includes('Mark') || (labels.includes('Count') && n === 0);
}

function line(head: unknown, { version: _, ...properties }: Row): string {
  const kept = Object.entries(properties)
    .filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
    .map(([key, value]) => [key, key === 'relations' || key === 'entities' ? [...(value as string[])].sort() : value] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([head, kept]);
}
