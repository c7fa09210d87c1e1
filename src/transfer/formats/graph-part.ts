import type { Relation } from '../../graph/relation';
import type { StoredEntity } from '../../store/stored';

/** A part of the graph as it is read: pages of whole entities, then pages of relations. */
export interface GraphPart extends Omission {
  readonly entities: Pages<StoredEntity>;
  /** Read after the entities. Those with an end that is not among them are left out. */
  readonly relations: Pages<Relation>;
}

export type Pages<T> = AsyncIterable<readonly T[]> | Iterable<readonly T[]>;

/** What the part leaves out of what was asked for. */
export interface Omission {
  readonly truncated: boolean;
  readonly omittedAtLeast: number;
}

export const nothingOmitted: Omission = { truncated: false, omittedAtLeast: 0 };
