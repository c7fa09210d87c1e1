import { basename } from 'node:path';
import { parseLine } from './parse-line';
import type { Located, Problem } from './problem';
import { readLines } from './read-lines';
import type { GraphRecord, HeaderRecord } from './record';

export type ContentRecord = Exclude<GraphRecord, HeaderRecord>;

/**
 * The records of a file one by one, each problem in its place. The first line is the header; where its format is not
 * known, the rest is not read. Throws where the file cannot be read.
 */
export async function* readRecords(path: string): AsyncGenerator<Located<ContentRecord> | Problem> {
  const file = basename(path);
  let isEmpty = true;
  for await (const { number: line, bytes } of readLines(path)) {
    isEmpty = false;
    const parsed = parseLine(bytes);
    const isHeader = 'record' in parsed && parsed.record.record === 'header';
    if (line === 1 && !isHeader && !('isUnknownFormat' in parsed)) yield { file, line, message: noHeader };
    if ('problems' in parsed) {
      for (const message of parsed.problems) yield { file, line, ...(parsed.id && { id: parsed.id }), message };
      if (parsed.isUnknownFormat) return;
    } else if (parsed.record.record !== 'header') {
      yield { file, line, record: parsed.record };
    } else if (line > 1) {
      yield { file, line, message: 'is a second header; the header is the first line alone' };
    }
  }
  if (isEmpty) yield { file, line: 1, message: noHeader };
}

const noHeader = 'the first line must be the header, {"record":"header","formatVersion":1}';
