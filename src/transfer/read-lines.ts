import { createReadStream } from 'node:fs';

/** The longest line that is read, in bytes. A source with a longer text keeps it in a file. */
export const longestLine = 1_000_000;

export interface Line {
  /** From 1. */
  readonly number: number;
  /** Without the line end; undefined where the line is longer than `longestLine`. */
  readonly bytes: Uint8Array | undefined;
}

const newline = 0x0a;
/** A file of many lines is read in fewer turns than by the 64 KiB of the standard. */
const blockSize = 512 * 1024;

/** The lines of a file as bytes. Holds no more than one line in memory, however long the file or a line is. */
export async function* readLines(path: string, count: (bytes: number) => void = () => undefined): AsyncGenerator<Line> {
  let number = 0;
  let rest = new LineBuffer();
  for await (const chunk of createReadStream(path, { highWaterMark: blockSize }) as AsyncIterable<Buffer>) {
    count(chunk.length);
    let start = 0;
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, start)) {
      rest.add(chunk.subarray(start, end));
      yield { number: (number += 1), bytes: rest.bytes() };
      rest = new LineBuffer();
      start = end + 1;
    }
    rest.add(chunk.subarray(start));
  }
  if (rest.length > 0) yield { number: number + 1, bytes: rest.bytes() };
}

/** Gathers a line that comes in pieces; of one that is too long, only the length. */
class LineBuffer {
  length = 0;
  private pieces: Buffer[] = [];

  add(piece: Buffer): void {
    if (piece.length === 0) return;
    this.length += piece.length;
    if (this.length > longestLine) this.pieces = [];
    else this.pieces.push(piece);
  }

  bytes(): Uint8Array | undefined {
    return this.length > longestLine ? undefined : Buffer.concat(this.pieces);
  }
}
