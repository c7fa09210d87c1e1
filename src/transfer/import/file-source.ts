import { statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { messageOf } from '../../errors';
import { cannotRead, graphFile, isFileError } from '../read-corpus';
import { readSourceText } from '../read-source-text';
import { readValues } from '../read-values';
import type { LocatedRecord, RecordSource, UnreadableRecord } from './record-source';

/** A file of records; a name and a folder where it is a copy of something else. */
export interface RecordsFile {
  readonly path: string;
  /** What problems call it; its base name, unless another file has it too. */
  readonly name?: string;
  /** Where the texts of its sources are; beside it. */
  readonly folder?: string;
  /** The corpus that it is of; without it, that of its name. */
  readonly corpus?: string | undefined;
}

/** Files of records, one after another. Throws BAD_USER_INPUT where one is not there. */
export function openFileSource(files: readonly RecordsFile[]): RecordSource {
  const all = files.reduce((sum, { path }) => sum + sizeOf(path), 0);
  const byName = new Map(files.map((file) => [nameOf(file, files), file]));
  let read = 0;
  return {
    async *open() {
      read = 0;
      for (const [name, { path }] of byName) yield* recordsOf(path, name, (bytes) => (read += bytes));
    },
    progress: () => ({ read, all }),
    corpusOf(name) {
      const file = byName.get(name);
      return file?.corpus ?? file?.name ?? corpusOfPath(file?.path ?? name);
    },
    readText(source, name) {
      const file = byName.get(name);
      return readSourceText(file?.folder ?? dirname(file?.path ?? name), source);
    },
  };
}

async function* recordsOf(path: string, name: string, count: (bytes: number) => void): AsyncGenerator<LocatedRecord | UnreadableRecord> {
  try {
    for await (const { file, line, ...read } of readValues(path, name, count)) {
      yield 'value' in read ? { file, line, record: read.value } : { file, line, ...read };
    }
  } catch (error) {
    throw isFileError(error) ? cannotRead(path, messageOf(error)) : error;
  }
}

function sizeOf(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) throw cannotRead(path, 'there is no such file or folder');
  return stat.size;
}

/** A folder with graph.jsonl is a corpus of the folder's name, any other file one of its own name. */
function corpusOfPath(path: string): string {
  const name = basename(path);
  return name === graphFile ? basename(dirname(resolve(path))) : name.replace(/(?<=.)\.[^.]*$/, '');
}

function nameOf({ path, name }: RecordsFile, files: readonly RecordsFile[]): string {
  if (name !== undefined) return name;
  const isAlone = files.filter((other) => basename(other.path) === basename(path)).length === 1;
  return isAlone ? basename(path) : path;
}
