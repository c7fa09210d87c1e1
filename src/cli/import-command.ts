import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { AccordError, badInput } from '../errors';
import { openFileSource, type RecordsFile } from '../transfer/import/file-source';
import { findGraphFile, findTopicsBeside } from '../transfer/read-corpus';
import { openMapping } from '../transfer/mapping/open-mapping';
import { exitCodes } from './exit-codes';
import { runImport, type ImportRunOptions, type ImportStreams } from './run-import';

export interface ImportCommandOptions extends ImportRunOptions {
  /** The mapping by which CSV files become records. */
  readonly mapping?: string;
  /** The corpus that all the records are of. */
  readonly corpus?: string;
}

const corpusPattern = /^[\w.-]{1,100}$/;

/**
 * `accord import FILE…`: imports files of records, folders with graph.jsonl, or standard input (`-`); with a mapping, CSV files.
 * Returns the exit code.
 */
export async function importCommand(
  paths: readonly string[],
  options: ImportCommandOptions,
  streams: ImportStreams & { readonly stdin: NodeJS.ReadableStream },
): Promise<number> {
  const { corpus } = options;
  if (corpus !== undefined && !corpusPattern.test(corpus)) {
    throw badInput('corpus', `--corpus is ${JSON.stringify(corpus)}; expected up to 100 letters, digits, dots, hyphens and underscores.`);
  }
  if (options.mapping !== undefined) return importByMapping(options.mapping, paths, options, streams);
  const spool = paths.includes('-') ? await mkdtemp(join(tmpdir(), 'accord-stdin-')) : undefined;
  try {
    const files = paths.map((path): RecordsFile =>
      path === '-' ? { ...standardInput(spool ?? ''), corpus } : { path: findGraphFile(path), corpus },
    );
    if (spool !== undefined) await pipeline(streams.stdin, createWriteStream(standardInput(spool).path));
    const topics = files.flatMap(({ path, folder }) => findTopicsBeside(folder ?? dirname(path)) ?? [])[0];
    return await runImport(openFileSource(files), { ...options, ...(topics !== undefined && { topics: { path: topics } }) }, streams);
  } catch (error) {
    if (!(error instanceof AccordError) || error.details['argument'] !== 'path') throw error;
    streams.stderr.write(`accord: ${error.message}\n`);
    return exitCodes.unreadable;
  } finally {
    if (spool !== undefined) await rm(spool, { recursive: true, force: true });
  }
}

/** The list of topics is the one beside the mapping's folder, as it is that of a corpus. */
async function importByMapping(
  mapping: string,
  paths: readonly string[],
  options: ImportCommandOptions,
  streams: ImportStreams,
): Promise<number> {
  const source = await openMapping(mapping, paths, options.corpus);
  const topics = findTopicsBeside(dirname(mapping));
  const code = await runImport(source, { ...options, ...(topics !== undefined && { topics: { path: topics } }) }, streams);
  for (const [what, count] of [...source.mentions].sort(([a], [b]) => (a < b ? -1 : 1))) {
    streams.stdout.write(`  mentioned in titles, ${what}: ${count.toLocaleString('en-US')}\n`);
  }
  return code;
}

/** A pipe is read once, so that what comes from it is kept in a file; texts of its sources are looked for in this folder. */
function standardInput(folder: string): RecordsFile & { folder: string } {
  return { path: join(folder, 'records.jsonl'), name: 'standard input', folder: process.cwd() };
}
