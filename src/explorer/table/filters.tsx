import type { InstrumentKind, InstrumentListQuery } from '../operations.generated';
import { startView, type Table } from '../state/view';
import { useApp, useValue, useWords } from '../use';

export type Facets = Pick<NonNullable<InstrumentListQuery['instruments']>['facets'], 'kinds' | 'parties'>;

/** What the list is of, and what it leaves out. The counts say what there is to choose. */
export function Filters({ facets }: { facets: Facets | undefined }) {
  const app = useApp();
  const words = useWords();
  const view = useValue(app.view);
  const { table } = view;
  const change = (changes: Partial<Table>) => app.go({ table: { ...table, ...changes } });
  const [kind] = table.kinds;
  const kinds = facets?.kinds ?? [];
  const parties = facets?.parties ?? [];
  const isFiltered = table.words !== '' || table.kinds.length > 0 || table.party !== undefined || view.years !== undefined;
  return (
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
      <label>
        {words.table.kinds}
        <select
          value={kind ?? ''}
          onChange={({ currentTarget }) => change({ kinds: currentTarget.value ? [currentTarget.value as InstrumentKind] : [] })}
        >
          <option value="">{words.table.anyKind}</option>
          {kind && !kinds.some((each) => each.kind === kind) && <option value={kind}>{words.instrumentKind[kind]}</option>}
          {kinds.map((each) => (
            <option key={each.kind} value={each.kind}>
              {words.instrumentKind[each.kind]} ({each.count})
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.table.party}
        <select value={table.party ?? ''} onChange={({ currentTarget }) => change({ party: currentTarget.value || undefined })}>
          <option value="">{words.table.anyParty}</option>
          {table.party && !parties.some(({ party }) => party.id === table.party) && <option value={table.party}>{table.party}</option>}
          {parties.map(({ party, count }) => (
            <option key={party.id} value={party.id} lang={party.label.lang}>
              {party.label.value} ({count})
            </option>
          ))}
        </select>
      </label>
      {isFiltered && (
        <button type="button" class="plain small" onClick={() => app.go({ table: { ...startView.table, of: table.of }, years: undefined })}>
          {words.table.reset}
        </button>
      )}
    </form>
  );
}
