import type { RelationType } from '../ontology/relation-types';
import type { StoreReader } from '../store/store';
import type { Entity, EntityIdentity } from './entity';
import { pageSize } from './page';
import { pathRule } from './paths-rule';
import { meetingPoints, PathSide, type PathSearch } from './paths-side';
import { pathsOver, type PathIds } from './paths-in-order';
import { relationsByIds, type Relation } from './relation';
import { requireNamed } from './require-entities';
import type { WalkLimits } from './steps';

/** A way from one entity to another: one node more than relations. */
export interface Path {
  readonly nodes: readonly EntityIdentity[];
  readonly relations: readonly Relation[];
}

export interface PathResult {
  readonly paths: readonly Path[];
  readonly avoided: {
    readonly relationTypes: readonly RelationType[];
    /** By identifier, at most 100. */
    readonly hubs: readonly EntityIdentity[];
  };
}

export interface PathQuery {
  readonly from: string;
  readonly to: string;
  /** 4 by default. */
  readonly maxLength?: number | null | undefined;
  readonly relationTypes?: readonly RelationType[] | null | undefined;
  readonly throughHubs?: boolean | null | undefined;
  /** The most paths, 5 by default. */
  readonly first?: number | null | undefined;
}

export const mostLength = 6;
export const mostPaths = 100;
const mostHubsNamed = 100;

/**
 * The shortest ways from one entity to another, whatever the directions of the relations: all of the least length there is,
 * by the identifiers of their nodes, then of their relations; the first of them. Two relations between the same entities make
 * two paths.
 *
 * Both ends go step by step, the one with less to read first, until they meet. Nothing is left out silently: where the next
 * step would read more relations than one search may, it is QUERY_TOO_COMPLEX.
 *
 * Throws BAD_USER_INPUT for arguments out of their ranges, NOT_FOUND for an unknown identifier.
 */
export async function findPaths(reader: StoreReader, query: PathQuery, limits: WalkLimits): Promise<PathResult> {
  const maxLength = pageSize('maxLength', query.maxLength, mostLength, 4);
  const first = pageSize('first', query.first, mostPaths, 5);
  const rule = pathRule(query.relationTypes);
  const { from, to } = await requireNamed(reader, { from: query.from, to: query.to });
  const search: PathSearch = {
    reader,
    rule,
    throughHubs: query.throughHubs ?? false,
    limits,
    ends: new Set([from.id, to.id]),
    avoided: new Map(),
    degrees: new Map(),
    relationsRead: 0,
  };
  const [a, b] = [new PathSide(from), new PathSide(to)];
  const meeting = await meet(search, a, b, maxLength);
  const paths = [...pathsOver(meeting, a.arrivals, b.arrivals, from.id, first)];
  return {
    paths: await withRelations(reader, paths, new Map([from, to].map((end) => [end.id, end]))),
    avoided: {
      relationTypes: rule.avoided,
      hubs: [...search.avoided.values()].sort((x, y) => (x.id < y.id ? -1 : 1)).slice(0, mostHubsNamed),
    },
  };
}

/** Lets both sides advance until they meet; returns where they do. */
async function meet(search: PathSearch, a: PathSide, b: PathSide, maxLength: number): Promise<string[]> {
  for (;;) {
    const points = await meetingPoints(search, a, b);
    if (points.length > 0 || a.level + b.level === maxLength) return points;
    const side = await cheaper(search, a, b);
    if (side.frontier.size === 0) return [];
    await side.advance(search);
  }
}

/** The side with less to read. Degrees are read only of the side that may be it. */
async function cheaper(search: PathSearch, a: PathSide, b: PathSide): Promise<PathSide> {
  for (;;) {
    const side = a.leastCost <= b.leastCost ? a : b;
    if (side.isPrepared) return side;
    await side.prepare(search);
  }
}

async function withRelations(reader: StoreReader, paths: readonly PathIds[], ends: ReadonlyMap<string, EntityIdentity>): Promise<Path[]> {
  const ids = [...new Set(paths.flatMap(({ relations }) => relations))];
  const known = new Map((await relationsByIds(reader, ids)).map((relation) => [relation?.id, relation]));
  const whole = [...known.values()].flatMap((relation) => (relation ? [relation.from, relation.to] : [])) as Entity[];
  const entities = new Map([...ends, ...whole.map((entity) => [entity.id, entity] as const)]);
  return paths.map(({ nodes, relations }) => ({
    nodes: nodes.map((id) => found(entities.get(id), id)),
    relations: relations.map((id) => found(known.get(id), id)),
  }));
}

/** A write between two statements of a search may take away what the first one saw. */
function found<T>(value: T | undefined, id: string): T {
  if (value === undefined) throw new Error(`${id} was there a moment ago`);
  return value;
}
