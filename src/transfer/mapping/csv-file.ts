import { CsvError, parse } from 'csv-parse';
import { basename } from 'node:path';
import { readFile, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { messageOf } from '../../errors';
import { sha256 } from '../checksum';
import { codePointLength } from '../../code-points';
import { longestText, type SourceText } from '../read-source-text';
import { decodeUtf8 } from '../utf8';
import { cellsOf, type Cell } from './csv-cells';
import { mappingError } from './mapping-error';

/** A row of a CSV file, taken from the text when it is asked for. */
export interface CsvRow {
  /** Its place among the rows, from 0; the header does not count. */
  readonly n: number;
  readonly line: number;
  /** Code points of the file's text before it. */
  readonly start: number;
  /** Without the line end. */
  readonly text: string;
  readonly cells: readonly Cell[];
}

/** What is held of a file: its text, and three numbers a row. */
export interface CsvFile {
  readonly name: string;
  readonly source: SourceText;
  readonly header: readonly string[];
  readonly size: number;
  row(n: number): CsvRow;
}

/** Reads a CSV file of UTF-8 with a header. Throws BAD_USER_INPUT with file and line where it is none. */
export async function readCsvFile(path: string, delimiter = ','): Promise<CsvFile> {
  const name = basename(path);
  const bytes = await readBytes(path, name);
  const text = decodeUtf8(bytes);
  if (text === undefined) throw mappingError(name, lineOfBrokenUtf8(bytes), 'is not UTF-8; save the file as "CSV UTF-8"');
  const rows = new RowPlaces(bytes, text, delimiter);
  try {
    for await (const { record, info } of parser(bytes, delimiter)) rows.add(info.bytes, record);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw mappingError(name, lineOfCsvError(error), `is no CSV: ${error.message}`);
  }
  const [header, ...rest] = rows.places;
  if (!header) throw mappingError(name, 1, 'has no header: the first row names the columns');
  const names = cellsOf(header.text(), delimiter).map(({ value }) => value.trim());
  const twice = names.find((each, index) => names.indexOf(each) !== index);
  if (twice !== undefined) throw mappingError(name, header.line, `has the column ${JSON.stringify(twice)} twice`);
  return {
    name,
    source: { text, sha256: sha256(bytes) },
    header: names,
    size: rest.length,
    row: (n) => {
      const place = rest[n];
      if (!place) throw new Error(`${name} has no row ${n}`);
      const row = place.text();
      return { n, line: place.line, start: place.start, text: row, cells: cellsOf(row, delimiter) };
    },
  };
}

async function readBytes(path: string, name: string): Promise<Buffer> {
  try {
    const { size } = await stat(path);
    if (size > longestText) throw mappingError(name, undefined, `is longer than ${longestText} bytes, the longest text of a source`);
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw mappingError(path, undefined, `cannot be read: ${messageOf(error)}`);
    throw error;
  }
}

interface Parsed {
  readonly record: string[];
  readonly info: { readonly bytes: number };
}

function parser(bytes: Buffer, delimiter: string): AsyncIterable<Parsed> {
  const options = {
    bom: true,
    delimiter,
    info: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
  };
  return Readable.from([bytes]).pipe(parse(options)) as AsyncIterable<Parsed>;
}

const byteOrderMark = '\uFEFF';

interface RowPlace {
  readonly line: number;
  readonly start: number;
  text(): string;
}

/** Where the rows stand, found from the bytes at which the parser says that each ends. */
class RowPlaces {
  readonly places: RowPlace[] = [];
  private bytesDone = 0;
  private units = 0;
  private points = 0;
  private line = 1;

  constructor(
    private readonly bytes: Buffer,
    private readonly text: string,
    private readonly delimiter: string,
  ) {
    if (text.startsWith(byteOrderMark)) this.pass(byteOrderMark);
  }

  add(end: number, record: readonly string[]): void {
    const piece = this.bytes.toString('utf8', this.bytesDone, end);
    const row = piece.replace(/^[\r\n]+/, '').replace(/(\r\n|\n|\r)$/, '');
    const before = piece.slice(0, piece.indexOf(row));
    this.pass(before);
    const [{ text }, from, to] = [this, this.units, this.units + row.length];
    const { line, points: start } = this;
    // A slip here would give every passage a wrong place, so what both readings say is compared.
    const values = cellsOf(row, this.delimiter).map(({ value }) => value);
    if (values.join('\u0000') !== record.join('\u0000')) throw new Error(`The cells of line ${line} are not where they were looked for`);
    this.places.push({ line, start, text: () => text.slice(from, to) });
    this.pass(piece.slice(before.length));
  }

  private pass(text: string): void {
    this.bytesDone += Buffer.byteLength(text);
    this.units += text.length;
    this.points += codePointLength(text);
    this.line += text.match(/\r\n|\n|\r/g)?.length ?? 0;
  }
}

function lineOfCsvError(error: CsvError): number {
  const { lines } = error as unknown as { lines?: number };
  return lines ?? 1;
}

/** The first line that is not UTF-8, for the message alone. */
function lineOfBrokenUtf8(bytes: Buffer): number {
  let line = 1;
  for (let from = 0; from < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, from);
    const to = end < 0 ? bytes.length : end + 1;
    if (decodeUtf8(bytes.subarray(from, to)) === undefined) return line;
    from = to;
  }
  return line;
}
