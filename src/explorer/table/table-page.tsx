import { useEffect, useState } from 'preact/hooks';
import { openEntity } from '../actions';
import { namesIn } from '../app-state';
import { type InstrumentListQueryVariables, InstrumentListDocument, type InstrumentRowFragment } from '../operations.generated';
import { FailureNote } from '../parts/failure-note';
import { LoadingNote } from '../parts/loading-note';
import { put } from '../state/scene';
import type { View } from '../state/view';
import { Timeline } from '../timeline/timeline';
import { useApp, useAsk, useValue, useWords } from '../use';
import { Filters } from './filters';
import { InstrumentTable } from './instrument-table';
import { useScreenInstruments } from './use-screen-instruments';

const pageSize = 50;

/** Treaties and agreements, of the canvas or of the whole graph, with filters and the years they are of. */
export function TablePage() {
  const app = useApp();
  const { table } = useWords();
  const view = useValue(app.view);
  return (
    <div class="table-layout">
      <h1>{table.title}</h1>
      {view.table.of === 'screen' ? <ScreenTable view={view} /> : <WholeTable view={view} />}
    </div>
  );
}

function WholeTable({ view }: { view: View }) {
  const app = useApp();
  const words = useWords();
  const lang = useValue(app.lang);
  const [size, setSize] = useState(pageSize);
  const { years: _years, ...withoutYears } = filterOf(view);
  const variables: InstrumentListQueryVariables = {
    ...(view.table.party && { involving: [view.table.party] }),
    filter: { ...withoutYears, ..._years },
    orderBy: { field: view.table.order, direction: view.table.direction },
    first: Math.min(size, 500),
    lang: namesIn(lang),
  };
  useEffect(() => setSize(pageSize), [view.table, view.years]);
  const { answer, failure, loading, retry } = useAsk(InstrumentListDocument, variables);
  // The years of all that the other filters let through, so that one can choose among them.
  const { answer: ofAllYears } = useAsk(InstrumentListDocument, view.years && { ...variables, filter: withoutYears, first: 0 });
  const list = answer?.instruments;
  const facets = list?.facets;
  const years = ((view.years ? ofAllYears?.instruments?.facets : facets)?.years ?? [])
    .flatMap(({ year, count }) => (year === null ? [] : [{ year, count }]))
    .sort((a, b) => a.year - b.year);
  return (
    <>
      <Filters facets={facets} />
      {years.length > 1 && <Timeline years={years} />}
      {failure && <FailureNote failure={failure} retry={retry} />}
      {!list && loading && <LoadingNote />}
      {list && (
        <>
          <TableHead total={list.totalCount} rows={list.nodes} />
          {list.nodes.length > 0 ? <InstrumentTable rows={list.nodes} /> : <p class="note">{words.table.none}</p>}
          {list.pageInfo.hasNextPage && size < 500 && (
            <button type="button" class="plain" disabled={loading} onClick={() => setSize(size + pageSize)}>
              {words.table.more}
            </button>
          )}
        </>
      )}
    </>
  );
}

function ScreenTable({ view }: { view: View }) {
  const { table } = useWords();
  const { rows, years, failure, loading, retry, facets } = useScreenInstruments(view);
  return (
    <>
      <Filters facets={facets} />
      {years.length > 1 && <Timeline years={years} />}
      {failure && <FailureNote failure={failure} retry={retry} />}
      {loading && rows.length === 0 && <LoadingNote />}
      {!loading && !failure && (
        <>
          <TableHead total={rows.length} rows={rows} />
          {rows.length > 0 ? <InstrumentTable rows={rows} /> : <p class="note">{facets ? table.none : table.noneOnScreen}</p>}
        </>
      )}
    </>
  );
}

/** So many rows at most go onto the canvas at once. */
const mostToGraph = 50;

function TableHead({ total, rows }: { total: number; rows: readonly InstrumentRowFragment[] }) {
  const app = useApp();
  const { table } = useWords();
  const ids = rows.slice(0, mostToGraph).map(({ id }) => id);
  return (
    <p class="table-head">
      <span role="status">{table.total(total)}</span>
      {ids.length > 0 && (
        <button
          type="button"
          class="plain small"
          onClick={() => (ids.length === 1 ? void openEntity(app, ids[0]!) : app.change((scene) => put(scene, ids), { page: 'graph' }))}
        >
          {table.toGraph(ids.length)}
        </button>
      )}
    </p>
  );
}

function filterOf({ table, years }: View) {
  return {
    ...(table.kinds.length > 0 && { kinds: [...table.kinds] }),
    ...(table.words.trim() && { name: table.words.trim() }),
    ...(years && { years: { from: padded(years[0]), to: padded(years[1]) } }),
  };
}

function padded(year: number): string {
  return String(year).padStart(4, '0');
}
