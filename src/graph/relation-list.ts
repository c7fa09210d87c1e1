import type { EntityType } from '../ontology/entity-types';
import { farTypes, nearTypes, type RelationDirection } from '../ontology/ontology';
import type { RelationType } from '../ontology/relation-types';
import { hubRanges, rangesAfter, separator, type KeyRange } from '../store/page-keys';
import type { EntityProperty, RelationProperty, StoredRelation } from '../store/stored';
import type { Entity, EntityIdentity } from './entity';
import { cursorOf, listName, type Page, type PageRequest } from './page';
import { relationSeenFrom, type PartOfRelation, type Relation } from './relation';

/** A list of the relations of one type of an entity, with the far ends; the same for each entity of a level. */
export interface RelationList {
  readonly type: RelationType;
  readonly direction: RelationDirection;
  readonly request: PageRequest;
  /** What is wanted of the far ends, identity included. */
  readonly far: readonly EntityProperty[];
  /** What is wanted of the relations: nothing, or the identifier and more; the key of the list where cursors are. */
  readonly relation: readonly RelationProperty[];
  /** A list that is wanted of each far end, to be read in the same statement. */
  readonly inner?: RelationList | undefined;
}

/** The property that holds a relation's key in the lists of its near end, for whom places in the list are wanted. */
export function keyOfList(direction: RelationDirection): 'fromKey' | 'toKey' {
  return direction === 'OUT' ? 'fromKey' : 'toKey';
}

/** An item of an entity's list. What was not asked for of the relation is not to be had. */
export class RelatedEdge {
  constructor(
    private readonly list: Pick<RelationList, 'type' | 'direction'>,
    private readonly near: EntityIdentity,
    readonly node: Entity,
    private readonly stored: Partial<StoredRelation>,
    /** A page of the inner list of the node, where one was read along. */
    readonly inner?: Page<RelatedEdge>,
  ) {}

  /** The key by which the list goes on: the far end's key and the relation's id. */
  get key(): string {
    return this.stored[keyOfList(this.list.direction)]!.slice(this.near.id.length + separator.length);
  }

  get cursor(): string {
    const { type, direction } = this.list;
    return cursorOf(relationListName(type, direction, this.near.id), this.key);
  }

  get relation(): Relation {
    const { type, direction } = this.list;
    return relationSeenFrom(this.near, this.stored as PartOfRelation, type, direction, this.node);
  }
}

/** The name of one entity's list. */
export function relationListName(type: RelationType, direction: RelationDirection, nearId: string): string {
  return listName(type, direction, nearId);
}

/** The stretches of each one's list, without its identifier, by which each key begins. */
export function rangesOf(nears: readonly EntityIdentity[], { type, direction, request }: RelationList): KeyRange[] {
  const ranges = stretches(type, direction, new Set(nears.map((near) => near.type)));
  return request.key === undefined ? ranges : rangesAfter(ranges, separator + request.key);
}

/** The same of any near end. */
export function rangesOfType(type: RelationType, direction: RelationDirection): KeyRange[] {
  return stretches(type, direction, new Set(nearTypes(type, direction)));
}

function stretches(type: RelationType, direction: RelationDirection, nears: ReadonlySet<EntityType>): KeyRange[] {
  return hubRanges('', [...new Set([...nears].flatMap((near) => farTypes(type, direction, near)))]);
}
