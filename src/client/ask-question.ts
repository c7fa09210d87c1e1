import { chooseName } from '../graph/names';
import type { StoredName } from '../store/stored';

/** `Answer` of the service as a client shows it: names in the language of the question, and nothing that is null. */
export interface Answer {
  readonly question: string;
  readonly lang: string;
  readonly understood: boolean;
  readonly answered: boolean;
  readonly interpretation?: string;
  readonly text?: string;
  readonly count?: number;
  readonly date?: string;
  readonly value?: boolean;
  readonly results: { readonly totalCount: number; readonly edges: readonly { node: AnswerEntity; relation?: AnswerRelation }[] };
  readonly paths: readonly { length: number; nodes: AnswerEntity[]; relations: AnswerRelation[] }[];
  readonly unresolved: readonly { text: string; candidates: { score: number; entity: AnswerEntity }[] }[];
  readonly operation?: string;
  readonly variables?: unknown;
}

export interface AnswerEntity {
  readonly id: string;
  readonly type: string;
  readonly name: string;
}

export interface AnswerRelation {
  readonly id: string;
  readonly type: string;
  readonly from: { readonly id: string };
  readonly to: { readonly id: string };
  readonly evidence: readonly { quote: string; verified: boolean; source: { id: string; title: string } }[];
}

const operation = `
query Ask($question: String!, $first: Int!) {
  ask(question: $question) {
    question lang understood answered interpretation text count date value
    results(first: $first) { totalCount edges { node { ...Named } relation { ...Proved } } }
    paths { length nodes { ...Named } relations { ...Proved } }
    unresolved { text candidates { score entity { ...Named } } }
    operation variables
  }
}
fragment Named on Entity { id type names { value lang kind } }
fragment Proved on Relation { id type from { id } to { id } evidence(first: 3) { quote verified source { id title } } }`;

/** Asks a question in words. `ask` runs the operation, and leaves out what is null. Of the results, the first so many come. */
export async function askQuestion(
  ask: (operation: string, variables: Record<string, unknown>) => Promise<unknown>,
  question: string,
  first: number,
): Promise<Answer> {
  const { ask: answer } = (await ask(operation, { question, first })) as { ask: Answer };
  // Variables are not looked into: any key may be one of theirs.
  const { variables, ...parts } = answer;
  const named = withNames(parts, [answer.lang]) as Answer;
  return variables === undefined ? named : { ...named, variables };
}

/** Which language a question is in is known when it is answered, so all names come, and one of each is chosen here. */
function withNames(value: unknown, languages: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => withNames(item, languages));
  if (typeof value !== 'object' || value === null) return value;
  const { names, ...fields } = value as { names?: StoredName[] };
  const others = Object.entries(fields).map(([key, field]) => [key, withNames(field, languages)] as const);
  return Object.fromEntries(names ? [...others, ['name', chooseName(names, languages).value]] : others);
}
