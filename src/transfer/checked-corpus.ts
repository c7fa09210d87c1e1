import { badInput } from '../errors';
import { checkCorpus } from './check-corpus';
import type { RecordSet } from './load-records';
import { formatProblem } from './problem';
import { readCorpus } from './read-corpus';
import { toRecordSet } from './to-record-set';

/** A corpus that can be loaded. Throws BAD_USER_INPUT with all problems, each with its line, where there is one. */
export async function checkedCorpus(path: string): Promise<RecordSet> {
  const reading = await readCorpus(path);
  const { problems } = checkCorpus(reading);
  if (problems.length === 0) return toRecordSet(reading);
  const list = problems.map(formatProblem).join('\n');
  throw badInput('corpus', `The corpus ${path} has ${problems.length} problems, so nothing of it is loaded:\n${list}`, { actual: problems.length });
}
