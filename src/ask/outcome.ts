import type { ResultList } from './tools';
import type { UnresolvedName } from './unresolved';

export type PartialDate = string;

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
  readonly date?: PartialDate | undefined;
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
