import type { Firsts } from '../check-duplicates';
import type { Located } from '../problem';
import { KeyTable } from './key-table';
import type { RecordFile, Spooled } from './record-file';

/** The first record of each key, as a check of duplicates asks for it, of more records than memory holds. */
export class FirstRecords<T extends { readonly id: string }> implements Firsts<T> {
  private readonly table = new KeyTable();

  constructor(
    private readonly file: RecordFile<T>,
    private readonly keysOf: (record: T) => readonly string[],
  ) {}

  get(key: string): Located<T> | undefined {
    const n = this.table.find(key, (each) => !this.file.isRejected(each) && this.keysOf(this.file.at(each).record).includes(key));
    return n === undefined ? undefined : this.file.at(n);
  }

  set(key: string, item: Located<T>): void {
    this.table.add(key, (item as Spooled<T>).n);
  }
}
