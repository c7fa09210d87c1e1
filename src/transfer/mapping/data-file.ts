import type { CsvFile, CsvRow } from './csv-file';
import type { Cell } from './csv-cells';
import type { Mapping } from './mapping-schema';

export type FileSpec = Mapping['files'][string];

/** A row that can make no record, and why. */
export interface BrokenRow {
  readonly n: number;
  readonly message: string;
}

/** A CSV file under its name in the mapping, with an index of its key: a text and a number a row. */
export class DataFile {
  /** Rows by the text in the column that other files are joined to, or that joins. */
  private readonly byKey = new Map<string, number | number[]>();
  readonly broken: readonly BrokenRow[];
  private readonly brokenRows: ReadonlySet<number>;
  private readonly columns: ReadonlyMap<string, number>;

  constructor(
    readonly name: string,
    readonly spec: FileSpec,
    readonly csv: CsvFile,
  ) {
    this.columns = new Map(csv.header.map((column, at) => [column, at]));
    this.broken = this.index();
    this.brokenRows = new Set(this.broken.map(({ n }) => n));
  }

  get keyColumn(): string | undefined {
    return this.spec.key ?? this.spec.joins?.column;
  }

  hasColumn(column: string): boolean {
    return this.columns.has(column);
  }

  cell(row: CsvRow, column: string): Cell {
    const cell = row.cells[this.columns.get(column) ?? -1];
    if (!cell) throw new Error(`${this.csv.name}:${row.line} has no cell ${column}`);
    return cell;
  }

  /** The rows that can be read, in their order. */
  *rows(): Generator<CsvRow> {
    for (let n = 0; n < this.csv.size; n += 1) if (!this.brokenRows.has(n)) yield this.csv.row(n);
  }

  rowsWith(key: string): CsvRow[] {
    const found = this.byKey.get(key) ?? [];
    return (typeof found === 'number' ? [found] : found).map((n) => this.csv.row(n));
  }

  private index(): BrokenRow[] {
    const broken: BrokenRow[] = [];
    for (let n = 0; n < this.csv.size; n += 1) {
      const message = this.addRow(this.csv.row(n));
      if (message) broken.push({ n, message });
    }
    return broken;
  }

  private addRow(row: CsvRow): string | undefined {
    const { header } = this.csv;
    if (row.cells.length !== header.length) return `has ${row.cells.length} cells, the header has ${header.length}`;
    const { keyColumn, spec } = this;
    if (keyColumn === undefined) return undefined;
    const key = this.cell(row, keyColumn).value.trim();
    if (key === '') return `has nothing in ${keyColumn}`;
    const known = this.byKey.get(key);
    if (known === undefined) this.byKey.set(key, row.n);
    else if (spec.key !== undefined) return `has the ${keyColumn} ${key} of line ${this.csv.row(Number(known)).line}; the first row counts`;
    else if (typeof known === 'number') this.byKey.set(key, [known, row.n]);
    else known.push(row.n);
    return undefined;
  }
}
