import type { PassageCardFragment, RelationCardFragment } from '../operations.generated';
import { useWords } from '../use';
import { PassageQuote } from './passage-quote';

/** The passages on which something rests, or why it stands without. */
export function EvidenceList({
  passages,
  asserted,
}: {
  passages: readonly PassageCardFragment[];
  asserted?: RelationCardFragment['asserted'];
}) {
  const { panel } = useWords();
  if (passages.length === 0) {
    return (
      <p class="quiet small">
        {asserted ? `${panel.asserted} ` : panel.noEvidence}
        {asserted && <span lang="en">{asserted}</span>}
      </p>
    );
  }
  return (
    <>
      {passages.map((passage) => (
        <PassageQuote key={passage.id} passage={passage} />
      ))}
    </>
  );
}
