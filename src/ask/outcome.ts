import type { OntologyLanguage } from '../ontology/labels';
import { say, sayList } from './say';
import type { ResultList } from './tools';
import type { UnresolvedName } from './unresolved';

/** Identifiers of the nodes and relations of a path. */
export interface FoundPath {
  readonly nodes: readonly string[];
  readonly relations: readonly string[];
}

/** What an understood question comes to. */
export interface Outcome {
  /** The reading of the question in plain words of its language. */
  readonly interpretation: string;
  /** The operation that answers it; undefined where it was not run, since too much would have to be gone through. */
  readonly operation?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** The answer in a sentence of the question's language. */
  readonly text: string;
  /** Whether the graph holds an answer. */
  readonly answered: boolean;
  readonly list?: ResultList | undefined;
  readonly count?: number | undefined;
  /** A day, month or year. */
  readonly date?: string | undefined;
  readonly value?: boolean | undefined;
  readonly paths?: readonly FoundPath[];
}

/** What a question comes to: an outcome, names that could not be resolved, or neither, where it was not understood. */
export interface Answer {
  readonly question: string;
  readonly lang: string;
  readonly outcome?: Outcome | undefined;
  readonly unresolved: readonly UnresolvedName[];
}

/** A question as it was read, and the operation that answers it. */
type Asked = Pick<Outcome, 'interpretation' | 'operation' | 'variables'>;

/** The outcome where the graph holds no answer. */
export function notSaid(asked: Asked, lang: OntologyLanguage): Outcome {
  return { ...asked, text: say('notSaid', lang), answered: false };
}

/** The outcome where more would have to be gone through than is. */
export function tooMany(asked: Asked, lang: OntologyLanguage): Outcome {
  return { ...asked, text: say('tooMany', lang), answered: false };
}

/** The outcome of a question after things, or after their number. */
export async function listed(asked: Asked, list: ResultList, lang: OntologyLanguage, isCount = false): Promise<Outcome> {
  if (isCount) return { ...asked, text: say('count', lang, { count: list.total }), answered: true, count: list.total, list };
  return { ...asked, text: await sayList(list, lang), answered: list.total > 0, list };
}
