import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/package-root';
import type { GraphService } from '../support/graph-service';

/** A question with what is right, as tests/ask/README.md says. */
export interface QuestionCase {
  readonly id: string;
  readonly lang: string;
  readonly question: string;
  readonly intent: string;
  readonly expect: {
    readonly ids?: readonly string[];
    readonly count?: number;
    readonly value?: boolean;
    readonly date?: string;
    readonly path?: { readonly length: number };
    readonly unresolved?: readonly string[];
    readonly notUnderstood?: true;
    readonly notAnswered?: true;
  };
}

/** `refused`: it did not answer what it could have, which is better than `wrong`. */
export type Verdict = 'right' | 'wrong' | 'refused';

export const questionCases = readCases(join(packageRoot, 'tests', 'ask', 'questions.jsonl'));

export function readCases(file: string): QuestionCase[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as QuestionCase);
}

const operation = `query Ask($question: String!) {
  ask(question: $question) {
    lang understood answered interpretation text count date value
    results(first: 100) { totalCount nodes { id } }
    paths { length }
    unresolved { text candidates { entity { id } } }
  }
}`;

/** Asks, and says whether the answer is right. */
export async function tryQuestion(service: GraphService, { question, expect: wanted }: QuestionCase) {
  const { data, errors } = await service.query(operation, { question });
  if (errors) throw new Error(`${question}: ${errors[0]?.message}`);
  const answer = data.ask;
  return { answer, verdict: judge(answer, wanted) };
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any
function judge(answer: any, wanted: QuestionCase['expect']): Verdict {
  if (wanted.unresolved || wanted.notUnderstood) return answer.understood ? 'wrong' : 'right';
  if (wanted.notAnswered) return answer.answered ? 'wrong' : answer.understood ? 'right' : 'refused';
  if (!answer.answered) return 'refused';
  const ids = answer.results.nodes.map(({ id }: { id: string }) => id);
  const isRight =
    (wanted.ids === undefined || sameSet(ids, wanted.ids)) &&
    (wanted.count === undefined || answer.count === wanted.count) &&
    (wanted.value === undefined || answer.value === wanted.value) &&
    (wanted.date === undefined || answer.date === wanted.date) &&
    (wanted.path === undefined || answer.paths[0]?.length === wanted.path.length);
  return isRight ? 'right' : 'wrong';
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());
}
