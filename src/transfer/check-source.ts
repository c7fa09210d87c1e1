import { sha256 } from './checksum';
import type { SourceText } from './read-source-text';
import type { SourceRecord } from './record';

/** What is wrong with a source whose text has been read, or undefined: the text has its checksum. */
export function checkSource(source: SourceRecord, { text, sha256: actual }: SourceText): string | undefined {
  if (source.sha256 === actual) return undefined;
  const why = sha256(text.replaceAll('\r\n', '\n')) === source.sha256 ? '; its line ends were changed to CRLF' : '';
  return `sha256 is ${source.sha256}, the text has ${actual}${why}`;
}
