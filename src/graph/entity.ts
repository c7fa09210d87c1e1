import type { EntityType } from '../ontology/entity-types';
import { parseIdentifier } from '../ontology/identifiers';
import type { Row } from '../store/engine';
import type { StoreReader } from '../store/store';
import type { StoredEntity } from '../store/stored';

/** An entity of which only this is at hand, since nothing else was asked for. */
export interface EntityIdentity {
  readonly id: string;
  readonly type: EntityType;
}

/** An entity as a list delivers it: whole, or its identity alone. */
export type Entity = StoredEntity | EntityIdentity;

export function isWhole(entity: Entity): entity is StoredEntity {
  return 'names' in entity;
}

/** What a statement returned in a column of entities. */
export function entityOf(row: Row, column: string): Entity {
  return row[column] as unknown as Entity;
}

/**
 * The entities with these identifiers, undefined in place of what there is not; an identifier of an entity that was merged
 * leads to the survivor. A second statement runs only where something was not found.
 */
export async function entitiesByIds(reader: StoreReader, ids: readonly string[]): Promise<(StoredEntity | undefined)[]> {
  const wanted = [...new Set(ids)].filter((id) => parseIdentifier(id)?.of === 'entity');
  const found = new Map<string, StoredEntity>();
  for (const row of wanted.length > 0 ? await reader.run('entity/by-ids', { ids: wanted }) : []) {
    const entity = entityOf(row, 'entity') as StoredEntity;
    found.set(entity.id, entity);
  }
  const missing = wanted.filter((id) => !found.has(id));
  for (const row of missing.length > 0 ? await reader.run('entity/by-former-ids', { ids: missing }) : []) {
    found.set(row['id'] as string, entityOf(row, 'entity') as StoredEntity);
  }
  return ids.map((id) => found.get(id));
}

/** The entities with these identifiers elsewhere, each `scheme:value`. Of several with one, the first by its own identifier. */
export async function entitiesByExternalIds(reader: StoreReader, keys: readonly string[]): Promise<(StoredEntity | undefined)[]> {
  const found = new Map<string, StoredEntity>();
  for (const row of await reader.run('entity/by-external-ids', { keys: [...new Set(keys)] })) {
    const key = row['key'] as string;
    if (!found.has(key)) found.set(key, entityOf(row, 'entity') as StoredEntity);
  }
  return keys.map((key) => found.get(key));
}
