import type { SearchHit } from '../graph/search';

export interface UnresolvedName {
  /** As it stands in the question. */
  readonly text: string;
  readonly candidates: readonly SearchHit[];
}

/** A question was understood but for these names: the graph does not know them, or knows more than one that they may mean. */
export class UnresolvedNames extends Error {
  constructor(readonly names: readonly UnresolvedName[]) {
    super(`Not resolved: ${names.map(({ text }) => text).join(', ')}`);
  }
}
