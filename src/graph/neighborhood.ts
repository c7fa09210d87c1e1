import type { EntityType } from '../ontology/entity-types';
import { relationSides } from '../ontology/ontology';
import type { RelationType } from '../ontology/relation-types';
import type { StoreReader } from '../store/store';
import type { Entity, EntityIdentity } from './entity';
import { pageSize } from './page';
import type { Relation } from './relation';
import { relationSeenFrom } from './relation';
import { relationsAmong } from './relations-among';
import { keyOfList } from './relation-list';
import { relationPages } from './relation-page';
import { requireEntities } from './require-entities';
import {
  degreesOf,
  partsBySize,
  stepsFrom,
  typeRank,
  wantedEntityTypes,
  wantedRelationTypes,
  type Step,
  type WalkLimits,
  type WantedOfWalk,
} from './steps';

/** A part of the graph. A relation is in it only where both of its ends are. */
export interface Subgraph {
  /** Nearest first. */
  readonly nodes: readonly Entity[];
  /** By type, then by identifier. Their ends are the very nodes. */
  readonly relations: readonly Relation[];
  /** Whether the limit left something out. */
  readonly truncated: boolean;
  /** At least so many nodes were left out. */
  readonly omittedAtLeast: number;
}

export interface NeighborhoodQuery {
  readonly ids: readonly string[];
  /** How many relations away, 1 by default. */
  readonly depth?: number | null | undefined;
  /** Only relations of these types are walked and shown. */
  readonly relationTypes?: readonly RelationType[] | null | undefined;
  /** Only entities of these types appear, and are walked through; those of `ids` always do. */
  readonly entityTypes?: readonly EntityType[] | null | undefined;
  /** The most nodes, those of `ids` included, 200 by default. */
  readonly limit?: number | null | undefined;
}

export const mostDepth = 4;
export const mostNodes = 2_000;

/** What one statement reads at most, so that a walk can stop in the middle of a level. */
const relationsAtOnce = 2_000;

/** How often each list of relations of a hub is read on, where what it leads to may not appear. */
const mostPagesOfHub = 5;

/**
 * Everything within some relations of the entities with these identifiers: level by level, within a level in the order of
 * the nodes it is reached from and of their `relations`. Hubs and countries are shown, and walked through only where they
 * are among `ids`.
 *
 * The work is bounded: a walk ends where the limit is reached and something more was seen, or where it has read as many
 * relations as one may (`truncated` then, though `omittedAtLeast` may be 0). Of a hub among `ids` each list of relations is
 * read to the limit, up to five times where `entityTypes` keeps most of it out.
 *
 * Throws BAD_USER_INPUT for arguments out of their ranges, NOT_FOUND for an unknown identifier.
 */
export async function neighborhood(
  reader: StoreReader,
  query: NeighborhoodQuery,
  limits: WalkLimits & { ids: number },
  wanted: WantedOfWalk,
): Promise<Subgraph> {
  const depth = pageSize('depth', query.depth, mostDepth, 1);
  const limit = pageSize('limit', query.limit, mostNodes, 200);
  const types = wantedRelationTypes(query.relationTypes);
  const entityTypes = new Set(wantedEntityTypes(query.entityTypes));
  const starts = await requireEntities(reader, 'ids', query.ids, limits.ids, wanted.entity);

  const found = new Found(limit, entityTypes);
  for (const start of starts) found.take(start);
  let level: readonly EntityIdentity[] = [...found.nodes.values()];
  for (let distance = 0; distance < depth && level.length > 0 && !found.isCut; distance += 1) {
    const before = found.nodes.size;
    await found.learnDegrees(reader, level);
    const walked = distance === 0 ? level : level.filter(({ id, type }) => type !== 'COUNTRY' && !found.isHub(id, limits));
    await walkLevel(reader, found, walked, types, limits, wanted);
    level = [...found.nodes.values()].slice(before);
  }
  const relations = await allRelations(reader, found, types, limits, wanted);
  return { nodes: [...found.nodes.values()], relations, truncated: found.isCut, omittedAtLeast: found.omitted.size };
}

/** What a walk has found so far. */
class Found {
  readonly nodes = new Map<string, Entity>();
  readonly omitted = new Set<string>();
  readonly steps: { near: EntityIdentity; step: Step }[] = [];
  /** Nodes whose relations were all read. */
  readonly done = new Set<string>();
  readonly degrees = new Map<string, number>();
  relationsRead = 0;
  private isExhausted = false;

  constructor(
    readonly limit: number,
    private readonly entityTypes: ReadonlySet<EntityType>,
  ) {}

  /** Whether something was left out, so that there is no more to look for. */
  get isCut(): boolean {
    return this.isExhausted || this.omitted.size > 0;
  }

