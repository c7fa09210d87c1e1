import { basename, extname, join } from 'node:path';
import { z } from 'zod';
import { describeIssue } from '../describe-issue';
import { readCsvFile } from './csv-file';
import { mappingError } from './mapping-error';
import type { Mapping } from './mapping-schema';
import { readYaml } from './read-mapping';

export type TableRow = Readonly<Record<string, string>>;

/** What values mean: rows by the text in their key column. */
export interface ValueTable {
  /** The name of its file, or of the mapping that holds it. */
  readonly file: string;
  readonly columns: readonly string[];
  readonly key: string;
  readonly rows: ReadonlyMap<string, TableRow>;
}

/** Reads the value tables of a mapping: those in files stand beside it, or below. */
export async function readTables(mapping: Mapping, file: string, folder: string): Promise<Map<string, ValueTable>> {
  const tables = new Map<string, ValueTable>();
  for (const [name, { file: tableFile, rows, key }] of Object.entries(mapping.tables)) {
    const place = `tables.${name}`;
    const read = tableFile === undefined ? { file, rows: placed(rows ?? []) } : await readTableFile(folder, tableFile, { file, place });
    tables.set(name, toTable(read, key, place));
  }
  return tables;
}

interface TableRows {
  readonly file: string;
  readonly columns?: readonly string[];
  readonly rows: readonly { readonly place: string | number; readonly row: TableRow }[];
}

const yamlRows = z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String)));

async function readTableFile(folder: string, name: string, mapping: { file: string; place: string }): Promise<TableRows> {
  if (name.startsWith('/') || name.split(/[\\/]/).includes('..')) {
    throw mappingError(mapping.file, `${mapping.place}.file`, `${name} leads out of the folder of the mapping`);
  }
  const path = join(folder, name);
  if (extname(name) === '.csv') {
    const csv = await readCsvFile(path);
    const rows = Array.from({ length: csv.size }, (_, n) => csv.row(n)).map(({ line, cells }) => {
      if (cells.length !== csv.header.length) {
        throw mappingError(csv.name, line, `has ${cells.length} cells, the header has ${csv.header.length}`);
      }
      return { place: line, row: Object.fromEntries(csv.header.map((column, at) => [column, (cells[at]?.value ?? '').trim()])) };
    });
    return { file: csv.name, columns: csv.header, rows };
  }
  const value = await readYaml(path);
  const result = yamlRows.safeParse(value);
  if (!result.success)
    throw mappingError(basename(name), undefined, result.error.issues.map((issue) => describeIssue(issue, value)).join('; '));
  return { file: basename(name), rows: placed(result.data) };
}

function placed(rows: readonly TableRow[]) {
  return rows.map((row, at) => ({ place: `rows.${at}`, row }));
}

function toTable({ file, columns, rows }: TableRows, key: string, place: string): ValueTable {
  const all = columns ?? [...new Set(rows.flatMap(({ row }) => Object.keys(row)))];
  if (!all.includes(key)) throw mappingError(file, place, `the table has no column ${key}, which is its key; it has ${all.join(', ')}`);
  const byKey = new Map<string, TableRow>();
  for (const { place: at, row } of rows) {
    const value = row[key] ?? '';
    if (value === '') throw mappingError(file, at, `has nothing in ${key}, the key of the table`);
    if (byKey.has(value)) throw mappingError(file, at, `has ${JSON.stringify(value)} in ${key} a second time`);
    byKey.set(value, row);
  }
  return { file, columns: all, key, rows: byKey };
}
