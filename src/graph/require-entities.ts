import { AccordError, badInput } from '../errors';
import type { StoreReader } from '../store/store';
import type { EntityProperty, StoredEntity } from '../store/stored';
import { entitiesByIds, wholeEntitiesByIds, type Entity } from './entity';

/**
 * The entities with these identifiers, each once, in their order; an identifier of an entity that was merged leads to the
 * survivor. Throws BAD_USER_INPUT for none or more than `most`, NOT_FOUND for an unknown one.
 */
export async function requireEntities(
  reader: StoreReader,
  argument: string,
  ids: readonly string[],
  most: number,
  properties: readonly EntityProperty[],
): Promise<Entity[]> {
  if (ids.length === 0) throw badInput(argument, `\`${argument}\` is an empty list; expected identifiers of entities.`);
  if (ids.length > most)
    throw badInput(argument, `\`${argument}\` may hold at most ${most}; it holds ${ids.length}.`, { limit: most, actual: ids.length });
  const found = await entitiesByIds(reader, ids, properties);
  const entities = found.map((entity, index) => {
    if (entity) return entity;
    throw unknownEntity(argument, ids[index] ?? '');
  });
  return [...new Map(entities.map((entity) => [entity.id, entity])).values()];
}

/** The entity that each argument names by its identifier. Throws NOT_FOUND for the first that names none. */
export async function requireNamed<Name extends string>(
  reader: StoreReader,
  named: Readonly<Record<Name, string>>,
): Promise<Record<Name, StoredEntity>> {
  const entries = Object.entries<string>(named);
  const found = await wholeEntitiesByIds(
    reader,
    entries.map(([, id]) => id),
  );
  const entities = entries.map(([argument, id], index) => {
    const entity = found[index];
    if (!entity) throw unknownEntity(argument, id);
    return [argument, entity];
  });
  return Object.fromEntries(entities) as Record<Name, StoredEntity>;
}

function unknownEntity(argument: string, id: string): AccordError {
  const shown = Array.from(id).slice(0, 100).join('');
  return new AccordError('NOT_FOUND', `The graph knows no entity "${shown}"; expected the identifier of one, such as country:cn.`, {
    argument,
    value: id,
    suggestions: [],
  });
}
