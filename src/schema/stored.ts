import type { Context } from '../context';
import { has, type Entity } from '../graph/entity';
import { relationHas, type Relation } from '../graph/relation';
import type { EntityProperty, RelationProperty, StoredEntity, StoredName, StoredRelation } from '../store/stored';

/**
 * Which stored properties a field of an entity or relation is answered from. Lists look ahead for it (selection.ts), so that
 * a statement delivers what is selected and nothing else. Names are chosen among all where languages are preferred.
 */
export interface Reads {
  readonly reads: readonly string[] | ((inLanguages: boolean) => readonly string[]);
}

/** A field that is answered from properties of an entity. */
export function fromEntity<Property extends EntityProperty, T>(
  properties: readonly Property[],
  answer: (stored: Pick<StoredEntity, Property>, context: Context) => T | Promise<T>,
) {
  return {
    extensions: { reads: properties } satisfies Reads,
    resolve: (entity: Entity, _: object, context: Context) => withStored(entity, properties, context, (stored) => answer(stored, context)),
  };
}

/** Answers from properties of an entity: at once where they are at hand, as looking ahead sees to, else after they are loaded. */
export function withStored<Property extends EntityProperty, T>(
  entity: Entity,
  properties: readonly Property[],
  { loaders }: Context,
  answer: (stored: Pick<StoredEntity, Property>) => T | Promise<T>,
): T | Promise<T> {
  if (has(entity, properties)) return answer(entity);
  return loaders.entity
    .load(entity.id, ['id', 'type', ...properties])
    .then((loaded) => answer(present(loaded, entity.id) as Pick<StoredEntity, Property>));
}

/** A field that is answered from properties of a relation. */
export function fromRelation<Property extends RelationProperty, T>(
  properties: readonly Property[],
  answer: (stored: Pick<StoredRelation, Property>, context: Context) => T | Promise<T>,
) {
  return {
    extensions: { reads: properties } satisfies Reads,
    resolve: (relation: Relation, _: object, context: Context) =>
      withStoredRelation(relation, properties, context, (stored) => answer(stored, context)),
  };
}

/** The same as withStored for a relation. */
export function withStoredRelation<Property extends RelationProperty, T>(
  relation: Relation,
  properties: readonly Property[],
  { loaders }: Context,
  answer: (stored: Pick<StoredRelation, Property>) => T | Promise<T>,
): T | Promise<T> {
  if (relationHas(relation, properties)) return answer(relation);
  return loaders.relation.load(relation.id).then((loaded) => answer(present(loaded, relation.id)));
}

const parsedNames = new WeakMap<Pick<StoredEntity, 'names'>, StoredName[]>();

/** The names of an entity, in the order of its record. */
export function namesOf(entity: Pick<StoredEntity, 'names'>): StoredName[] {
  const known = parsedNames.get(entity) ?? (JSON.parse(entity.names) as StoredName[]);
  parsedNames.set(entity, known);
  return known;
}

/** What the store must have, since something it holds refers to it. */
export function present<T>(value: T | undefined, id: string): T {
  if (value === undefined) throw new Error(`The store has no ${id}, though something refers to it`);
  return value;
}
