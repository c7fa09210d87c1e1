import type { SearchHit } from '../graph/search';

/** A name in a question that is not known, or known more than once. */
export interface UnresolvedName {
  /** As it stands in the question. */
  readonly text: string;
  readonly candidates: readonly SearchHit[];
}

/** A question was understood but for these names: the graph does not know them, or knows more than one that they may mean. */
export class UnresolvedNames extends Error {
  constructor(
    readonly names: readonly UnresolvedName[],
    /** Whether a word was taken for a name only because there is none: another reading may have one. */
    readonly isForWantOfName = false,
  ) {
    super(`Not resolved: ${names.map(({ text }) => text).join(', ')}`);
  }
}
