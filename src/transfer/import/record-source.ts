import type { Position } from '../problem';
import type { SourceText } from '../read-source-text';
import type { SourceRecord } from '../record';

/** A record as it was parsed, not yet validated, with the place that a problem of it names. */
export interface LocatedRecord extends Position {
  readonly record: unknown;
}

/** A place that holds no record, and why: a line that is no JSON, a row that a mapping cannot read. */
export interface UnreadableRecord extends Position {
  readonly problems: readonly string[];
  /** What it calls itself, where that could be read: what refers to it is then rejected with it. */
  readonly id?: string | undefined;
  /** What stands there, for the report of what was rejected; it is cut where it is long. */
  readonly text?: string | undefined;
}

/** Where an import has its records from: files of records, or a mapping of other data to records. */
export interface RecordSource {
  /** The records in any order, from the beginning at each call. Throws AccordError where nothing can be read. */
  open(): AsyncIterable<LocatedRecord | UnreadableRecord>;
  /** How far the reading that is under way has come, in bytes; `all` is undefined where the end is not known, such as of a pipe. */
  progress(): { readonly read: number; readonly all: number | undefined };
  /** The corpus that the records of a file are of: what it said of a thing before is replaced, what others say is kept. */
  readonly corpusOf: (file: string) => string;
  /** The text of a source, byte for byte, or why it cannot be had. May be asked again for the same source. */
  readText(source: SourceRecord, file: string): Promise<SourceText | { problem: string }>;
}
