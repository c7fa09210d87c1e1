import { longestLine } from './read-lines';
import type { SourceRecord } from './record';

/** What becomes of the text of a source that is too long for a line: where it went, or undefined to leave the line as it is. */
export type PutText = (source: SourceRecord & { readonly text: string }) => Promise<{ file: string } | undefined>;

/**
 * The lines of an export, in which the texts of sources that are longer than a line may be stand elsewhere: no line is longer
 * then than what reads it takes.
 */
export async function* textsBeside(chunks: AsyncIterable<string | Uint8Array>, putText: PutText): AsyncGenerator<string> {
  for await (const line of wholeLines(chunks)) {
    // A character takes at most three bytes of UTF-8 for each of its UTF-16 units.
    const isLong = line.length * 3 > longestLine && Buffer.byteLength(line) > longestLine;
    yield isLong ? await shortened(line, putText) : line;
  }
}

/** The file name under which a text stands beside its records: the same text has the same one. */
export function textFileName({ id, sha256 }: SourceRecord): string {
  return `${id.slice('source:'.length).slice(0, 150)}.${sha256.slice(0, 12)}.txt`;
}

async function shortened(line: string, putText: PutText): Promise<string> {
  const record = JSON.parse(line) as SourceRecord;
  if (record.record !== 'source' || record.text === undefined) return line;
  const { text, ...rest } = record;
  const put = await putText({ ...rest, text });
  return put ? `${JSON.stringify({ ...rest, file: put.file })}\n` : line;
}

/** Lines with their ends, however the text is cut. */
export async function* wholeLines(chunks: AsyncIterable<string | Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let pieces: string[] = [];
  for await (const chunk of chunks) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    let start = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      yield [...pieces, text.slice(start, end + 1)].join('');
      pieces = [];
      start = end + 1;
    }
    if (start < text.length) pieces.push(text.slice(start));
  }
  if (pieces.length > 0) yield pieces.join('');
}
