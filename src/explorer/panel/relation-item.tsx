import { useState } from 'preact/hooks';
import type { PassageCardFragment, RelationCardFragment } from '../operations.generated';
import { EntityButton } from '../parts/entity-button';
import { useApp, useWords } from '../use';
import { EvidenceList } from './evidence-list';
import { RelationFacts } from './relation-facts';

interface Props {
  readonly relation: RelationCardFragment;
  /** The end that is known already. */
  readonly seenFrom: string;
  readonly passages: readonly PassageCardFragment[] | undefined;
}

/** A relation as it is seen from one of its ends: the other end, what it says, and its evidence. */
export function RelationItem({ relation, seenFrom, passages }: Props) {
  const { panel } = useWords();
  const app = useApp();
  const [isOpen, setOpen] = useState(false);
  const other = relation.from.id === seenFrom ? relation.to : relation.from;
  return (
    <li class="relation">
      <EntityButton card={other} choose={(id) => app.go({ selected: id })} />
      <RelationFacts relation={relation} />
      <button
        type="button"
        class="link small"
        aria-expanded={isOpen}
        aria-label={panel.evidenceOf(other.label.value)}
        onClick={() => setOpen(!isOpen)}
      >
        {relation.asserted ? panel.because : panel.evidence}
        {passages && !relation.asserted && ` (${passages.length})`}
      </button>
      {isOpen && passages && <EvidenceList passages={passages} asserted={relation.asserted} />}
    </li>
  );
}
