import { basename } from 'node:path';
import { identifierPattern } from '../ontology/identifiers';
import type { Located, Problem } from './problem';
import { readValues } from './read-values';
import type { GraphRecord, HeaderRecord } from './record';
import { parseRecord } from './record-schema';

export type ContentRecord = Exclude<GraphRecord, HeaderRecord>;

/** The records of a file one by one, each problem in its place. Throws where the file cannot be read. */
export async function* readRecords(path: string): AsyncGenerator<Located<ContentRecord> | Problem> {
  for await (const { file, line, ...read } of readValues(path, basename(path))) {
    const parsed = 'value' in read ? parseContent(read.value) : read;
    if ('record' in parsed) yield { file, line, record: parsed.record };
    else for (const message of parsed.problems) yield { file, line, ...('id' in parsed && parsed.id && { id: parsed.id }), message };
  }
}

/** Reads a record that is no header, or says what is wrong, and what it calls itself, so that what refers to it is not called dangling. */
export function parseContent(value: unknown): { record: ContentRecord } | { problems: readonly string[]; id?: string } {
  const parsed = parseRecord(value);
  if ('record' in parsed) {
    if (parsed.record.record !== 'header') return { record: parsed.record };
    return { problems: ['is a header among the records'] };
  }
  const { id } = (value ?? {}) as { id?: unknown };
  return typeof id === 'string' && identifierPattern.test(id) ? { ...parsed, id } : parsed;
}
