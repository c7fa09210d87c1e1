import { useState } from 'preact/hooks';
import { moreAtOnce } from '../actions';
import { namesIn } from '../app-state';
import { ExpandDocument, type RelationCardFragment } from '../operations.generated';
import { FailureNote } from '../parts/failure-note';
import { LoadingNote } from '../parts/loading-note';
import { collapse, expand, type Group, isSameGroup, put } from '../state/scene';
import { useApp, useAsk, useOntology, useValue, useWords } from '../use';
import { RelationItem } from './relation-item';
import { useEvidence } from './use-evidence';

/** The service gives at most so many at once; the canvas takes more. */
const mostListed = 100;

/** The relations of one type and direction: how many there are, on the graph and here, and the relations themselves. */
export function RelationGroup({ id, group, count, isOpen: opened }: { id: string; group: Group; count: number; isOpen: boolean }) {
  const app = useApp();
  const { panel } = useWords();
  const { relationLabel } = useOntology();
  const scene = useValue(app.view).scene;
  const [isOpen, setOpen] = useState(opened);
  const shown = Math.min(scene.expansions.find((each) => each.id === id && isSameGroup(each, group))?.count ?? 0, count);
  const more = Math.min(moreAtOnce, count - shown);
  const label = relationLabel(group.type, group.direction);
  return (
    <section class="group">
      <h4>
        <button type="button" class="disclose" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {label} <span class="count">{count}</span>
        </button>
      </h4>
      <p class="on-graph">
        <span class="quiet small">{panel.onGraph(shown, count)}</span>
        {more > 0 && (
          <button
            type="button"
            class="plain small"
            aria-label={`${label}: ${shown > 0 ? panel.more(more) : panel.showOnGraph(more)}`}
            onClick={() => app.change((now) => expand(put(now, [id]), [{ id, ...group, count: shown + more }]), { page: 'graph' })}
          >
            {shown > 0 ? panel.more(more) : panel.showOnGraph(more)}
          </button>
        )}
        {shown > 0 && (
          <button
            type="button"
            class="plain small"
            aria-label={`${label}: ${panel.fold}`}
            onClick={() => app.change((now) => collapse(now, id, group))}
          >
            {panel.fold}
          </button>
        )}
      </p>
      {isOpen && <RelationList id={id} group={group} count={count} />}
    </section>
  );
}

function RelationList({ id, group, count }: { id: string; group: Group; count: number }) {
  const { panel } = useWords();
  const lang = useValue(useApp().lang);
  const [wanted, setWanted] = useState(moreAtOnce);
  const { answer, failure, loading, retry } = useAsk(ExpandDocument, {
    id,
    ...group,
    first: Math.min(wanted, mostListed),
    lang: namesIn(lang),
  });
  const relations = answer?.entity?.relations.nodes ?? [];
  const more = Math.min(count, mostListed) - relations.length;
  return (
    <>
      {failure && <FailureNote failure={failure} retry={retry} />}
      {!answer && loading && <LoadingNote />}
      <RelationItems id={id} relations={relations} />
      {answer && more > 0 && (
        <button type="button" class="plain small" disabled={loading} onClick={() => setWanted(wanted + moreAtOnce)}>
          {panel.more(Math.min(more, moreAtOnce))}
        </button>
      )}
    </>
  );
}

function RelationItems({ id, relations }: { id: string; relations: readonly RelationCardFragment[] }) {
  const { evidence } = useEvidence(relations.map((relation) => relation.id));
  return (
    <ul class="relations">
      {relations.map((relation) => (
        <RelationItem key={relation.id} relation={relation} seenFrom={id} passages={evidence?.get(relation.id)} />
      ))}
    </ul>
  );
}
