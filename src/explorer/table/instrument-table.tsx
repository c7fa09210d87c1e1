import type { InstrumentOrderField, InstrumentRowFragment } from '../operations.generated';
import { EntityButton } from '../parts/entity-button';
import { formatDate } from '../parts/format';
import { useApp, useValue, useWords } from '../use';

const mostParties = 5;

/** Rows that lead to the side panel; title and date sort. */
export function InstrumentTable({ rows }: { rows: readonly InstrumentRowFragment[] }) {
  const app = useApp();
  const words = useWords();
  const lang = useValue(app.lang);
  const view = useValue(app.view);
  const { columns } = words.table;
  const choose = (id: string) => app.go({ selected: id });
  return (
    <table class="instruments">
      <caption class="hidden">{words.table.title}</caption>
      <thead>
        <tr>
          <SortedHead field="NAME" label={columns.name} />
          <th scope="col">{columns.kind}</th>
          <SortedHead field="DATE" label={columns.date} />
          <th scope="col">{columns.parties}</th>
          <th scope="col">{columns.status}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} aria-current={view.selected === row.id ? 'true' : undefined}>
            <th scope="row">
              <EntityButton card={row} choose={choose} />
            </th>
            <td data-label={columns.kind}>{words.instrumentKind[row.instrumentKind]}</td>
            <td data-label={columns.date} class="date">
              {row.date ? formatDate(row.date, lang) : <span class="quiet">{words.table.undated}</span>}
            </td>
            <td data-label={columns.parties}>
              {row.parties.nodes.slice(0, mostParties).map((party) => (
                <EntityButton key={party.id} card={party} choose={choose} />
              ))}
              {row.parties.totalCount > mostParties && (
                <span class="quiet small">{words.table.andMore(row.parties.totalCount - mostParties)}</span>
              )}
            </td>
            <td data-label={columns.status}>{words.status[row.status.value]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SortedHead({ field, label }: { field: InstrumentOrderField; label: string }) {
  const app = useApp();
  const { table } = useValue(app.view);
  const isSorted = table.order === field;
  const isUp = table.direction === 'ASC';
  const next = isSorted ? (isUp ? 'DESC' : 'ASC') : field === 'NAME' ? 'ASC' : 'DESC';
  return (
    <th scope="col" aria-sort={isSorted ? (isUp ? 'ascending' : 'descending') : 'none'}>
      <button type="button" class="sort" onClick={() => app.go({ table: { ...table, order: field, direction: next } })}>
        {label} <span aria-hidden="true">{isSorted ? (isUp ? '↑' : '↓') : '↕'}</span>
      </button>
    </th>
  );
}
