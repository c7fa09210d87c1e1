import { basename, dirname } from 'node:path';
import { readCsvFile, type CsvFile } from './csv-file';
import { DataFile, type FileSpec } from './data-file';
import { choices, mappingError } from './mapping-error';
import type { Mapping } from './mapping-schema';
import { readMapping } from './read-mapping';
import { readTables, type ValueTable } from './value-table';

/** A mapping with all that it reads. */
export interface Project {
  /** The name of the mapping's file, for messages. */
  readonly file: string;
  readonly mapping: Mapping;
  readonly tables: ReadonlyMap<string, ValueTable>;
  readonly files: ReadonlyMap<string, DataFile>;
}

/** Reads a mapping, its tables, and the CSV files, which are known by their names. Throws BAD_USER_INPUT. */
export async function readProject(mappingFile: string, csvFiles: readonly string[]): Promise<Project> {
  const file = basename(mappingFile);
  const mapping = await readMapping(mappingFile);
  const tables = await readTables(mapping, file, dirname(mappingFile));
  const wanted = Object.entries(mapping.files);
  for (const path of csvFiles) {
    if (wanted.some(([, spec]) => spec.file === basename(path))) continue;
    throw mappingError(path, undefined, `${file} does not speak of it; ${choices(wanted.map(([, spec]) => spec.file))}`);
  }
  const files = new Map<string, DataFile>();
  for (const [name, spec] of wanted) {
    const paths = csvFiles.filter((path) => basename(path) === spec.file);
    const [path] = paths;
    if (path === undefined) throw mappingError(file, `files.${name}.file`, `${spec.file} is not among the files that were given`);
    if (paths.length > 1) throw mappingError(file, `files.${name}.file`, `two files are called ${spec.file}: ${paths.join(', ')}`);
    const csv = await readCsvFile(path, spec.delimiter);
    checkKeyColumn(file, name, spec, csv);
    files.set(name, new DataFile(name, spec, csv));
  }
  return { file, mapping, tables, files };
}

/** Before the rows are indexed by it. */
function checkKeyColumn(mapping: string, name: string, { key, joins }: FileSpec, { name: csvName, header }: CsvFile): void {
  for (const [at, column] of [
    ['key', key],
    ['joins.column', joins?.column],
  ] as const) {
    if (column === undefined || header.includes(column)) continue;
    throw mappingError(mapping, `files.${name}.${at}`, `${csvName} has no column ${column}; ${choices(header)}`);
  }
}

export function fileOf(project: Project, name: string): DataFile {
  return found(project.files, name);
}

export function tableOf(project: Project, name: string): ValueTable {
  return found(project.tables, name);
}

/** What a checked mapping names is there. */
function found<T>(map: ReadonlyMap<string, T>, name: string): T {
  const item = map.get(name);
  if (item === undefined) throw new Error(`The mapping was not checked: there is no ${name}`);
  return item;
}
