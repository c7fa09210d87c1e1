import type { EntityCardFragment, RelationCardFragment } from '../operations.generated';
import { EntityName } from '../parts/entity-name';
import { formatDate } from '../parts/format';
import { kindOf } from '../parts/kind-of';
import { TypeIcon } from '../parts/type-icon';
import { RelationFacts } from '../panel/relation-facts';
import { dateOf } from '../state/visible';
import { useApp, useOntology, useValue, useWords } from '../use';

/** What is under the pointer: an entity with its whole name, or a relation read in its direction. */
export function HoverNote({ thing, x, y }: { thing: EntityCardFragment | RelationCardFragment; x: number; y: number }) {
  const isLeft = x < innerWidth / 2;
  const isAbove = y < innerHeight / 2;
  return (
    <div
      class="hover-note"
      aria-hidden="true"
      style={{
        left: isLeft ? `${x + 14}px` : undefined,
        right: isLeft ? undefined : `${innerWidth - x + 14}px`,
        top: isAbove ? `${y + 14}px` : undefined,
        bottom: isAbove ? undefined : `${innerHeight - y + 14}px`,
      }}
    >
      {'from' in thing ? <RelationNote relation={thing} /> : <EntityNote card={thing} />}
    </div>
  );
}

function EntityNote({ card }: { card: EntityCardFragment }) {
  const words = useWords();
  const lang = useValue(useApp().lang);
  const { labelOf } = useOntology();
  const date = dateOf(card);
  return (
    <>
      <strong>
        <EntityName card={card} />
      </strong>
      <span class="quiet small">
        <TypeIcon type={card.type} /> {kindOf(card, words) ?? labelOf(card.type)}
        {date && ` · ${formatDate(date, lang)}`}
      </span>
    </>
  );
}

function RelationNote({ relation }: { relation: RelationCardFragment }) {
  const { relationLabel } = useOntology();
  return (
    <>
      <EntityName card={relation.from} />
      <strong class="relation-label">{relationLabel(relation.type)} →</strong>
      <EntityName card={relation.to} />
      <RelationFacts relation={relation} />
    </>
  );
}
