import { farTypes, type RelationDirection } from '../ontology/ontology';
import type { RelationType } from '../ontology/relation-types';
import { hubRanges, rangeParameters, rangesAfter, readingOrder, separator, type KeyRange, type Placed } from '../store/page-keys';
import type { Row } from '../store/engine';
import type { StoreReader } from '../store/store';
import type { StoredRelation } from '../store/stored';
import { entityOf, type Entity, type EntityIdentity } from './entity';
import { cursorOf, listName, toPage, type Page, type PageRequest } from './page';
import { relationSeenFrom, type Relation } from './relation';

/** A list of the relations of one type of an entity, with the far ends; the same for each entity of a level. */
export interface RelationList {
  readonly type: RelationType;
  readonly direction: RelationDirection;
  readonly request: PageRequest;
  /** Whether more than id and type of the far ends is wanted. */
  readonly hydrate: boolean;
}

export interface RelatedEdge {
  readonly cursor: string;
  readonly node: Entity;
  readonly relation: Relation;
  /** The key by which the list goes on: the far end's key and the relation's id. */
  readonly key: string;
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
  const { type, direction, request, hydrate } = list;
  const ranges = nears.flatMap((near, parent) => rangesOf(near, list).map((range) => ({ ...range, id: near.id, parent })));
  const statement = direction === 'OUT' ? 'relation/page-out' : 'relation/page-in';
  const { down, up } = rangeParameters(ranges.map(({ parent: _, ...range }) => range));
  const rows = await reader.run(statement, { down, up, limit: request.size + 1, hydrate }, { type });

  const edges: RelatedEdge[][] = nears.map(() => []);
  for (const row of (rows as (Row & Placed)[]).sort(readingOrder(ranges))) {
    const parent = ranges[row.place]?.parent ?? 0;
    const near = nears[parent]!;
    const key = row.key.slice(near.id.length + separator.length);
    const far = entityOf(row, 'far');
    const relation = relationSeenFrom(near, row['relation'] as unknown as StoredRelation, type, direction, far);
    edges[parent]?.push({ cursor: cursorOf(relationListName(type, direction, near.id), key), node: far, relation, key });
  }
  return edges.map((read) => toPage(request, read));
}

function rangesOf(near: EntityIdentity, { type, direction, request }: RelationList): KeyRange[] {
  const ranges = hubRanges(near.id, farTypes(type, direction, near.type));
  return request.key === undefined ? ranges : rangesAfter(ranges, near.id + separator + request.key);
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
