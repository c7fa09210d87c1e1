import { scopes } from '../store/count-scopes';
import { separator } from '../store/page-keys';
import type { Run } from '../store/store';
import { lastOfEach, type Written } from './batch';
import { recordHash } from './checksum';
import { CountDeltas } from './count-deltas';
import { defined } from './entity-row';
import type { PassageRecord, SourceRecord } from './record';

/** A source with its text at hand, wherever the record had it from. */
export type SourceWithText = SourceRecord & { readonly text: string };

/** Writes sources with their texts. */
export async function writeSources(run: Run, sources: readonly SourceWithText[]): Promise<Written> {
  return writeNodes(run, 'Source', sources, (source) => {
    const { record: _, ...properties } = source;
    return properties;
  });
}

/** Writes passages. What rests on a known one is kept. */
export async function writePassages(run: Run, passages: readonly PassageRecord[]): Promise<Written> {
  return writeNodes(run, 'Passage', passages, ({ id, source, start, end, quote }) => ({
    id,
    sourceId: source,
    start,
    end,
    quote,
    pageKey: passageKey(source, start, id),
  }));
}

/** The order of a source's passages: `source id·start in ten digits·id`. */
function passageKey(source: string, start: number, id: string): string {
  return [source, String(start).padStart(10, '0'), id].join(separator);
}

async function writeNodes<T extends { id: string }>(
  run: Run,
  label: 'Source' | 'Passage',
  records: readonly T[],
  propertiesOf: (record: T) => object,
): Promise<Written> {
  const unique = lastOfEach(records);
  const rows = await run('import/existing-nodes', { ids: unique.map(({ id }) => id) }, { label });
  const known = new Map(rows.map((row) => row['node'] as { id: string; hash: string; sourceId?: string }).map((node) => [node.id, node]));
  const written = { created: 0, changed: 0, unchanged: 0 };
  const counts = new CountDeltas();
  const created = [];
  const replaced = [];
  for (const record of unique) {
    const hash = recordHash(record);
    const stored = known.get(record.id);
    if (stored?.hash === hash) {
      written.unchanged += 1;
      continue;
    }
    written[stored ? 'changed' : 'created'] += 1;
    const properties = defined({ ...propertiesOf(record), hash });
    if (stored) replaced.push({ id: record.id, properties });
    else created.push(properties);
    count(counts, label, stored, -1);
    count(counts, label, { sourceId: (record as { source?: string }).source }, 1);
  }
  if (created.length > 0) await run('import/create-nodes', { rows: created }, { label });
  if (replaced.length > 0) await run('import/upsert-nodes', { rows: replaced }, { label });
  await counts.write(run);
  return written;
}

function count(counts: CountDeltas, label: 'Source' | 'Passage', node: { sourceId?: string } | undefined, n: 1 | -1): void {
  if (!node) return;
  if (label === 'Source') counts.add(scopes.sources, 'all', n);
  else counts.add(scopes.passages, node.sourceId ?? '', n);
}
