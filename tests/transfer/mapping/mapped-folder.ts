import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { checkCorpus } from '../../../src/transfer/check-corpus';
import type { MappedItem } from '../../../src/transfer/mapping/located-item';
import { openMapping } from '../../../src/transfer/mapping/open-mapping';
import { formatProblem } from '../../../src/transfer/problem';
import { readCorpus } from '../../../src/transfer/read-corpus';
import type { EntityRecord, PassageRecord, RelationRecord } from '../../../src/transfer/record';

/** What a mapping made, as tests ask for it. */
export interface Mapped {
  readonly items: readonly MappedItem[];
  readonly entities: ReadonlyMap<string, EntityRecord>;
  readonly relations: readonly RelationRecord[];
  readonly passages: ReadonlyMap<string, PassageRecord>;
  readonly problems: readonly string[];
  readonly mentions: ReadonlyMap<string, number>;
}

/** A folder for a mapping with its files, removed in the end. */
export class MappedFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'accord-mapping-'));

  write(files: Readonly<Record<string, string | Uint8Array>>): this {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(this.path, name), content);
    return this;
  }

  map(...csvFiles: string[]): Promise<Mapped> {
    return readMapped(
      join(this.path, 'mapping.yaml'),
      csvFiles.map((name) => join(this.path, name)),
    );
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

export async function readMapped(mapping: string, csvFiles: readonly string[]): Promise<Mapped> {
  const source = await openMapping(mapping, csvFiles);
  const items: MappedItem[] = [];
  for await (const item of source.open()) items.push(item);
  const records = items.flatMap((item) => ('record' in item ? [item.record] : []));
  return {
    items,
    entities: new Map(records.flatMap((record) => (record.record === 'entity' ? [[record.id, record]] : []))),
    relations: records.filter((record) => record.record === 'relation'),
    passages: new Map(records.flatMap((record) => (record.record === 'passage' ? [[record.id, record]] : []))),
    problems: items.flatMap((item) => ('problems' in item ? item.problems.map((message) => `${item.file}:${item.line}: ${message}`) : [])),
    mentions: new Map(source.mentions),
  };
}

/** The problems that `accord check` finds in what was mapped. */
export async function checkMapped({ items }: Mapped, csvFiles: readonly string[]): Promise<string[]> {
  const parent = mkdtempSync(join(tmpdir(), 'accord-mapped-'));
  try {
    const folder = join(parent, 'mapped');
    mkdirSync(folder);
    const lines = items.flatMap((item) => ('record' in item ? [JSON.stringify(item.record)] : []));
    writeFileSync(join(folder, 'graph.jsonl'), ['{"record":"header","formatVersion":1}', ...lines, ''].join('\n'));
    for (const file of csvFiles) copyFileSync(file, join(folder, basename(file)));
    return checkCorpus(await readCorpus(folder)).problems.map(formatProblem);
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}
