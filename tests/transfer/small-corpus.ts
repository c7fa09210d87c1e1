import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkCommand } from '../../src/cli/check-command';
import { checkCorpus } from '../../src/transfer/check-corpus';
import type { CheckReport } from '../../src/transfer/check-report';
import { sha256 } from '../../src/transfer/checksum';
import { formatProblem } from '../../src/transfer/problem';
import { readCorpus, type CorpusReading } from '../../src/transfer/read-corpus';

type Fields = Record<string, unknown>;

/** A corpus of a few records that breaks no rule, to be changed by a test and written into a folder of its own. */
export class SmallCorpus {
  text =
    'Prelude 𠮷 and 😀 before it.\n\nChina and Russia signed the Treaty of Friendship on 16 July 2001.\nThe Protocol extends the Treaty of Friendship.\n';
  /** Lines of graph.jsonl after the records, or instead of one. */
  rawLines: (string | Uint8Array)[] = [];
  files: Record<string, string | Uint8Array> = {};
  lineEnd = '\n';
  topics: Fields[] = [
    { record: 'header', formatVersion: 1 },
    {
      record: 'entity',
      id: 'topic:friendship',
      type: 'TOPIC',
      names: [{ value: 'Friendship', lang: 'en', kind: 'OFFICIAL', origin: 'list' }],
    },
  ];
  records: Fields[];
  readonly parent = mkdtempSync(join(tmpdir(), 'accord-check-'));
  readonly folder = join(this.parent, 'small');

  constructor() {
    const signed = 'passage:small.signed';
    const extended = 'passage:small.extended';
    this.records = [
      { record: 'header', formatVersion: 1 },
      { record: 'source', id: 'source:small', title: 'Small', lang: 'en', sha256: sha256(this.text), file: 'small.txt' },
      this.passage(signed, 'China and Russia signed the Treaty of Friendship on 16 July 2001'),
      this.passage(extended, 'The Protocol extends the Treaty of Friendship'),
      entity('country:cn', 'COUNTRY', 'China', [signed], { externalIds: [{ scheme: 'iso3166-1-alpha-2', value: 'CN' }] }),
      entity('country:ru', 'COUNTRY', 'Russia', [signed]),
      entity('instrument:treaty', 'TREATY', 'Treaty of Friendship', [signed], {
        kind: 'TREATY',
        date: { value: '2001-07-16', of: 'SIGNED', evidence: [signed] },
      }),
      entity('instrument:protocol', 'AGREEMENT', 'Protocol', [extended], { kind: 'PROTOCOL' }),
      relation('relation:party-to.cn.treaty', 'PARTY_TO', 'country:cn', 'instrument:treaty', [signed]),
      relation('relation:party-to.ru.treaty', 'PARTY_TO', 'country:ru', 'instrument:treaty', [signed]),
      relation('relation:extends.protocol.treaty', 'EXTENDS', 'instrument:protocol', 'instrument:treaty', [extended]),
      relation('relation:concerns.treaty.friendship', 'CONCERNS', 'instrument:treaty', 'topic:friendship', [signed]),
    ];
  }

  /** A passage of the text, its offsets counted the slow and certain way. */
  passage(id: string, quote: string): Fields {
    const start = Array.from(this.text.slice(0, this.text.indexOf(quote))).length;
    return { record: 'passage', id, source: 'source:small', start, end: start + Array.from(quote).length, quote };
  }

  get(id: string): Fields {
    const found = this.records.find((record) => record['id'] === id);
    if (!found) throw new Error(`The small corpus has no ${id}`);
    return found;
  }

  change(id: string, fields: Fields): this {
    Object.assign(this.get(id), fields);
    return this;
  }

  add(...records: Fields[]): this {
    this.records.push(...records);
    return this;
  }

  /** Sets the text and its checksum; the passages stay where they are. */
  retext(text: string): this {
    this.text = text;
    return this.change('source:small', { sha256: sha256(text) });
  }

  write(): string {
    mkdirSync(this.folder, { recursive: true });
    const lines = [...this.records.map((record) => JSON.stringify(record)), ...this.rawLines];
    writeFileSync(join(this.folder, 'graph.jsonl'), Buffer.concat(lines.flatMap((line) => [Buffer.from(line), Buffer.from(this.lineEnd)])));
    writeFileSync(join(this.parent, 'topics.jsonl'), this.topics.map((record) => `${JSON.stringify(record)}\n`).join(''));
    for (const [name, content] of Object.entries({ 'small.txt': this.text, ...this.files }))
      writeFileSync(join(this.folder, name), content);
    return this.folder;
  }

  read(): Promise<CorpusReading> {
    return readCorpus(this.write());
  }

  /** All problems as they are printed. */
  async problems(): Promise<string[]> {
    return checkCorpus(await this.read()).problems.map(formatProblem);
  }

  /** What `accord check --json` writes, and its exit code. */
  async report(): Promise<CheckReport & { exitCode: number }> {
    const { output, exitCode } = await runCheck([this.write()], { json: true });
    return { ...(JSON.parse(output) as { corpora: [CheckReport] }).corpora[0], exitCode };
  }

  remove(): void {
    rmSync(this.parent, { recursive: true, force: true });
  }
}

/** Runs `accord check` on folders. */
export async function runCheck(paths: string[], options: { json?: boolean } = {}): Promise<{ output: string; exitCode: number }> {
  let output = '';
  const exitCode = await checkCommand(paths, options, { write: (text) => (output += text) });
  return { output, exitCode };
}

export function entity(id: string, type: string, name: string, evidence: string[], more: Fields = {}): Fields {
  return { record: 'entity', id, type, names: [{ value: name, lang: 'en', kind: 'OFFICIAL' }], evidence, ...more };
}

export function relation(id: string, type: string, from: string, to: string, evidence: string[], more: Fields = {}): Fields {
  return { record: 'relation', id, type, from, to, evidence, ...more };
}
