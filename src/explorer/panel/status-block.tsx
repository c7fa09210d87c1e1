import type { DetailsQuery } from '../operations.generated';
import { EntityButton } from '../parts/entity-button';
import { formatDate } from '../parts/format';
import { useApp, useOntology, useValue, useWords } from '../use';
import { PassageQuote } from './passage-quote';

type Status = Extract<NonNullable<DetailsQuery['entity']>, { status: unknown }>['status'];

/** In which stage an instrument is, and which dates, relations and passages say so. */
export function StatusBlock({ id, status }: { id: string; status: Status }) {
  const words = useWords();
  const app = useApp();
  const lang = useValue(app.lang);
  const { relationLabel } = useOntology();
  const fields: Readonly<Record<string, string>> = {
    date: words.panel.date,
    inForceOn: words.panel.inForce,
    endedOn: words.panel.ended,
    until: words.panel.until,
  };
  return (
    <section class="status">
      <h3>{words.panel.status}</h3>
      <p>
        <strong class={`badge ${status.value === 'IN_FORCE' ? 'good' : ''}`}>{words.status[status.value]}</strong>{' '}
        <span class="quiet small">{words.panel.statusAsOf(formatDate(status.asOf, lang))}</span>
      </p>
      {status.because.length > 0 && (
        <details>
          <summary>{words.panel.because}</summary>
          <ul class="relations">
            {status.because.map(({ field, date, relation, evidence }, index) => (
              <li key={index} class="relation">
                <p>
                  {field && (fields[field] ?? field)} {date && formatDate(date, lang)}
                  {relation && ` · ${relationLabel(relation.type, relation.from.id === id ? 'OUT' : 'IN')}`}
                </p>
                {relation && (
                  <EntityButton
                    card={relation.from.id === id ? relation.to : relation.from}
                    choose={(other) => app.go({ selected: other })}
                  />
                )}
                {evidence.map((passage) => (
                  <PassageQuote key={passage.id} passage={passage} />
                ))}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
