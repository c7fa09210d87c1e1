import type { Problem } from '../problem';

/** What an import counts, in the order in which it is written; `other` are lines that do not say what they are. */
export const importKinds = ['source', 'passage', 'entity', 'relation'] as const;
export type ImportKind = (typeof importKinds)[number];

/** A record, or a line that is none, which is not imported, with the reason. */
export interface Rejection extends Problem {
  readonly kind: ImportKind | undefined;
  /** It is good by itself, but leans on something that is rejected. */
  readonly isConsequence: boolean;
  /** What stands there, cut where it is long. */
  readonly text?: string;
}

/** So much of what stands there is kept. */
const longestText = 2_000;

/** The beginning of a text, up to where a report cuts it. */
export function cutText(text: string): string {
  return text.length <= longestText ? text : `${text.slice(0, longestText)}…`;
}

/** Takes the rejections one by one, as they are found. */
export class Rejections {
  /** Problems, without what only leans on them. */
  problems = 0;
  /** Records and lines that are not imported; each once, whatever the number of its problems. */
  readonly byKind: Record<ImportKind | 'other', number> = { source: 0, passage: 0, entity: 0, relation: 0, other: 0 };

  constructor(private readonly tell: (rejection: Rejection) => void) {}

  /** One record with all that is wrong with it. */
  add(rejected: Omit<Rejection, 'message'>, messages: readonly string[]): void {
    this.byKind[rejected.kind ?? 'other'] += 1;
    for (const message of messages) {
      if (!rejected.isConsequence) this.problems += 1;
      this.tell({ ...rejected, message });
    }
  }
}
