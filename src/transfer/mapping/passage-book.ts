import { createHash } from 'node:crypto';
import { codePointLength } from '../../code-points';
import type { PassageRecord } from '../record';
import type { CsvRow } from './csv-file';
import type { DataFile } from './data-file';
import { parseTemplate } from './template';

/** The longest quote, in code points; as record-schema.ts has it. */
const longestQuote = 200;

/** A stretch of a row's text, in UTF-16 units. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A passage with the line of its row. */
export interface CitedPassage {
  readonly line: number;
  readonly file: string;
  readonly record: PassageRecord;
}

/**
 * The passages on which records rest. A row is one passage, or where it is longer than a quote may be, several that follow
 * one another; a cell is cut only if it alone is longer. Each is handed out once, whoever cites it.
 */
export class PassageBook {
  private readonly cited = new Set<string>();
  /** The rows by what they are called, so that two that would be called alike are told apart. */
  private readonly rows = new Map<string, number>();
  private fresh: CitedPassage[] = [];

  constructor(private readonly name: string) {}

  /** The passages that hold the cells of these columns. */
  cite(file: DataFile, row: CsvRow, columns: readonly string[]): string[] {
    const cells = columns.map((column) => file.cell(row, column));
    const wanted = stretchesOf(row)
      .map((stretch, at) => ({ stretch, at }))
      .filter(({ stretch }) => cells.some((cell) => cell.from < stretch.to && stretch.from < Math.max(cell.to, cell.from + 1)));
    const base = this.baseOf(file, row);
    return wanted.map(({ stretch, at }) => this.put(`${base}${at === 0 ? '' : `.${at + 1}`}`, file, row, stretch));
  }

  /** A passage of its own for a part of a cell's text; undefined where it is too long. */
  citePart(file: DataFile, row: CsvRow, part: Stretch, suffix: string): string | undefined {
    if (codePointLength(row.text.slice(part.from, part.to)) > longestQuote) return undefined;
    return this.put(`${this.baseOf(file, row)}.${suffix}`, file, row, part);
  }

  /** The passages that were cited for the first time since this was last asked. */
  takeFresh(): CitedPassage[] {
    const { fresh } = this;
    this.fresh = [];
    return fresh;
  }

  private put(id: string, file: DataFile, row: CsvRow, { from, to }: Stretch): string {
    if (this.cited.has(id)) return id;
    this.cited.add(id);
    const start = row.start + codePointLength(row.text.slice(0, from));
    const quote = row.text.slice(from, to);
    const record: PassageRecord = {
      record: 'passage',
      id,
      source: sourceId(this.name, file),
      start,
      end: start + codePointLength(quote),
      quote,
    };
    this.fresh.push({ file: file.csv.name, line: row.line, record });
    return id;
  }

  private baseOf(file: DataFile, row: CsvRow): string {
    const base = `passage:${this.name}.${file.name.toLowerCase()}-${nameOfRow(file, row)}`;
    const known = this.rows.get(base);
    if (known === undefined) this.rows.set(base, row.n);
    // What differs in case alone has one slug; rows that differ in nothing share the passages of the first.
    const isSame = known === undefined || known === row.n || file.csv.row(known).text === row.text;
    return isSame ? base : `${base}-${checksum(row).slice(0, 8)}`;
  }
}

/** The identifier of the source that a CSV file is. */
export function sourceId(mapping: string, file: DataFile): string {
  return `source:${mapping}.${file.name.toLowerCase()}`;
}

/** What a row is called in identifiers: by its template, its key, or else a checksum of what it holds. */
function nameOfRow(file: DataFile, row: CsvRow): string {
  const { key, row: pattern } = file.spec;
  const template = parseTemplate(pattern ?? (key === undefined ? '' : `{${key}|slug}`));
  const name = 'problem' in template ? '' : template.fill((column) => file.cell(row, column).value.trim());
  return name === '' ? checksum(row) : name.toLowerCase();
}

function checksum(row: CsvRow): string {
  return createHash('sha256').update(row.text).digest('hex').slice(0, 16);
}

function stretchesOf(row: CsvRow): Stretch[] {
  const stretches: Stretch[] = [];
  let open: { from: number; to: number } | undefined;
  for (const [at, cell] of row.cells.entries()) {
    const to = row.cells[at + 1]?.from ?? row.text.length;
    if (open && codePointLength(row.text.slice(open.from, to)) <= longestQuote) {
      open.to = to;
      continue;
    }
    if (open) stretches.push(open);
    open = { from: cell.from, to };
    while (codePointLength(row.text.slice(open.from, open.to)) > longestQuote) {
      const cut = cutAfter(row.text, open.from);
      stretches.push({ from: open.from, to: cut });
      open = { from: cut, to };
    }
  }
  return open && open.to > open.from ? [...stretches, open] : stretches;
}

/** The place after as many code points as a quote may have. */
function cutAfter(text: string, from: number): number {
  return (
    from +
    Array.from(text.slice(from, from + 2 * longestQuote))
      .slice(0, longestQuote)
      .join('').length
  );
}
