import { scopes } from '../store/count-scopes';
import { separator } from '../store/page-keys';
import type { Run } from '../store/store';
import { lastOfEach, type Written } from './batch';
import { recordHash } from './checksum';
import { CountDeltas } from './count-deltas';
import { defined } from './entity-row';
import type { PassageRecord, SourceRecord } from './record';
import { setCorpora } from './set-corpora';

/** A source with its text at hand, wherever the record had it from. */
export type SourceWithText = SourceRecord & { readonly text: string };

/** The corpus that brings a record, where that is known. */
export type CorpusOf = (id: string) => string | undefined;

/** Writes sources with their texts. */
export async function writeSources(run: Run, sources: readonly SourceWithText[], corpusOf?: CorpusOf): Promise<Written> {
  const propertiesOf = ({ record: _, ...properties }: SourceWithText) => properties;
  return writeNodes(run, sources, { label: 'Source', propertiesOf, corpusOf });
}

/** Writes passages. What rests on a known one is kept. */
export async function writePassages(run: Run, passages: readonly PassageRecord[], corpusOf?: CorpusOf): Promise<Written> {
  const propertiesOf = ({ id, source, start, end, quote }: PassageRecord) => ({
    id,
    sourceId: source,
    start,
    end,
    quote,
    pageKey: passageKey(source, start, id),
  });
  return writeNodes(run, passages, { label: 'Passage', propertiesOf, corpusOf });
}

/** What is known of a source or passage that is about to be written. */
export interface KnownNode {
  readonly id: string;
  readonly hash: string;
  readonly sourceId?: string;
  readonly corpora?: readonly string[];
}

export async function readKnownNodes(run: Run, label: 'Source' | 'Passage', ids: readonly string[]): Promise<Map<string, KnownNode>> {
  const rows = await run('import/existing-nodes', { ids: [...ids] }, { label });
  return new Map(rows.map((row) => row['node'] as unknown as KnownNode).map((node) => [node.id, node]));
}

/** The order of a source's passages: `source id·start in ten digits·id`. */
function passageKey(source: string, start: number, id: string): string {
  return [source, String(start).padStart(10, '0'), id].join(separator);
}

async function writeNodes<T extends { id: string }>(
  run: Run,
  records: readonly T[],
  { label, propertiesOf, corpusOf }: { label: 'Source' | 'Passage'; propertiesOf: (record: T) => object; corpusOf: CorpusOf | undefined },
): Promise<Written> {
  const unique = lastOfEach(records);
  const known = await readKnownNodes(
    run,
    label,
    unique.map(({ id }) => id),
  );
  const written = { created: 0, changed: 0, unchanged: 0 };
  const counts = new CountDeltas();
  const created = [];
  const replaced = [];
  const joined = [];
  for (const record of unique) {
    const hash = recordHash(record);
    const stored = known.get(record.id);
    const corpora = withCorpus(stored?.corpora, corpusOf?.(record.id));
    if (stored?.hash === hash) {
      written.unchanged += 1;
      if (corpora && corpora.length !== stored.corpora?.length) joined.push({ id: record.id, corpora });
      continue;
    }
    written[stored ? 'changed' : 'created'] += 1;
    const properties = defined({ ...propertiesOf(record), hash, corpora });
    if (stored) replaced.push({ id: record.id, properties });
    else created.push(properties);
    count(counts, label, stored, -1);
    count(counts, label, { sourceId: (record as { source?: string }).source }, 1);
  }
  if (created.length > 0) await run('import/create-nodes', { rows: created }, { label });
  if (replaced.length > 0) await run('import/upsert-nodes', { rows: replaced }, { label });
  await setCorpora(run, label, joined);
  await counts.write(run);
  return written;
}

function withCorpus(corpora: readonly string[] = [], corpus: string | undefined): readonly string[] | undefined {
  if (corpus === undefined) return corpora.length > 0 ? corpora : undefined;
  return corpora.includes(corpus) ? corpora : [...corpora, corpus];
}

function count(counts: CountDeltas, label: 'Source' | 'Passage', node: { sourceId?: string } | undefined, n: 1 | -1): void {
  if (!node) return;
  if (label === 'Source') counts.add(scopes.sources, 'all', n);
  else counts.add(scopes.passages, node.sourceId ?? '', n);
}
