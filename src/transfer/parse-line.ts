import { messageOf } from '../errors';
import { findDoubleKey } from './double-keys';
import { longestLine } from './read-lines';
import { decodeUtf8 } from './utf8';

/** What a line holds, or what is wrong with it, a sentence each. */
export type ParsedLine =
  { readonly value: unknown; readonly text: string } | { readonly problems: readonly string[]; readonly text?: string };

/** Reads one line without its end: strict UTF-8, JSON, no key twice. A carriage return before the line end is passed over. */
export function parseLine(bytes: Uint8Array | undefined): ParsedLine {
  if (!bytes) return wrong(`is longer than ${longestLine} bytes; the text of a source can stand in a file of its own`);
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return wrong('is UTF-16; save the file as UTF-8');
  const decoded = decodeUtf8(bytes);
  if (decoded === undefined) return wrong('is not UTF-8', Buffer.from(bytes).toString('latin1'));
  const text = decoded.endsWith('\r') ? decoded.slice(0, -1) : decoded;
  if (text.startsWith('\uFEFF')) return wrong('begins with a byte order mark; save the file as UTF-8 without it', text);
  if (text.trim() === '') return wrong('is blank', text);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return wrong(`is not JSON: ${messageOf(error)}`, text);
  }
  const doubled = findDoubleKey(text, value);
  return doubled === undefined ? { value, text } : wrong(doubled, text);
}

function wrong(problem: string, text?: string): ParsedLine {
  return { problems: [problem], ...(text !== undefined && { text }) };
}
