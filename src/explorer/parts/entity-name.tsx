import type { EntityCardFragment } from '../operations.generated';

/** A name with its language, by which the browser chooses the letters and a screen reader the voice. */
export function EntityName({ card }: { card: Pick<EntityCardFragment, 'label'> }) {
  return (
    <span lang={card.label.lang} title={card.label.value}>
      {card.label.value}
    </span>
  );
}
