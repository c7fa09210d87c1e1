import { openEntity } from '../actions';
import { namesIn } from '../app-state';
import { CountsDocument, ExamplesDocument } from '../operations.generated';
import { EntityName } from '../parts/entity-name';
import { FailureNote } from '../parts/failure-note';
import { formatDate, formatNumber } from '../parts/format';
import { TypeIcon } from '../parts/type-icon';
import { SearchBox } from '../search/search-box';
import { useApp, useAsk, useOntology, useValue, useWords } from '../use';

/** Where everybody begins: a box to search or ask in, three examples out of what is loaded, and how much there is. */
export function StartPage() {
  const app = useApp();
  const words = useWords();
  const ask = (question: string) => app.go({ page: 'answer', question });
  return (
    <div class="start">
      <h1>{words.name}</h1>
      <p class="about">{words.about}</p>
      <SearchBox
        label={words.search.label}
        placeholder={words.search.placeholder}
        choose={({ entity }) => void openEntity(app, entity.id)}
        ask={ask}
        autofocus
        isMain
      />
      <Examples ask={ask} />
      <Counts />
      <p class="links">
        <span class="quiet">{words.start.more}:</span> <a href="/graphql">{words.start.graphiql}</a>{' '}
        <a href="/schema.graphql">{words.start.schema}</a> <a href="/export/records.jsonl">{words.start.records}</a>
      </p>
    </div>
  );
}

/** Whoever takes part in most instruments and is no country, the newest treaty, and a question. */
function Examples({ ask }: { ask: (question: string) => void }) {
  const app = useApp();
  const { start } = useWords();
  const lang = useValue(app.lang);
  const { answer } = useAsk(ExamplesDocument, { lang: namesIn(lang) });
  const parties = answer?.instruments?.facets.parties.map(({ party }) => party) ?? [];
  const party = parties.find(({ type }) => type !== 'COUNTRY') ?? parties[0];
  const treaty = answer?.treaties?.nodes[0];
  const asked = parties.filter(({ type }) => type !== 'COUNTRY')[1] ?? parties[1] ?? party;
  const question = asked && start.exampleQuestion(asked.label.value);
  return (
    <section class="examples" aria-label={start.examples}>
      {party && (
        <button type="button" class="example" onClick={() => void openEntity(app, party.id)}>
          <span class="quiet small">{start.walk}</span>
          <span class="example-name">
            <TypeIcon type={party.type} /> <EntityName card={party} />
          </span>
        </button>
      )}
      {treaty && (
        <button type="button" class="example" onClick={() => void openEntity(app, treaty.id)}>
          <span class="quiet small">{start.read}</span>
          <span class="example-name">
            <TypeIcon type={treaty.type} /> <EntityName card={treaty} />
          </span>
        </button>
      )}
      {question && (
        <button type="button" class="example" onClick={() => ask(question)}>
          <span class="quiet small">{start.question}</span>
          <span class="example-name">{question}</span>
        </button>
      )}
    </section>
  );
}

function Counts() {
  const app = useApp();
  const words = useWords();
  const lang = useValue(app.lang);
  const { labelOf } = useOntology();
  const { answer, failure, retry } = useAsk(CountsDocument, {});
  if (failure && !answer) return <FailureNote failure={failure} retry={retry} />;
  const counts = answer?.statistics;
  if (!counts) return <section class="counts" />;
  const present = counts.entities.filter(({ count }) => count > 0);
  if (present.length === 0) return <p class="note">{words.start.empty}</p>;
  const relations = counts.relations.reduce((sum, { count }) => sum + count, 0);
  return (
    <section class="counts" aria-label={words.start.counts}>
      <ul>
        {present.map(({ type, count }) => (
          <li key={type} title={labelOf(type)}>
            <TypeIcon type={type} /> {words.types[type]} <strong>{formatNumber(count, lang)}</strong>
          </li>
        ))}
      </ul>
      <p class="quiet small">
        {formatNumber(relations, lang)} {words.start.relations(relations)} · {formatNumber(counts.sources, lang)}{' '}
        {words.start.sources(counts.sources)} · {words.start.changed(formatDate(counts.changedAt.slice(0, 10), lang))}
      </p>
    </section>
  );
}
