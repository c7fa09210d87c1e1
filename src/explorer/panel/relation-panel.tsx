import { useEffect } from 'preact/hooks';
import { namesIn } from '../app-state';
import { RelationByIdDocument } from '../operations.generated';
import { EntityButton } from '../parts/entity-button';
import { FailureNote } from '../parts/failure-note';
import { LoadingNote } from '../parts/loading-note';
import { put } from '../state/scene';
import { useApp, useAsk, useOntology, useValue, useWords } from '../use';
import { Citation } from './citation';
import { EvidenceList } from './evidence-list';
import { RelationFacts } from './relation-facts';
import { useEvidence } from './use-evidence';

/** One relation: both ends, what it says, and the words that prove it. */
export function RelationPanel({ id }: { id: string }) {
  const app = useApp();
  const words = useWords();
  const lang = useValue(app.lang);
  const view = useValue(app.view);
  const { relationLabel } = useOntology();
  const { answer, failure, retry } = useAsk(RelationByIdDocument, { id, lang: namesIn(lang) });
  const { evidence, failure: evidenceFailure, retry: retryEvidence } = useEvidence([id]);
  const relation = answer?.node && 'from' in answer.node ? answer.node : undefined;

  // Who comes by the permanent address of a relation finds both of its ends on the canvas.
  useEffect(() => {
    if (!relation || view.page !== 'graph' || view.scene.start.length > 0) return;
    app.change((scene) => put(scene, [relation.from.id, relation.to.id]));
  }, [relation]);

  if (failure) return <FailureNote failure={failure} retry={retry} />;
  if (!answer) return <LoadingNote />;
  if (!relation) return <p class="note">{words.graph.missing(id)}</p>;
  return (
    <article>
      <h2 class="relation-title">
        <EntityButton card={relation.from} choose={(other) => app.go({ selected: other })} />
        <span class="relation-label">{relationLabel(relation.type)}</span>
        <EntityButton card={relation.to} choose={(other) => app.go({ selected: other })} />
      </h2>
      <RelationFacts relation={relation} />
      <section>
        <h3>{words.panel.evidence}</h3>
        {evidenceFailure && <FailureNote failure={evidenceFailure} retry={retryEvidence} />}
        {evidence ? <EvidenceList passages={evidence.get(id) ?? []} asserted={relation.asserted} /> : <LoadingNote />}
      </section>
      <Citation id={id} />
    </article>
  );
}
