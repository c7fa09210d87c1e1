import type { Context } from '../context';
import { isWhole, type Entity } from '../graph/entity';
import type { StoredEntity, StoredName } from '../store/stored';

/**
 * Answers from the properties of an entity: at once where a statement delivered them, else after they are loaded. Lists look
 * ahead and deliver them when a client selects more than identities, so the second way is the exception.
 */
export function fromWhole<T>(entity: Entity, { loaders }: Context, answer: (entity: StoredEntity) => T | Promise<T>): T | Promise<T> {
  return isWhole(entity) ? answer(entity) : loaders.entity.load(entity.id).then((loaded) => answer(present(loaded, entity.id)));
}

const parsedNames = new WeakMap<StoredEntity, StoredName[]>();

/** The names of an entity, in the order of its record. */
export function namesOf(entity: StoredEntity): StoredName[] {
  const known = parsedNames.get(entity) ?? (JSON.parse(entity.names) as StoredName[]);
  parsedNames.set(entity, known);
  return known;
}

/** What the store must have, since something it holds refers to it. */
export function present<T>(value: T | undefined, id: string): T {
  if (value === undefined) throw new Error(`The store has no ${id}, though something refers to it`);
  return value;
}
