import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { AccordError, messageOf } from '../errors';

const bufferedRows = 4_096;

/**
 * Rows of numbers in temporary files, each row in the file that its first number chooses, so that all rows with one first
 * number are found together and only one file at a time has to fit into memory.
 */
export class RowShards {
  private readonly files: { descriptor: number; pending: Uint32Array; used: number; bytes: number }[];

  constructor(
    folder: string,
    name: string,
    private readonly width: number,
    count = 64,
  ) {
    this.files = Array.from({ length: count }, (_, at) => ({
      descriptor: openSync(join(folder, `${name}-${at}`), 'wx+', 0o600),
      pending: new Uint32Array(bufferedRows * width),
      used: 0,
      bytes: 0,
    }));
  }

  add(shard: number, ...row: number[]): void {
    const file = this.files[shard % this.files.length]!;
    file.pending.set(row, file.used);
    file.used += this.width;
    if (file.used === file.pending.length) this.flush(file);
  }

  /** The rows of each file, in the order of the files, each file sorted by its numbers in turn. */
  *sorted(): Generator<Uint32Array[]> {
    for (const file of this.files) {
      this.flush(file);
      const numbers = new Uint32Array(file.bytes / 4);
      const bytes = new Uint8Array(numbers.buffer);
      for (let read = 0; read < bytes.length;) read += readSync(file.descriptor, bytes, read, bytes.length - read, read);
      const rows = Array.from({ length: numbers.length / this.width }, (_, at) => numbers.subarray(at * this.width, (at + 1) * this.width));
      yield rows.sort(compareRows);
    }
  }

  close(): void {
    for (const { descriptor } of this.files) closeSync(descriptor);
  }

  private flush(file: (typeof this.files)[number]): void {
    const bytes = new Uint8Array(file.pending.buffer, 0, file.used * 4);
    try {
      for (let written = 0; written < bytes.length;) written += writeSync(file.descriptor, bytes, written);
    } catch (error) {
      throw new AccordError(
        'UNAVAILABLE',
        `What is compared cannot be kept in a temporary file: ${messageOf(error)}. TMPDIR says where.`,
        {},
        { cause: error },
      );
    }
    file.bytes += bytes.length;
    file.used = 0;
  }
}

function compareRows(a: Uint32Array, b: Uint32Array): number {
  for (let at = 0; at < a.length; at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
