import { useCard } from '../parts/use-card';
import { startView, type Table } from '../state/view';
import { Timeline } from '../timeline/timeline';
import { useApp, useValue, useWords } from '../use';
import type { Choices } from './choices';
import { KindFilter } from './kind-filter';

/** What the list is of, and what it leaves out. The counts say what there is to choose. */
export function Filters({ choices: { kinds, parties, years } }: { choices: Choices }) {
  const app = useApp();
  const words = useWords();
  const view = useValue(app.view);
  const { table } = view;
  const change = (changes: Partial<Table>) => app.go({ table: { ...table, ...changes } });
  const chosenParty = useCard(table.party);
  const isFiltered = table.words !== '' || table.kinds.length > 0 || table.party !== undefined || view.years !== undefined;
  return (
    <>
      <form class="filters" onSubmit={(event) => event.preventDefault()}>
        <label>
          {words.table.of}
          <select value={table.of} onChange={({ currentTarget }) => change({ of: currentTarget.value === 'screen' ? 'screen' : 'all' })}>
            <option value="all">{words.table.all}</option>
            <option value="screen">{words.table.screen}</option>
          </select>
        </label>
        <label>
          {words.table.words}
          <input
            type="search"
            value={table.words}
            onInput={({ currentTarget }) => app.adjust({ table: { ...table, words: currentTarget.value } })}
          />
        </label>
        <KindFilter chosen={table.kinds} choices={kinds} choose={(chosen) => change({ kinds: chosen })} />
        <label>
          {words.table.party}
          <select value={table.party ?? ''} onChange={({ currentTarget }) => change({ party: currentTarget.value || undefined })}>
            <option value="">{words.table.anyParty}</option>
            {table.party && !parties.some(({ party }) => party.id === table.party) && (
              <option value={table.party} lang={chosenParty?.label.lang}>
                {chosenParty?.label.value ?? table.party}
              </option>
            )}
            {parties.map(({ party, count }) => (
              <option key={party.id} value={party.id} lang={party.label.lang}>
                {party.label.value} ({count})
              </option>
            ))}
          </select>
        </label>
        {isFiltered && (
          <button
            type="button"
            class="plain small"
            onClick={() => app.go({ table: { ...startView.table, of: table.of }, years: undefined })}
          >
            {words.table.reset}
          </button>
        )}
      </form>
      {years.length > 1 && <Timeline years={years} />}
    </>
  );
}
