import { badInput } from '../errors';
import { relationSides, type RelationDirection } from '../ontology/ontology';
import type { RelationType } from '../ontology/relation-types';
import type { EntityIdentity } from './entity';
import { cursorOf, nestedCap, pageRequest, toPage, type Page, type PageArguments } from './page';
import { separator } from '../store/page-keys';
import type { RelatedEdge, RelationList } from './relation-page';

export type DirectionFilter = RelationDirection | 'BOTH';

export interface RelationCount {
  readonly type: RelationType;
  readonly direction: RelationDirection;
  readonly count: number;
}

/** What the list of all relations reads from: batched by whoever gives it. */
export interface RelationReads {
  page(list: RelationList, near: EntityIdentity): Promise<Page<RelatedEdge>>;
  degree(type: RelationType, direction: RelationDirection, id: string): Promise<number>;
}

/** How many relations an entity has of each type and direction; none of zero. */
export async function relationCounts(reads: RelationReads, near: EntityIdentity, filter: RelationFilter = {}): Promise<RelationCount[]> {
  const counted = await Promise.all(
    sidesOf(near, filter).map(async ({ type, direction }) => ({ type, direction, count: await reads.degree(type, direction, near.id) })),
  );
  return counted.filter(({ count }) => count > 0);
}

export interface RelationFilter {
  readonly relationTypes?: readonly RelationType[] | null | undefined;
  readonly direction?: DirectionFilter | null | undefined;
}

/**
 * A page of all relations of an entity: by type, outgoing before incoming, then in the order of the far ends. Types are read
 * together, so that the page costs at most a statement for each type and direction, whatever the number of entities.
 */
export async function allRelationsPage(
  reads: RelationReads,
  near: EntityIdentity,
  filter: RelationFilter,
  page: PageArguments,
  hydrate: boolean,
): Promise<Page<RelatedEdge>> {
  const request = pageRequest('relations', page, nestedCap);
  const sides = sidesOf(near, filter);
  const [side, key] = request.key?.split(separator + separator) ?? [];
  const start = side === undefined ? 0 : Math.max(0, sides.findIndex(({ type, direction }) => `${type} ${direction}` === side));
  const pages = await Promise.all(
    sides.slice(start).map(async ({ type, direction }, index) => {
      const list = { type, direction, hydrate, request: { size: request.size, backwards: false, key: index === 0 ? key : undefined } };
      const { edges, hasNextPage } = await reads.page(list, near);
      return { edges: edges.map((edge) => ({ ...edge, cursor: cursorOf('relations', `${type} ${direction}${separator}${separator}${edge.key}`) })), hasNextPage };
    }),
  );
  const read = pages.flatMap(({ edges }) => edges);
  const result = toPage(request, read.slice(0, request.size + 1));
  return { ...result, hasNextPage: result.hasNextPage || pages.some(({ hasNextPage }) => hasNextPage) };
}

function sidesOf(near: EntityIdentity, { relationTypes, direction }: RelationFilter): { type: RelationType; direction: RelationDirection }[] {
  if (relationTypes?.length === 0) throw badInput('relationTypes', 'An empty list of relation types asks for nothing; leave it out for all of them.');
  return relationSides(near.type).filter(
    (side) => (!relationTypes || relationTypes.includes(side.type)) && (!direction || direction === 'BOTH' || direction === side.direction),
  );
}
