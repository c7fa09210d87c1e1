import { allowsEnds } from '../ontology/ontology';
import type { EntityType } from '../ontology/entity-types';
import type { RelationType } from '../ontology/relation-types';
import { keysBetween } from '../store/page-keys';
import type { StoreReader } from '../store/store';
import type { StoredRelation } from '../store/stored';
import type { EntityIdentity } from './entity';
import { relationWithEndIds, type Relation } from './relation';

/**
 * All relations of some types between entities of a set. They are read at the end that has few, so that a hub costs nothing;
 * between two hubs a relation is looked up by the key under which the one stands in the list of the other.
 */
export async function relationsAmong(
  reader: StoreReader,
  entities: readonly EntityIdentity[],
  isHub: (entity: EntityIdentity) => boolean,
  types: readonly RelationType[],
): Promise<Relation[]> {
  if (entities.length < 2) return [];
  const hubs = entities.filter(isHub).map(({ id }) => id);
  const others = entities.filter((entity) => !isHub(entity)).map(({ id }) => id);
  const [atOthers, betweenHubs] = await Promise.all([readAt(reader, others, hubs, types), readBetween(reader, hubs, types)]);
  return [...atOthers, ...betweenHubs];
}

async function readAt(
  reader: StoreReader,
  ids: readonly string[],
  hubs: readonly string[],
  types: readonly RelationType[],
): Promise<Relation[]> {
  if (ids.length === 0) return [];
  const into = hubs.length > 0 ? ids : [];
  const rows = await reader.run('view/between', { outOf: ids, to: [...ids, ...hubs], into, from: hubs, types: [...types] });
  return rows.map(({ type, relation }) => relationWithEndIds(relation as unknown as StoredRelation, type as RelationType));
}

async function readBetween(reader: StoreReader, hubs: readonly string[], types: readonly RelationType[]): Promise<Relation[]> {
  if (hubs.length < 2) return [];
  const ends = (await reader.run('view/end-keys', { ids: [...hubs] })) as unknown as { id: string; type: EntityType; endKey: string }[];
  const read = await Promise.all(
    types.map(async (type) => {
      const pairs = ends.flatMap((from) =>
        ends
          .filter((to) => to.id !== from.id && allowsEnds(type, from.type, to.type))
          .map((to) => ({ from: from.id, ...keysBetween(from.id, to.endKey) })),
      );
      const rows = pairs.length > 0 ? await reader.run('view/between-hubs', { pairs }, { type }) : [];
      return rows.map(({ relation }) => relationWithEndIds(relation as unknown as StoredRelation, type));
    }),
  );
  return read.flat();
}
