import { messageOf } from '../errors';
import { identifierPattern } from '../ontology/identifiers';
import { longestLine } from './read-lines';
import { formatVersion, type GraphRecord } from './record';
import { parseRecord } from './record-schema';
import { decodeUtf8 } from './utf8';

export type ParsedLine =
  | { readonly record: GraphRecord }
  | {
      readonly problems: readonly string[];
      /** What the line calls itself, so that what refers to it is not called dangling as well. */
      readonly id?: string;
      /** The header of a format that is not known: the other lines cannot be judged. */
      readonly isUnknownFormat?: boolean;
    };

/** Reads one line without its end: strict UTF-8, JSON, a record. A carriage return before the line end is passed over. */
export function parseLine(bytes: Uint8Array | undefined): ParsedLine {
  if (!bytes) return wrong(`is longer than ${longestLine} bytes; the text of a source can stand in a file of its own`);
  const text = decodeUtf8(bytes);
  if (text === undefined) return wrong('is not UTF-8');
  if (text.startsWith('\uFEFF')) return wrong('begins with a byte order mark; save the file as UTF-8 without it');
  if (text.trim() === '') return wrong('is blank');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return wrong(`is not JSON: ${messageOf(error)}`);
  }
  return parseValue(value);
}

function parseValue(value: unknown): ParsedLine {
  const { record, formatVersion: version, id } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (record === 'header' && version !== undefined && version !== formatVersion) {
    const message = `formatVersion is ${JSON.stringify(version)}; this version of Accord knows ${formatVersion}`;
    return { ...wrong(message), isUnknownFormat: true };
  }
  const parsed = parseRecord(value);
  if ('record' in parsed) return parsed;
  return typeof id === 'string' && identifierPattern.test(id) ? { ...parsed, id } : parsed;
}

function wrong(...problems: string[]): { problems: string[] } {
  return { problems };
}
