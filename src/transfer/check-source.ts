import { sha256 } from './checksum';
import type { SourceText } from './read-source-text';
import type { SourceRecord } from './record';

/**
 * What is wrong with a source whose text has been read, or undefined: the text has its checksum, and is of a length in bytes
 * that the database holds.
 */
export function checkSource(source: SourceRecord, { text, sha256: actual }: SourceText, longestText = Infinity): string | undefined {
  if (source.sha256 === actual) return tooLong(text, longestText);
  const why = sha256(text.replaceAll('\r\n', '\n')) === source.sha256 ? '; its line ends were changed to CRLF' : '';
  return `sha256 is ${source.sha256}, the text has ${actual}${why}`;
}

function tooLong(text: string, longestText: number): string | undefined {
  const bytes = Buffer.byteLength(text);
  if (bytes <= longestText) return undefined;
  return `the text has ${bytes} bytes; this database holds texts of up to ${longestText} bytes, Neo4j longer ones`;
}
