import { AccordError } from '../errors';
import type { EntityType } from '../ontology/entity-types';
import { relationSides, type RelationDirection } from '../ontology/ontology';
import type { RelationType } from '../ontology/relation-types';
import type { StoreReader } from '../store/store';
import { entityOf, identity, type EntityIdentity } from './entity';
import type { PathRule } from './paths-rule';
import { degrees, relationPages } from './relation-page';
import { degreesOf, partsBySize, type WalkLimits } from './steps';

/** By which relation, and from which entity nearer to the start, an entity was reached. */
export interface Arrival {
  readonly relation: string;
  readonly via: string;
}

/** What both sides of a search share. */
export interface PathSearch {
  readonly reader: StoreReader;
  readonly rule: PathRule;
  readonly throughHubs: boolean;
  readonly limits: WalkLimits;
  /** The two ends, which may be hubs. */
  readonly ends: ReadonlySet<string>;
  /** Hubs that were met and not walked through. */
  readonly avoided: Map<string, EntityIdentity>;
  /** Degrees read so far. */
  readonly degrees: Map<string, number>;
  relationsRead: number;
}

const relationsAtOnce = 5_000;

/** One end of a search, and how far it has come: all that is within `level` relations of it. */
export class PathSide {
  level = 0;
  /** What is exactly `level` relations away. */
  frontier: Map<string, EntityIdentity>;
  /** How each entity was first reached; those of the start are none. */
  readonly arrivals: Map<string, Arrival[]>;
  /** What a step further reads at most; known once the frontier is free of hubs. */
  private cost: number | undefined;

  constructor(start: EntityIdentity) {
    this.frontier = new Map([[start.id, start]]);
    this.arrivals = new Map([[start.id, []]]);
  }

  /** What a step further reads at least. */
  get leastCost(): number {
    return this.cost ?? this.frontier.size;
  }

  get isPrepared(): boolean {
    return this.cost !== undefined;
  }

  /** Takes hubs out of the frontier, and counts what a step further reads. */
  async prepare(search: PathSearch): Promise<void> {
    checkWork(search, this.frontier.size);
    await leaveOutHubs(search, [...this.frontier.values()], this);
    const nodes = [...this.frontier.values()];
    const costs = await Promise.all(nodes.filter((node) => isHub(search, node)).map((hub) => costOfHub(search, hub)));
    const others = nodes.filter((node) => !isHub(search, node)).map(({ id }) => search.degrees.get(id) ?? 0);
    this.cost = [...costs, ...others].reduce((sum, each) => sum + each, 0);
  }

  /** Goes one relation further. Throws QUERY_TOO_COMPLEX where that would read more than a search may. */
  async advance(search: PathSearch): Promise<void> {
    checkWork(search, this.leastCost);
    search.relationsRead += this.leastCost;
    const nodes = [...this.frontier.values()];
    const next = new Map<string, EntityIdentity>();
    const take = ({ near, type, direction, relation, far }: Neighbor): void => {
      const [from, to] = direction === 'OUT' ? [near, far] : [far, near];
      if (!search.rule.walks(type, from.type, to.type)) return;
      if (this.arrivals.has(far.id) && !next.has(far.id)) return;
      next.set(far.id, far);
      const arrivals = this.arrivals.get(far.id) ?? [];
      arrivals.push({ relation, via: near.id });
      this.arrivals.set(far.id, arrivals);
    };
    for (const hub of nodes.filter((node) => isHub(search, node))) for (const each of await neighborsOfHub(search, hub)) take(each);
    for (const part of partsBySize(
      nodes.filter((node) => !isHub(search, node)),
      ({ id }) => search.degrees.get(id) ?? 0,
      relationsAtOnce,
    )) {
      for (const each of await neighborsOf(search, part)) take(each);
    }
    this.level += 1;
    this.frontier = next;
    this.cost = undefined;
  }
}

/** The entities at which two sides meet: none of them a hub that must not be walked through. */
export async function meetingPoints(search: PathSearch, a: PathSide, b: PathSide): Promise<string[]> {
  await leaveOutHubs(
    search,
    [...a.frontier.values()].filter(({ id }) => b.frontier.has(id)),
    a,
    b,
  );
  return [...a.frontier.keys()].filter((id) => b.frontier.has(id));
}

async function leaveOutHubs(search: PathSearch, nodes: readonly EntityIdentity[], ...sides: readonly PathSide[]): Promise<void> {
  const unknown = nodes.map(({ id }) => id).filter((id) => !search.degrees.has(id));
  for (const [id, degree] of await degreesOf(search.reader, unknown)) search.degrees.set(id, degree);
  if (search.throughHubs) return;
  for (const node of nodes) {
    if (search.ends.has(node.id) || !isHub(search, node)) continue;
    search.avoided.set(node.id, node);
    for (const { frontier } of sides) frontier.delete(node.id);
  }
}

function isHub({ degrees, limits }: PathSearch, { id }: EntityIdentity): boolean {
  return (degrees.get(id) ?? 0) > limits.hubDegree;
}

function checkWork({ relationsRead, limits }: PathSearch, more: number): void {
  const [max, actual] = [limits.walkedRelations, relationsRead + more];
  if (actual <= max) return;
  throw new AccordError(
    'QUERY_TOO_COMPLEX',
    `The search for paths would read ${actual} relations or more; it may read ${max}. Ask for a smaller maxLength, name relationTypes, or leave throughHubs out.`,
    { limit: 'walkedRelations', max, actual },
  );
}

/** One relation of an entity that a search stands at. */
interface Neighbor {
  readonly near: EntityIdentity;
  readonly type: RelationType;
  readonly direction: RelationDirection;
  readonly relation: string;
  readonly far: EntityIdentity;
}

async function neighborsOf({ reader, rule }: PathSearch, nodes: readonly EntityIdentity[]): Promise<Neighbor[]> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const rows = await reader.run('view/neighbors', { ids: [...byId.keys()], types: [...rule.types] });
  return rows.flatMap((row) => {
    const near = byId.get(row['id'] as string);
    const { type, direction, relation } = row as unknown as Neighbor;
    return near ? [{ near, type, direction, relation, far: entityOf(row, 'far') }] : [];
  });
}

/** The lists of a hub that may lead further. */
function sidesOfHub({ rule }: PathSearch, type: EntityType) {
  return relationSides(type).filter((side) => rule.types.includes(side.type));
}

/** How many relations of the types walked a hub has: it may have few of them. */
async function costOfHub(search: PathSearch, hub: EntityIdentity): Promise<number> {
  const types = [...new Set(sidesOfHub(search, hub.type).map(({ type }) => type))];
  const counted = await Promise.all(types.map((type) => degrees(search.reader, type, [hub.id])));
  return counted.flat().reduce((sum, { OUT, IN }) => sum + OUT + IN, 0);
}

async function neighborsOfHub(search: PathSearch, hub: EntityIdentity): Promise<Neighbor[]> {
  const request = { size: search.limits.walkedRelations, backwards: false, key: undefined };
  const read = await Promise.all(
    sidesOfHub(search, hub.type).map(async (side) => {
      const [page] = await relationPages(search.reader, { ...side, far: identity, relation: ['id'], request }, [hub]);
      return (page?.edges ?? []).map(({ relation, node }) => ({ near: hub, ...side, relation: relation.id, far: node }));
    }),
  );
  return read.flat();
}
