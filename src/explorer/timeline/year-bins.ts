/** So many things of a year. */
export interface YearCount {
  readonly year: number;
  readonly count: number;
}

/** Some years together, both included. */
export interface YearBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Spans that a reader can think in. */
const spans = [1, 2, 5, 10, 20, 25, 50, 100];

/** How many there are of each year, oldest first; what has none is left out. */
export function countYears(years: readonly (number | undefined)[]): YearCount[] {
  const counts = new Map<number, number>();
  for (const year of years) if (year !== undefined) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].map(([year, count]) => ({ year, count })).sort((a, b) => a.year - b.year);
}

/** Years in at most `most` bins of equal, round spans without a hole, so that distance is time. */
export function binYears(years: readonly YearCount[], most: number): YearBin[] {
  const [first, last] = [years[0], years.at(-1)];
  if (!first || !last) return [];
  const start = (span: number) => Math.floor(first.year / span) * span;
  const span = spans.find((each) => (last.year - start(each)) / each < most) ?? spans.at(-1)!;
  const bins: YearBin[] = [];
  for (let from = start(span); from <= last.year; from += span) {
    const to = from + span - 1;
    const count = years.filter(({ year }) => year >= from && year <= to).reduce((sum, each) => sum + each.count, 0);
    bins.push({ from, to, count });
  }
  return bins;
}
