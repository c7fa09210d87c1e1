import type { EntityCardFragment } from '../operations.generated';
import { EntityName } from './entity-name';
import { TypeIcon } from './type-icon';

/** An entity to be chosen. */
export function EntityButton({ card, choose, isCurrent }: { card: EntityCardFragment; choose: (id: string) => void; isCurrent?: boolean }) {
  return (
    <button type="button" class="entity" aria-current={isCurrent ? 'true' : undefined} onClick={() => choose(card.id)}>
      <TypeIcon type={card.type} />
      <EntityName card={card} />
    </button>
  );
}
