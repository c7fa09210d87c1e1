/** What is to be put in place of what a pattern finds. */
export interface CleaningSpec {
  readonly pattern: string;
  readonly with: string;
}

/** Applies the rules of a mapping one after another; blanks at the ends are left out. */
export function prepareCleaning(specs: readonly CleaningSpec[] = []): (text: string) => string {
  const rules = specs.map(({ pattern, with: by }) => ({ pattern: new RegExp(pattern, 'giu'), by }));
  return (text) => rules.reduce((each, { pattern, by }) => each.replace(pattern, by), text).trim();
}
