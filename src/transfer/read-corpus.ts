import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { badInput, messageOf, type AccordError } from '../errors';
import { packageRoot } from '../package-root';
import type { Located, Problem } from './problem';
import { readRecords } from './read-records';
import { readSourceText, type SourceText } from './read-source-text';
import type { EntityRecord, PassageRecord, RelationRecord, SourceRecord } from './record';

/** Everything that a corpus holds, as far as it could be read. */
export interface CorpusReading {
  /** The folder or file, as it was asked for. */
  readonly path: string;
  readonly sources: readonly Located<SourceRecord>[];
  readonly passages: readonly Located<PassageRecord>[];
  readonly entities: readonly Located<EntityRecord>[];
  readonly relations: readonly Located<RelationRecord>[];
  /** The closed list that all corpora refer to. */
  readonly topics: readonly Located<EntityRecord>[];
  /** By source id; those that could not be read are not there. */
  readonly texts: ReadonlyMap<string, SourceText>;
  /** Ids of lines that are no records. */
  readonly brokenIds: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/**
 * Reads a corpus: a folder with graph.jsonl, or a file of records with the texts beside it. Reads on after a problem, so
 * that all are known. Throws BAD_USER_INPUT where there is no such file or it cannot be read.
 */
export async function readCorpus(path: string): Promise<CorpusReading> {
  const graphFile = findGraphFile(path);
  const folder = dirname(graphFile);
  try {
    const graph = await gather(graphFile);
    const topics = await gather(findTopicsBeside(folder) ?? shippedTopics);
    const texts = await readTexts(folder, graph.sources);
    const strangers = [
      ...topics.sources,
      ...topics.passages,
      ...topics.relations,
      ...topics.entities.filter(({ record }) => record.type !== 'TOPIC'),
    ];
    return {
      path,
      ...graph,
      topics: topics.entities.filter(({ record }) => record.type === 'TOPIC'),
      texts: texts.texts,
      brokenIds: new Set([...graph.brokenIds, ...topics.brokenIds]),
      problems: [
        ...graph.problems,
        ...topics.problems,
        ...strangers.map(({ file, line, record }) => ({ file, line, id: record.id, message: topicsOnly })),
        ...texts.problems,
      ],
    };
  } catch (error) {
    // A trouble of the file system is the caller's; anything else is ours.
    throw isFileError(error) ? cannotRead(path, messageOf(error)) : error;
  }
}

/** The records of a folder. */
export const graphFile = 'graph.jsonl';

/** The file of records that a path means: the file itself, or graph.jsonl in the folder. Throws BAD_USER_INPUT. */
export function findGraphFile(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) throw cannotRead(path, 'there is no such file or folder');
  if (!stat.isDirectory()) return resolve(path);
  const file = resolve(path, graphFile);
  if (!existsSync(file)) throw cannotRead(path, 'the folder holds no graph.jsonl');
  return file;
}

/** What is wrong with any other record in a list of topics. */
export const topicsOnly = 'the list of topics holds topics alone';

/** The list of topics that ships. */
export const shippedTopics = join(packageRoot, 'corpus', 'topics.jsonl');

/** The list beside the folder of a corpus, if there is one. */
export function findTopicsBeside(folder: string): string | undefined {
  const beside = resolve(folder, '..', 'topics.jsonl');
  return existsSync(beside) ? beside : undefined;
}

async function gather(path: string) {
  const sources: Located<SourceRecord>[] = [];
  const passages: Located<PassageRecord>[] = [];
  const entities: Located<EntityRecord>[] = [];
  const relations: Located<RelationRecord>[] = [];
  const problems: Problem[] = [];
  const brokenIds = new Set<string>();
  for await (const item of readRecords(path)) {
    if ('message' in item) {
      problems.push(item);
      if (item.id) brokenIds.add(item.id);
      continue;
    }
    const { file, line, record } = item;
    if (record.record === 'source') sources.push({ file, line, record });
    else if (record.record === 'passage') passages.push({ file, line, record });
    else if (record.record === 'entity') entities.push({ file, line, record });
    else relations.push({ file, line, record });
  }
  return { sources, passages, entities, relations, problems, brokenIds };
}

async function readTexts(folder: string, sources: readonly Located<SourceRecord>[]) {
  const texts = new Map<string, SourceText>();
  const problems: Problem[] = [];
  for (const { file, line, record } of sources) {
    const outcome = await readSourceText(folder, record);
    if ('problem' in outcome) problems.push({ file, line, id: record.id, message: outcome.problem });
    else if (!texts.has(record.id)) texts.set(record.id, outcome);
  }
  return { texts, problems };
}

/** The error of a path that cannot be read. */
export function cannotRead(path: string, why: string): AccordError {
  return badInput('path', `Cannot read the corpus ${path}: ${why}.`);
}

/** Whether the file system has the trouble, so that it is the caller's. */
export function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
