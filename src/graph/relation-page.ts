import { groupBy } from '../group-by';
import { farTypes, type RelationDirection } from '../ontology/ontology';
import type { RelationType } from '../ontology/relation-types';
import { hubRanges, rangeParameters, rangesAfter, separator, type KeyRange } from '../store/page-keys';
import type { Value } from '../store/engine';
import type { StoreReader } from '../store/store';
import type { EntityProperty, RelationProperty, StoredRelation } from '../store/stored';
import { entityFrom, objectFrom, type Entity, type EntityIdentity } from './entity';
import { cursorOf, listName, toPage, type Page, type PageRequest } from './page';
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

/** A page of each entity's list, in one statement. Instruments and events come newest first, other far ends by name. */
export async function relationPages(
  reader: StoreReader,
  list: RelationList,
  nears: readonly EntityIdentity[],
): Promise<Page<RelatedEdge>[]> {
  const { type, direction, request, far, relation } = list;
  const statement = direction === 'OUT' ? 'relation/page-out' : 'relation/page-in';
  const ids = nears.map(({ id }) => id);
  const bounds = { ids, ...rangeParameters(rangesOf(nears, list)), limit: request.size + 1 };
  const rows = await reader.run(statement, { ...bounds, relation: [...relation], far: [...far] }, { type });
  const found = groupBy(rows as unknown as Stretch[], ({ id }) => id);
  return nears.map((near) => {
    const inOrder = (found.get(near.id) ?? []).sort((a, b) => a.place - b.place);
    const items = inOrder.flatMap((stretch) => stretch.found);
    return toPage(
      request,
      items.map(([stored, end]) => new RelatedEdge(list, near, entityFrom(end, far), objectFrom(stored, relation))),
    );
  });
}

/** What a stretch of an entity's list holds, in reading order. */
interface Stretch {
  readonly id: string;
  readonly place: number;
  readonly found: readonly (readonly [relation: readonly Value[], far: Value])[];
}

/** The stretches of each one's list, without its identifier, by which each key begins. */
function rangesOf(nears: readonly EntityIdentity[], { type, direction, request }: RelationList): KeyRange[] {
  const nearTypes = new Set(nears.map((near) => near.type));
  const ranges = hubRanges('', [...new Set([...nearTypes].flatMap((near) => farTypes(type, direction, near)))]);
  return request.key === undefined ? ranges : rangesAfter(ranges, separator + request.key);
}

/** How many relations of a type leave and reach each entity. */
export async function degrees(
  reader: StoreReader,
  type: RelationType,
  ids: readonly string[],
): Promise<Record<RelationDirection, number>[]> {
  const rows = await reader.run('entity/degrees', { ids: [...new Set(ids)] }, { type });
  const byId = new Map(rows.map((row) => [row['id'], { OUT: row['outgoing'] as number, IN: row['incoming'] as number }]));
  return ids.map((id) => byId.get(id) ?? { OUT: 0, IN: 0 });
}
