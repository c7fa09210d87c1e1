import { badInput } from '../errors';
import type { EntityType } from '../ontology/entity-types';
import { entityTypeNames, relationTypeNames, type RelationDirection } from '../ontology/ontology';
import type { RelationType } from '../ontology/relation-types';
import { hubRanges, type KeyRange } from '../store/page-keys';
import type { Value } from '../store/engine';
import type { StoreReader } from '../store/store';
import type { EntityProperty, RelationProperty } from '../store/stored';
import { entityFrom, type Entity, type EntityIdentity } from './entity';
import { relationFrom, type PartOfRelation } from './relation';

/** What bounds a walk through the graph, beside the sizes that a client asks for. */
export interface WalkLimits {
  /** An entity with more relations is a hub. */
  readonly hubDegree: number;
  /** How many relations one walk may read. */
  readonly walkedRelations: number;
}

/** One relation of an entity, seen from there. */
export interface Step {
  readonly type: RelationType;
  readonly direction: RelationDirection;
  readonly relation: PartOfRelation;
  readonly far: Entity;
}

/** How many relations each entity has, whatever their types. */
export async function degreesOf(reader: StoreReader, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await reader.run('view/degrees', { ids: [...ids] });
  return new Map(rows.flatMap((row) => row['found'] as [string, number][]));
}

/** What is wanted of the relations and entities that a walk comes by. */
export interface WantedOfWalk {
  readonly entity: readonly EntityProperty[];
  readonly relation: readonly RelationProperty[];
}

/** All relations of each entity of some types, in one statement, in the order of `relations`: for entities that are no hubs. */
export async function stepsFrom(
  reader: StoreReader,
  nears: readonly EntityIdentity[],
  types: readonly RelationType[],
  wanted: WantedOfWalk,
): Promise<Step[][]> {
  const steps = new Map<string, PlacedStep[]>(nears.map(({ id }) => [id, []]));
  const parameters = { ids: [...steps.keys()], types: [...types], relation: [...wanted.relation], far: [...wanted.entity] };
  for (const row of nears.length > 0 ? await reader.run('view/steps', parameters) : []) {
    const { direction } = row as unknown as { direction: RelationDirection };
    for (const [id, type, key, relation, far] of row['found'] as [string, RelationType, string, Value[], Value[]][]) {
      const step = { type, direction, relation: relationFrom(relation, wanted.relation) };
      steps.get(id)?.push({ key, step: { ...step, far: entityFrom(far, wanted.entity) } });
    }
  }
  return nears.map(({ id }) => inListOrder(id, steps.get(id) ?? []));
}

/** A step with its key in the list of the entity that it leaves. */
interface PlacedStep {
  readonly key: string;
  readonly step: Step;
}

/** Sorts the relations of an entity as its `relations` lists them: by type, OUT before IN, then by the key of the far end. */
function inListOrder(nearId: string, steps: readonly PlacedStep[]): Step[] {
  const ranges = hubRanges(nearId, entityTypeNames);
  const placed = steps.map(({ step, key }) => {
    return { step, key, rank: typeRank(step.type) * 2 + (step.direction === 'IN' ? 1 : 0), place: placeIn(ranges, key) };
  });
  placed.sort((a, b) => a.rank - b.rank || a.place - b.place || compareIn(ranges[a.place], a.key, b.key));
  return placed.map(({ step }) => step);
}

function placeIn(ranges: readonly KeyRange[], key: string): number {
  return ranges.findIndex(({ low, high }) => key > low && key < high);
}

function compareIn(range: KeyRange | undefined, a: string, b: string): number {
  const order = a === b ? 0 : a < b ? -1 : 1;
  return range?.descending ? -order : order;
}

/** The place of a relation type in lists of relations. */
export function typeRank(type: RelationType): number {
  return relationTypeNames.indexOf(type);
}

/** The relation types that a walk may use: all, unless a client names some. Throws BAD_USER_INPUT for an empty list. */
export function wantedRelationTypes(types: readonly RelationType[] | null | undefined): readonly RelationType[] {
  if (types?.length === 0)
    throw badInput('relationTypes', '`relationTypes` is an empty list, which leads nowhere; leave it out for all types.');
  return types ? relationTypeNames.filter((type) => types.includes(type)) : relationTypeNames;
}

/** The entity types that may appear: all, unless a client names some. Throws BAD_USER_INPUT for an empty list. */
export function wantedEntityTypes(types: readonly EntityType[] | null | undefined): readonly EntityType[] {
  if (types?.length === 0)
    throw badInput('entityTypes', '`entityTypes` is an empty list, which nothing can match; leave it out for all types.');
  return types ?? entityTypeNames;
}

/** Cuts a list, in its order, into parts of about `most` relations to read, each of one entity at least. */
export function partsBySize<T>(items: readonly T[], sizeOf: (item: T) => number, most: number): T[][] {
  const parts: T[][] = [];
  let size = Infinity;
  for (const item of items) {
    if (size + sizeOf(item) > most) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(item);
    size += sizeOf(item);
  }
  return parts;
}
