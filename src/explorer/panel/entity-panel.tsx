import { namesIn } from '../app-state';
import { DetailsDocument, type DetailsQuery } from '../operations.generated';
import { FailureNote } from '../parts/failure-note';
import { formatDate } from '../parts/format';
import { kindOf } from '../parts/kind-of';
import { LoadingNote } from '../parts/loading-note';
import { TypeIcon } from '../parts/type-icon';
import { useApp, useAsk, useOntology, useValue, useWords } from '../use';
import { Citation } from './citation';
import { EntityActions } from './entity-actions';
import { NamesBlock } from './names-block';
import { PassageQuote } from './passage-quote';
import { RelationGroup } from './relation-group';
import { StatusBlock } from './status-block';

type Details = NonNullable<DetailsQuery['entity']>;

/** Groups of up to so many relations are open from the start. */
const fewRelations = 4;

/** Everything about one entity. */
export function EntityPanel({ id }: { id: string }) {
  const words = useWords();
  const lang = useValue(useApp().lang);
  const { answer, failure, loading, retry } = useAsk(DetailsDocument, { id, lang: namesIn(lang) });
  if (failure && !answer) return <FailureNote failure={failure} retry={retry} />;
  if (!answer) return loading ? <LoadingNote /> : null;
  const { entity } = answer;
  if (!entity) return loading ? <LoadingNote /> : <p class="note">{words.graph.missing(id)}</p>;
  return <EntityDetails asked={id} entity={entity} />;
}

function EntityDetails({ asked, entity }: { asked: string; entity: Details }) {
  const words = useWords();
  const { labelOf } = useOntology();
  const { panel } = words;
  return (
    <article key={entity.id}>
      <p class="kind">
        <TypeIcon type={entity.type} />{' '}
        {[labelOf(entity.type), kindOf(entity, words)].filter((word, index, all) => word && all.indexOf(word) === index).join(' · ')}
        {'draft' in entity && entity.draft && <strong class="badge">{panel.draft}</strong>}
      </p>
      <h2 lang={entity.label.lang}>{entity.label.value}</h2>
      {asked !== entity.id && entity.formerIds.includes(asked) && <p class="note">{words.graph.merged(asked, entity.label.value)}</p>}
      {entity.description && <p>{entity.description}</p>}
      <EntityActions id={entity.id} />
      <Dates entity={entity} />
      {'status' in entity && <StatusBlock id={entity.id} status={entity.status} />}
      <section>
        <h3>{panel.relations}</h3>
        {entity.relationCounts.length === 0 && <p class="quiet">{panel.noRelations}</p>}
        {entity.relationCounts.map(({ type, direction, count }) =>
          direction === 'BOTH' ? null : (
            <RelationGroup
              key={`${entity.id} ${type} ${direction}`}
              id={entity.id}
              group={{ type, direction }}
              count={count}
              isOpen={count <= fewRelations}
            />
          ),
        )}
      </section>
      <NamesBlock names={entity.names} />
      {entity.externalIds.length > 0 && (
        <section>
          <h3>{panel.identifiers}</h3>
          <dl class="facts">
            {entity.externalIds.map(({ scheme, value }) => (
              <div key={`${scheme} ${value}`}>
                <dt>{scheme}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {entity.evidence.length > 0 && (
        <section>
          <h3>{panel.mentions}</h3>
          {entity.evidence.map((passage) => (
            <PassageQuote key={passage.id} passage={passage} />
          ))}
        </section>
      )}
      <Citation id={entity.id} />
    </article>
  );
}

function Dates({ entity }: { entity: Details }) {
  const words = useWords();
  const lang = useValue(useApp().lang);
  const { panel } = words;
  const dates: [name: string, date: string | null][] = [];
  if ('date' in entity) {
    dates.push([entity.dateOf ? words.dateOf[entity.dateOf] : panel.date, entity.date], [panel.inForce, entity.inForceOn]);
  }
  if ('startedOn' in entity) dates.push([panel.started, entity.startedOn]);
  if ('endedOn' in entity) dates.push([panel.ended, entity.endedOn]);
  const known = dates.filter(([, date]) => date);
  if (known.length === 0) return null;
  return (
    <dl class="facts">
      {known.map(([name, date]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{formatDate(date!, lang)}</dd>
        </div>
      ))}
    </dl>
  );
}
