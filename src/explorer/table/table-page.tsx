import { useEffect, useState } from 'preact/hooks';
import { openEntity } from '../actions';
import { namesIn } from '../app-state';
import { InstrumentListDocument, type InstrumentRowFragment } from '../operations.generated';
import { FailureNote } from '../parts/failure-note';
import { LoadingNote } from '../parts/loading-note';
import { put } from '../state/scene';
import type { View } from '../state/view';
import { useApp, useAsk, useValue, useWords } from '../use';
import { useChoices } from './choices';
import { filterOf } from './filter-of';
import { Filters } from './filters';
import { InstrumentTable } from './instrument-table';
import { useScreenInstruments } from './use-screen-instruments';

const pageSize = 50;
/** The service gives at most so many at once. */
const mostRows = 500;

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
  useEffect(() => setSize(pageSize), [view.table, view.years]);
  const choices = useChoices(view);
  const { answer, failure, loading, retry } = useAsk(InstrumentListDocument, {
    ...(view.table.party && { involving: [view.table.party] }),
    filter: filterOf(view),
    orderBy: { field: view.table.order, direction: view.table.direction },
    first: size,
    lang: namesIn(lang),
  });
  const list = answer?.instruments;
  return (
    <>
      <Filters choices={choices} />
      {failure && <FailureNote failure={failure} retry={retry} />}
      {!list && loading && <LoadingNote />}
      {list && (
        <>
          <TableHead total={list.totalCount} rows={list.nodes} />
          {list.nodes.length > 0 ? <InstrumentTable rows={list.nodes} /> : <p class="note">{words.table.none}</p>}
          {list.totalCount > list.nodes.length &&
            (size < mostRows ? (
              <button type="button" class="plain" disabled={loading} onClick={() => setSize(Math.min(size + pageSize, mostRows))}>
                {words.table.more}
              </button>
            ) : (
              <p class="note">{words.table.capped(list.nodes.length, list.totalCount)}</p>
            ))}
        </>
      )}
    </>
  );
}

function ScreenTable({ view }: { view: View }) {
  const { table } = useWords();
  const { rows, choices, read, onScreen, failure, loading, retry } = useScreenInstruments(view);
  return (
    <>
      <Filters choices={choices} />
      {failure && <FailureNote failure={failure} retry={retry} />}
      {loading && rows.length === 0 && <LoadingNote />}
      {!loading && !failure && (
        <>
          <TableHead total={rows.length} rows={rows} />
          {onScreen > read && <p class="quiet small">{table.cappedOnScreen(read, onScreen)}</p>}
          {rows.length > 0 ? <InstrumentTable rows={rows} /> : <p class="note">{onScreen > 0 ? table.none : table.noneOnScreen}</p>}
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
      <span role="status">
        {table.total(total)}
        {rows.length < total && <span class="quiet"> · {table.shown(rows.length)}</span>}
      </span>
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
