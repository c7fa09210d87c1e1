import type { EntityType } from '../ontology/entity-types';
import { parseIdentifier } from '../ontology/identifiers';
import type { Row, Value } from '../store/engine';
import type { StoreReader } from '../store/store';
import { entityProperties, type EntityProperty, type StoredEntity } from '../store/stored';

/** An entity of which only this is at hand, since nothing else was asked for. */
export interface EntityIdentity {
  readonly id: string;
  readonly type: EntityType;
}

/**
 * An entity as a statement delivers it: its identity, and the properties that were asked for. One that was asked for is
 * `in` it, undefined where the entity has none.
 */
export type Entity = EntityIdentity & Partial<StoredEntity>;

/** The properties of those who ask for identities alone. */
export const identity: readonly EntityProperty[] = ['id', 'type'];

/** Whether some properties of an entity are at hand. */
export function has<Property extends EntityProperty>(
  entity: Entity,
  properties: readonly Property[],
): entity is Entity & Pick<StoredEntity, Property> {
  return properties.every((property) => property in entity);
}

/** An entity from the values of the properties that a statement was asked for. */
export function entityFrom(values: Value, properties: readonly EntityProperty[]): Entity {
  return objectFrom(values as readonly Value[], properties) as unknown as Entity;
}

/** What a list of values means, by the names of the properties that were asked for; nothing stored is null. */
export function objectFrom(values: readonly Value[], names: readonly string[]): Record<string, Value | undefined> {
  const object: Record<string, Value | undefined> = {};
  for (let place = 0; place < names.length; place += 1) object[names[place]!] = values[place] ?? undefined;
  return object;
}

const nothing = Object.fromEntries(entityProperties.map((property) => [property, undefined])) as Partial<StoredEntity>;

/** A whole entity, from a column that holds all its properties. */
export function wholeEntity(row: Row, column: string): StoredEntity {
  return { ...nothing, ...(row[column] as unknown as StoredEntity) };
}

/** What a column holds of an entity, with no say of what it left out. */
export function entityOf(row: Row, column: string): Entity {
  return row[column] as unknown as Entity;
}

/**
 * Some properties of the entities with these identifiers, undefined in place of what there is not; an identifier of an entity
 * that was merged leads to the survivor. A second statement runs only where something was not found.
 */
export async function entitiesByIds(
  reader: StoreReader,
  ids: readonly string[],
  properties: readonly EntityProperty[],
): Promise<(Entity | undefined)[]> {
  return survivors(reader, ids, async (wanted) => {
    const [row] = await reader.run('entity/properties', { ids: [...wanted], properties: [...properties] });
    return ((row?.['found'] as Value[] | undefined) ?? []).map((values) => entityFrom(values, properties));
  });
}

/** The entities that `read` finds, and in place of others those into which they were merged. */
export async function survivors(
  reader: StoreReader,
  ids: readonly string[],
  read: (ids: readonly string[]) => Promise<readonly Entity[]>,
): Promise<(Entity | undefined)[]> {
  const wanted = [...new Set(ids)].filter((id) => parseIdentifier(id)?.of === 'entity');
  const found = new Map<string, Entity>();
  for (const entity of wanted.length > 0 ? await read(wanted) : []) found.set(entity.id, entity);
  const missing = wanted.filter((id) => !found.has(id));
  for (const former of missing.length > 0 ? await reader.run('entity/by-former-ids', { ids: missing }) : []) {
    found.set(former['id'] as string, wholeEntity(former, 'entity'));
  }
  return ids.map((id) => found.get(id));
}

/** The same with all properties. */
export async function wholeEntitiesByIds(reader: StoreReader, ids: readonly string[]): Promise<(StoredEntity | undefined)[]> {
  return (await entitiesByIds(reader, ids, entityProperties)) as (StoredEntity | undefined)[];
}

/** The entities with these identifiers elsewhere, each `scheme:value`. Of several with one, the first by its own identifier. */
export async function entitiesByExternalIds(reader: StoreReader, keys: readonly string[]): Promise<(StoredEntity | undefined)[]> {
  const found = new Map<string, StoredEntity>();
  for (const row of await reader.run('entity/by-external-ids', { keys: [...new Set(keys)] })) {
    const key = row['key'] as string;
    if (!found.has(key)) found.set(key, wholeEntity(row, 'entity'));
  }
  return keys.map((key) => found.get(key));
}
