import { allowsEnds } from '../ontology/ontology';
import type { EntityType } from '../ontology/entity-types';
import type { RelationType } from '../ontology/relation-types';
import { keysBetween } from '../store/page-keys';
import type { StoreReader } from '../store/store';
import type { Value } from '../store/engine';
import type { RelationProperty } from '../store/stored';
import type { EntityIdentity } from './entity';
import { relationFrom, type Relation } from './relation';

/**
 * All relations of some types between entities of a set. They are read at the end that has few, so that a hub costs nothing;
 * between two hubs a relation is looked up by the key under which the one stands in the list of the other.
 */
export async function relationsAmong(
  reader: StoreReader,
  entities: readonly EntityIdentity[],
  isHub: (entity: EntityIdentity) => boolean,
  types: readonly RelationType[],
  wanted: readonly RelationProperty[],
): Promise<Relation[]> {
  if (entities.length < 2) return [];
  const hubs = entities.filter(isHub).map(({ id }) => id);
  const others = entities.filter((entity) => !isHub(entity)).map(({ id }) => id);
  const [atOthers, betweenHubs] = await Promise.all([
    readAt(reader, others, hubs, types, wanted),
    readBetween(reader, hubs, types, wanted),
  ]);
  return [...atOthers, ...betweenHubs];
}

async function readAt(
  reader: StoreReader,
  ids: readonly string[],
  hubs: readonly string[],
  types: readonly RelationType[],
  wanted: readonly RelationProperty[],
): Promise<Relation[]> {
  if (ids.length === 0) return [];
  const into = hubs.length > 0 ? ids : [];
  const rows = await reader.run('view/between', {
    outOf: ids,
    to: [...ids, ...hubs],
    into,
    from: hubs,
    types: [...types],
    relation: [...wanted],
  });
  const found = rows.flatMap((row) => row['found'] as unknown as [RelationType, string, string, Value[]][]);
  return found.map(([type, from, to, values]) => ({ ...relationFrom(values, wanted), type, from: { id: from }, to: { id: to } }));
}

async function readBetween(
  reader: StoreReader,
  hubs: readonly string[],
  types: readonly RelationType[],
  wanted: readonly RelationProperty[],
): Promise<Relation[]> {
  if (hubs.length < 2) return [];
  const ends = (await reader.run('view/end-keys', { ids: [...hubs] })) as unknown as { id: string; type: EntityType; endKey: string }[];
  const read = await Promise.all(
    types.map(async (type) => {
      const pairs = ends.flatMap((from) =>
        ends
          .filter((to) => to.id !== from.id && allowsEnds(type, from.type, to.type))
          .map((to) => ({ from: from.id, to: to.id, ...keysBetween(from.id, to.endKey) })),
      );
      const rows = pairs.length > 0 ? await reader.run('view/between-hubs', { pairs, relation: [...wanted] }, { type }) : [];
      const found = rows.flatMap((row) => row['found'] as unknown as [string, string, Value[]][]);
      return found.map(([from, to, values]) => ({ ...relationFrom(values, wanted), type, from: { id: from }, to: { id: to } }));
    }),
  );
  return read.flat();
}
