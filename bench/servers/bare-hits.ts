import { mostCandidates } from '../../src/graph/search';
import { nameLookupKey } from '../../src/search/fold';
import { searchKeys } from '../../src/search/search-keys';
import type { Question, Workload } from '../workloads/workload';
import { readStatements, wholeNumbers } from './bare-statements';

/** What the bare statement of a workload reads for a question. */
export async function bareHits(
  { statement }: Pick<Workload, 'statement'>,
  question: Question,
  profile: (text: string, parameters: Readonly<Record<string, unknown>>) => Promise<number>,
): Promise<number> {
  const text = readStatements().get(statement);
  if (text === undefined) throw new Error(`There is no statement ${statement}`);
  return profile(text, wholeNumbers(parametersOf(statement, question)));
}

/** As the bare server makes them of a request. */
function parametersOf(statement: string, question: Question): Record<string, unknown> {
  if (statement === 'search') {
    const wanted = String(question['text']);
    return { query: searchKeys(wanted).join(' '), key: nameLookupKey(wanted), limit: mostCandidates };
  }
  const limits = statement === 'unseen' ? { parties: 100, concerns: 100, concludedAt: 100, references: 100 } : {};
  const { nested: _, fields: _fields, ...rest } = question;
  return { ...rest, ...limits };
}
