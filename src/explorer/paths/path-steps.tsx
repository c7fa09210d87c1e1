import type { EntityCardFragment, RelationCardFragment } from '../operations.generated';
import { EntityButton } from '../parts/entity-button';
import { EvidenceList } from '../panel/evidence-list';
import { RelationFacts } from '../panel/relation-facts';
import { useEvidence } from '../panel/use-evidence';
import { useApp, useOntology } from '../use';

/** A chain of relations, each with the words that prove it. */
export function PathSteps({
  path,
}: {
  path: { readonly nodes: readonly EntityCardFragment[]; readonly relations: readonly RelationCardFragment[] };
}) {
  const app = useApp();
  const { relationLabel } = useOntology();
  const { evidence } = useEvidence(path.relations.map(({ id }) => id));
  const choose = (id: string) => app.go({ selected: id });
  return (
    <ol class="steps">
      {path.nodes.map((node, index) => {
        const relation = path.relations[index];
        return (
          <li key={node.id}>
            <EntityButton card={node} choose={choose} />
            {relation && (
              <div class="step">
                <button type="button" class="link relation-label" onClick={() => choose(relation.id)}>
                  <span aria-hidden="true">↓</span> {relationLabel(relation.type, relation.from.id === node.id ? 'OUT' : 'IN')}
                </button>
                <RelationFacts relation={relation} />
                {evidence && <EvidenceList passages={evidence.get(relation.id) ?? []} asserted={relation.asserted} />}
              </div>
            )}
          </li>
        );
      })}
    </ol>
  );
}
