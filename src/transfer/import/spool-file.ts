import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { AccordError, messageOf } from '../../errors';

/** What is gathered before it is written at once. */
const bufferSize = 1_000_000;

/**
 * A temporary file of pieces that are appended, and read again by their number, at once or later. In memory are 8 bytes a
 * piece. Synchronous: what is read was written a moment ago, so that it comes from the cache of the system.
 */
export class SpoolFile {
  private readonly descriptor: number;
  /** Where each piece begins; the last is the end. */
  private offsets = new Float64Array(1_024);
  private count = 0;
  private pending: Buffer[] = [];
  private pendingSize = 0;

  constructor(path: string) {
    this.descriptor = openSync(path, 'wx+', 0o600);
  }

  /** How many pieces there are. */
  get size(): number {
    return this.count;
  }

  /** Appends a piece and returns its number. */
  add(text: string): number {
    const piece = Buffer.from(text);
    if (this.count + 2 > this.offsets.length) {
      const longer = new Float64Array(this.offsets.length * 2);
      longer.set(this.offsets);
      this.offsets = longer;
    }
    this.offsets[this.count + 1] = this.end + piece.length;
    this.pending.push(piece);
    this.pendingSize += piece.length;
    if (this.pendingSize >= bufferSize) this.flush();
    return this.count++;
  }

  /** The bytes of a piece. */
  bytesOf(n: number): number {
    return (this.offsets[n + 1] ?? 0) - (this.offsets[n] ?? 0);
  }

  read(n: number): string {
    this.flush();
    const piece = Buffer.allocUnsafe(this.bytesOf(n));
    let read = 0;
    while (read < piece.length) {
      const more = readSync(this.descriptor, piece, read, piece.length - read, (this.offsets[n] ?? 0) + read);
      if (more === 0) throw new Error(`Piece ${n} of a temporary file ends early`);
      read += more;
    }
    return piece.toString();
  }

  close(): void {
    closeSync(this.descriptor);
  }

  private get end(): number {
    return this.offsets[this.count] ?? 0;
  }

  private flush(): void {
    if (this.pendingSize === 0) return;
    const block = Buffer.concat(this.pending);
    this.pending = [];
    this.pendingSize = 0;
    try {
      for (let written = 0; written < block.length;) written += writeSync(this.descriptor, block, written);
    } catch (error) {
      throw new AccordError(
        'UNAVAILABLE',
        `The records cannot be kept in a temporary file: ${messageOf(error)}. It needs as much room as the records take; TMPDIR says where.`,
        {},
        { cause: error },
      );
    }
  }
}
