import { useMemo } from 'preact/hooks';
import { groupBy } from '../../group-by';
import { namesIn } from '../app-state';
import { InstrumentRowsDocument, type InstrumentRowFragment } from '../operations.generated';
import type { View } from '../state/view';
import { yearOf } from '../state/visible';
import { countYears } from '../timeline/year-bins';
import { useApp, useAsk, useValue } from '../use';
import type { Choices } from './choices';

const mostAtOnce = 100;

/** The instruments on the canvas, the first hundred of them, filtered and sorted here as the service does for the whole graph. */
export function useScreenInstruments(view: View) {
  const app = useApp();
  const lang = useValue(app.lang);
  useValue(app.knowledge);
  const onScreen = app.visible(view.scene).nodes.filter((card) => 'instrumentKind' in card);
  const ids = onScreen.slice(0, mostAtOnce).map(({ id }) => id);
  const { answer, failure, loading, retry } = useAsk(InstrumentRowsDocument, ids.length > 0 ? { ids, lang: namesIn(lang) } : undefined);
  const all = useMemo(
    () => (ids.length === 0 ? [] : (answer?.nodes ?? []).flatMap((node) => (node && 'status' in node ? [node] : []))),
    [answer, ids.length],
  );
  const rows = sorted(
    all.filter((row) => passes(row, view)),
    view,
    lang,
  );
  return { rows, choices: choicesOf(all, view), read: ids.length, onScreen: onScreen.length, failure, loading, retry };
}

function passes(row: InstrumentRowFragment, { table, years }: View): boolean {
  const words = table.words.toLowerCase().split(/\s+/).filter(Boolean);
  return (
    (table.kinds.length === 0 || table.kinds.includes(row.instrumentKind)) &&
    (table.party === undefined || row.parties.nodes.some(({ id }) => id === table.party)) &&
    (!years || isOf(years, yearOf(row))) &&
    words.every((word) => row.label.value.toLowerCase().includes(word))
  );
}

function isOf([first, last]: readonly [number, number], year: number | undefined): boolean {
  return year !== undefined && year >= first && year <= last;
}

function sorted(rows: readonly InstrumentRowFragment[], { table }: View, lang: string): InstrumentRowFragment[] {
  const sign = table.direction === 'ASC' ? 1 : -1;
  const collator = new Intl.Collator(lang);
  return [...rows].sort((a, b) => {
    if (table.order === 'NAME') return sign * collator.compare(a.label.value, b.label.value);
    // The undated come last in both directions.
    if (!a.date || !b.date) return Number(!a.date) - Number(!b.date);
    return sign * (a.date < b.date ? -1 : Number(a.date > b.date));
  });
}

function choicesOf(rows: readonly InstrumentRowFragment[], view: View): Choices {
  const passing = (table: Partial<View['table']>) => rows.filter((row) => passes(row, { ...view, table: { ...view.table, ...table } }));
  const kinds = [...groupBy(passing({ kinds: [] }), ({ instrumentKind }) => instrumentKind)];
  const parties = groupBy(
    passing({ party: undefined }).flatMap((row) => row.parties.nodes),
    ({ id }) => id,
  );
  return {
    kinds: kinds.map(([kind, of]) => ({ kind, count: of.length })).sort((a, b) => b.count - a.count),
    parties: [...parties.values()].map((of) => ({ party: of[0]!, count: of.length })).sort((a, b) => b.count - a.count),
    years: countYears(rows.filter((row) => passes(row, { ...view, years: undefined })).map(yearOf)),
  };
}
