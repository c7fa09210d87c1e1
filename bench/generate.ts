/** `npm run generate -- --size 10000 --out FOLDER` writes a generated graph as `FOLDER/graph.jsonl`, for `accord check` and `accord import`. */
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { formatVersion } from '../src/transfer/record';
import { generateRecords, type GeneratedRecords } from './graph/records';

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { size: { type: 'string', default: '10000' }, out: { type: 'string' } } });
  if (!values.out) throw new Error('Expected --out FOLDER.');
  mkdirSync(values.out, { recursive: true });
  await pipeline(Readable.from(lines(generateRecords(Number(values.size)))), createWriteStream(join(values.out, 'graph.jsonl')));
}

function* lines(records: GeneratedRecords): Generator<string> {
  yield `${JSON.stringify({ record: 'header', formatVersion })}\n`;
  for (const part of [records.sources(), records.passages(), records.entities(), records.relations()]) {
    for (const record of part) yield `${JSON.stringify(record)}\n`;
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
