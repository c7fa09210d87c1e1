import type { Located } from '../problem';
import { KeyTable } from './key-table';
import { RecentlyUsed } from '../../recently-used';
import { SpoolFile } from './spool-file';

/** A record with its number among those of its kind. */
export interface Spooled<T> extends Located<T> {
  readonly n: number;
}

/** The records of one kind, in a temporary file, by their order and by their identifiers. */
export class RecordFile<T extends { readonly id: string }> {
  private readonly spool: SpoolFile;
  private readonly ids = new KeyTable();
  private rejected = new Uint8Array(1_024);
  private readonly fileNames: string[] = [];
  private readonly recent: RecentlyUsed<number, Spooled<T>>;

  /** `remembered`: how many records that were read are kept, because they are asked for again. */
  constructor(path: string, remembered: number) {
    this.spool = new SpoolFile(path);
    this.recent = new RecentlyUsed(remembered);
  }

  get size(): number {
    return this.spool.size;
  }

  add({ file, line, record }: Located<T>): Spooled<T> {
    if (this.fileNames.at(-1) !== file) this.fileNames.push(file);
    const n = this.spool.add(JSON.stringify([this.fileNames.length - 1, line, record]));
    this.ids.add(record.id, n);
    if (n >= this.rejected.length) {
      const longer = new Uint8Array(this.rejected.length * 2);
      longer.set(this.rejected);
      this.rejected = longer;
    }
    return { file, line, record, n };
  }

  at(n: number): Spooled<T> {
    const known = this.recent.get(n);
    if (known) return known;
    const [file, line, record] = JSON.parse(this.spool.read(n)) as [number, number, T];
    const located = { file: this.fileNames[file] ?? '', line, record, n };
    this.recent.set(n, located);
    return located;
  }

  /** The record of this identifier, rejected or not. */
  find(id: string): Spooled<T> | undefined {
    const n = this.ids.find(id, (each) => this.at(each).record.id === id);
    return n === undefined ? undefined : this.at(n);
  }

  reject(n: number): void {
    this.rejected[n] = 1;
  }

  isRejected(n: number): boolean {
    return this.rejected[n] === 1;
  }

  /** The records that are not rejected, a batch at a time: at most so many, and so many bytes unless one alone has more. */
  *batches(count: number, bytes: number): Generator<Spooled<T>[]> {
    let batch: Spooled<T>[] = [];
    let size = 0;
    for (let n = 0; n < this.size; n += 1) {
      if (this.isRejected(n)) continue;
      const more = this.spool.bytesOf(n);
      if (batch.length > 0 && (batch.length === count || size + more > bytes)) {
        yield batch;
        batch = [];
        size = 0;
      }
      batch.push(this.at(n));
      size += more;
    }
    if (batch.length > 0) yield batch;
  }

  close(): void {
    this.spool.close();
  }
}
