import type { PassageRecord } from './record';

/**
 * Passages of which one begins where another ends, put together: a title longer than a quote may be is printed in several.
 * Those that adjoin nothing are left out.
 */
export function adjoiningPassages(passages: readonly PassageRecord[]): PassageRecord[] {
  const inOrder = [...passages].sort((a, b) => (a.source === b.source ? a.start - b.start : a.source < b.source ? -1 : 1));
  const runs: PassageRecord[][] = [];
  for (const passage of inOrder) {
    const last = runs.at(-1)?.at(-1);
    if (last?.source === passage.source && last.end === passage.start) runs.at(-1)?.push(passage);
    else runs.push([passage]);
  }
  return runs.flatMap((run) => {
    const [first] = run;
    const last = run.at(-1);
    if (!first || !last || run.length === 1) return [];
    return [{ ...first, end: last.end, quote: run.map(({ quote }) => quote).join('') }];
  });
}
