import { namesIn } from '../app-state';
import { type EntityCardFragment, InstrumentChoicesDocument, type InstrumentKind } from '../operations.generated';
import type { View } from '../state/view';
import type { YearCount } from '../timeline/year-bins';
import { useApp, useAsk, useValue } from '../use';
import { filterOf } from './filter-of';

/** What there is to choose by each filter, of what the other filters let through. */
export interface Choices {
  readonly kinds: readonly { readonly kind: InstrumentKind; readonly count: number }[];
  readonly parties: readonly { readonly party: EntityCardFragment; readonly count: number }[];
  readonly years: readonly YearCount[];
}

/** The choices of the whole graph. */
export function useChoices(view: View): Choices {
  const lang = useValue(useApp().lang);
  const { answer } = useAsk(InstrumentChoicesDocument, {
    ...(view.table.party && { involving: [view.table.party] }),
    filter: filterOf(view),
    ofAnyKind: filterOf({ ...view, table: { ...view.table, kinds: [] } }),
    ofAnyYear: filterOf({ ...view, years: undefined }),
    lang: namesIn(lang),
  });
  const years = (answer?.ofAnyYear?.facets.years ?? []).flatMap(({ year, count }) => (year === null ? [] : [{ year, count }]));
  return {
    kinds: answer?.ofAnyKind?.facets.kinds ?? [],
    parties: answer?.ofAnyParty?.facets.parties ?? [],
    years: years.sort((a, b) => a.year - b.year),
  };
}
