import { badInput } from '../errors';
import { relationSides, type RelationDirection, type RelationSide } from '../ontology/ontology';
import type { RelationType } from '../ontology/relation-types';
import type { EntityIdentity } from './entity';
import { cursorOf, listName, nestedCap, pageRequest, toPage, type List, type Page, type PageArguments, type PageRequest } from './page';
import { separator } from '../store/page-keys';
import type { EntityProperty, RelationProperty } from '../store/stored';
import type { Relation } from './relation';
import { keyOfList, type RelatedEdge, type RelationList } from './relation-list';

export type DirectionFilter = RelationDirection | 'BOTH';

export interface RelationCount {
  readonly type: RelationType;
  readonly direction: RelationDirection;
  readonly count: number;
}

/** A relation with its place in the list of all of an entity. */
export class RelationEdge {
  constructor(
    private readonly list: string,
    private readonly side: RelationSide,
    private readonly edge: RelatedEdge,
  ) {}

  get node(): Relation {
    return this.edge.relation;
  }

  get cursor(): string {
    const { type, direction } = this.side;
    return cursorOf(this.list, `${type} ${direction}${betweenSideAndKey}${this.edge.key}`);
  }
}

/** What is wanted of relations and of their far ends. */
export interface WantedOfRelations {
  readonly far: readonly EntityProperty[];
  readonly relation: readonly RelationProperty[];
  /** Whether places in the list are wanted. */
  readonly cursors: boolean;
}

/** What the list of all relations reads from: batched by whoever gives it. */
export interface RelationReads {
  page(list: RelationList, near: EntityIdentity): Promise<Page<RelatedEdge>>;
  degree(type: RelationType, direction: RelationDirection, id: string): Promise<number>;
}

export interface RelationFilter {
  readonly relationTypes?: readonly RelationType[] | null | undefined;
  readonly direction?: DirectionFilter | null | undefined;
}

/** How many relations an entity has of each type and direction; none of zero. */
export async function relationCounts(reads: RelationReads, near: EntityIdentity, filter: RelationFilter = {}): Promise<RelationCount[]> {
  const counted = await Promise.all(
    sidesOf(near, filter).map(async ({ type, direction }) => ({ type, direction, count: await reads.degree(type, direction, near.id) })),
  );
  return counted.filter(({ count }) => count > 0);
}

/**
 * All relations of an entity: by type, outgoing before incoming, then in the order of the far ends. Throws BAD_USER_INPUT and
 * CURSOR_INVALID before anything is read.
 */
export function allRelations(
  reads: RelationReads,
  near: EntityIdentity,
  filter: RelationFilter,
  page: PageArguments,
  wanted: WantedOfRelations,
): List<RelationEdge> {
  const sides = sidesOf(near, filter);
  const list = listName(
    'relations',
    near.id,
    sides.map(({ type, direction }) => `${type} ${direction}`),
  );
  const request = pageRequest(() => list, page, nestedCap);
  return {
    page: () => readPage(reads, near, sides, request, { list, wanted }),
    totalCount: async () => (await relationCounts(reads, near, filter)).reduce((sum, { count }) => sum + count, 0),
  };
}

/** Types are read together, so that a page costs at most a statement for each type and direction, whatever the number of entities. */
async function readPage(
  reads: RelationReads,
  near: EntityIdentity,
  sides: readonly RelationSide[],
  request: PageRequest,
  { list, wanted }: { list: string; wanted: WantedOfRelations },
): Promise<Page<RelationEdge>> {
  const [side, ...rest] = request.key?.split(betweenSideAndKey) ?? [];
  const start = Math.max(
    0,
    sides.findIndex(({ type, direction }) => `${type} ${direction}` === side),
  );
  const pages = await Promise.all(
    sides.slice(start).map(async ({ type, direction }, index) => {
      const key = index === 0 && side !== undefined ? rest.join(betweenSideAndKey) : undefined;
      const relation = wanted.cursors ? [...wanted.relation, keyOfList(direction)] : wanted.relation;
      const { edges, hasNextPage } = await reads.page(
        { type, direction, far: wanted.far, relation, request: { size: request.size, backwards: false, key } },
        near,
      );
      return { edges: edges.map((edge) => new RelationEdge(list, { type, direction }, edge)), hasNextPage };
    }),
  );
  const read = pages.flatMap(({ edges }) => edges);
  const result = toPage(request, read.slice(0, request.size + 1));
  return { ...result, hasNextPage: result.hasNextPage || pages.some(({ hasNextPage }) => hasNextPage) };
}

const betweenSideAndKey = separator + separator;

function sidesOf(near: EntityIdentity, { relationTypes, direction }: RelationFilter): RelationSide[] {
  if (relationTypes?.length === 0)
    throw badInput('relationTypes', 'An empty list of relation types asks for nothing; leave it out for all of them.');
  return relationSides(near.type).filter(
    (side) => (!relationTypes || relationTypes.includes(side.type)) && (!direction || direction === 'BOTH' || direction === side.direction),
  );
}