  /** Ends the walk, though it is not known whether it would have found more. */
  cut(): void {
    this.isExhausted = true;
  }

  take(entity: Entity): void {
    if (this.nodes.has(entity.id)) return;
    if (this.nodes.size < this.limit) this.nodes.set(entity.id, entity);
    else this.omitted.add(entity.id);
  }

  takeSteps(near: EntityIdentity, steps: readonly Step[]): void {
    for (const step of steps) {
      if (this.entityTypes.has(step.far.type)) this.take(step.far);
      this.steps.push({ near, step });
    }
    this.relationsRead += steps.length;
  }

  isHub(id: string, { hubDegree }: WalkLimits): boolean {
    return this.degree(id) > hubDegree;
  }

  degree(id: string): number {
    return this.degrees.get(id) ?? 0;
  }

  async learnDegrees(reader: StoreReader, entities: Iterable<EntityIdentity>): Promise<void> {
    const unknown = [...entities].map(({ id }) => id).filter((id) => !this.degrees.has(id));
    for (const [id, degree] of await degreesOf(reader, unknown)) this.degrees.set(id, degree);
  }
}

/** Takes what the relations of some nodes lead to, node by node, until something is left out. */
async function walkLevel(
  reader: StoreReader,
  found: Found,
  nodes: readonly EntityIdentity[],
  types: readonly RelationType[],
  limits: WalkLimits,
  wanted: WantedOfWalk,
): Promise<void> {
  // A hub has more relations than a part may hold, so that it has one of its own.
  const sizeOf = ({ id }: EntityIdentity) => (found.isHub(id, limits) ? Infinity : found.degree(id));
  for (const part of partsBySize(nodes, sizeOf, relationsAtOnce)) {
    const [first] = part;
    if (!first || found.isCut) return;
    if (found.isHub(first.id, limits)) {
      await walkHub(reader, found, first, types, wanted);
      continue;
    }
    const size = part.reduce((sum, node) => sum + sizeOf(node), 0);
    if (found.relationsRead + size > limits.walkedRelations) return found.cut();
    const steps = await stepsFrom(reader, part, types, wanted);
    for (const [index, near] of part.entries()) {
      found.takeSteps(near, steps[index] ?? []);
      found.done.add(near.id);
    }
  }
}

/** Takes what the first relations of each of a hub's lists lead to. */
async function walkHub(
  reader: StoreReader,
  found: Found,
  hub: EntityIdentity,
  types: readonly RelationType[],
  wanted: WantedOfWalk,
): Promise<void> {
  const sides = relationSides(hub.type).filter(({ type }) => types.includes(type));
  // At least one is looked for beyond those that fit.
  const size = found.limit + 1;
  const read = async ({ type, direction }: (typeof sides)[number], key: string | undefined) => {
    const relation = [...wanted.relation, keyOfList(direction)];
    const request = { size, backwards: false, key };
    const [page] = await relationPages(reader, { type, direction, far: wanted.entity, relation, request }, [hub]);
    return page!;
  };
  const firsts = await Promise.all(sides.map((side) => read(side, undefined)));
  for (const [index, side] of sides.entries()) {
    let page = firsts[index]!;
    for (let pages = 1; ; pages += 1) {
      found.takeSteps(
        hub,
        page.edges.map(({ node, relation }) => ({ ...side, relation, far: node })),
      );
      if (!page.hasNextPage || found.isCut) break;
      if (pages === mostPagesOfHub) found.cut();
      else page = await read(side, page.edges.at(-1)?.key);
    }
  }
}

/** The relations among the nodes found: those that the walk came by, and those between nodes that it did not walk through. */
async function allRelations(
  reader: StoreReader,
  found: Found,
  types: readonly RelationType[],
  limits: WalkLimits,
  wanted: WantedOfWalk,
): Promise<Relation[]> {
  const relations = new Map<string, Relation>();
  const add = (relation: Relation): void => {
    const [from, to] = [found.nodes.get(relation.from.id), found.nodes.get(relation.to.id)];
    if (from && to) relations.set(relation.id, { ...relation, from, to });
  };
  for (const { near, step } of found.steps) add(relationSeenFrom(near, step.relation, step.type, step.direction, step.far));
  const rest = [...found.nodes.values()].filter(({ id }) => !found.done.has(id));
  await found.learnDegrees(reader, rest);
  const isHub = ({ id }: EntityIdentity) => found.isHub(id, limits);
  for (const relation of await relationsAmong(reader, rest, isHub, types, wanted.relation)) add(relation);
  return [...relations.values()].sort((a, b) => typeRank(a.type) - typeRank(b.type) || (a.id < b.id ? -1 : 1));
}
