import { createHash } from 'node:crypto';
import { codePointLength } from '../../code-points';
import type { PassageRecord } from '../record';
import type { CsvRow } from './csv-file';
import type { DataFile } from './data-file';
import { slugOf } from './slug';
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
  /** The rows by the identifiers of their passages, so that two rows of one name are noticed. */
  private readonly cited = new Map<string, number>();
  private fresh: CitedPassage[] = [];

  constructor(private readonly name: string) {}

  /** The passages that hold the cells of these columns, of the whole row without any. Undefined where another row has their identifier. */
  cite(file: DataFile, row: CsvRow, columns: readonly string[]): string[] | undefined {
    const cells = columns.map((column) => file.cell(row, column));
    const wanted = stretchesOf(row)
      .map((stretch, at) => ({ stretch, at }))
      .filter(({ stretch }) => cells.some((cell) => cell.from < stretch.to && stretch.from < Math.max(cell.to, cell.from + 1)));
    const base = this.baseOf(file, row);
    const ids = wanted.map(({ stretch, at }) => this.put(`${base}${at === 0 ? '' : `.${at + 1}`}`, file, row, stretch));
    return ids.every((id) => id !== undefined) ? ids : undefined;
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

  private put(id: string, file: DataFile, row: CsvRow, { from, to }: Stretch): string | undefined {
    const known = this.cited.get(id);
    if (known !== undefined) return known === row.n ? id : undefined;
    this.cited.set(id, row.n);
    const start = row.start + codePointLength(row.text.slice(0, from));
    const quote = row.text.slice(from, to);
    const record: PassageRecord = { record: 'passage', id, source: sourceId(this.name, file), start, end: start + codePointLength(quote), quote };
    this.fresh.push({ file: file.csv.name, line: row.line, record });
    return id;
  }

  private baseOf(file: DataFile, row: CsvRow): string {
    return `passage:${this.name}.${file.name.toLowerCase()}-${nameOfRow(file, row)}`;
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
  return name === '' ? createHash('sha256').update(row.text).digest('hex').slice(0, 16) : name.toLowerCase();
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
  return from + Array.from(text.slice(from, from + 2 * longestQuote)).slice(0, longestQuote).join('').length;
}
