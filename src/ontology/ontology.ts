import { entityTypes, type DateField, type EntityType, type EntityTypeDefinition } from './entity-types';
import { keysOf } from './enums';
import { relationTypes, type RelationType, type RelationTypeDefinition } from './relation-types';

export type RelationDirection = 'OUT' | 'IN';

/** All entity types, in the order in which they are stated. */
export const entityTypeNames: readonly EntityType[] = keysOf(entityTypes);

/** All relation types, in the order in which they are stated; lists of relations follow it. */
export const relationTypeNames: readonly RelationType[] = keysOf(relationTypes);

/** The types of the family Instrument. */
export const instrumentTypes: readonly EntityType[] = entityTypeNames.filter((type) => entityType(type).family === 'Instrument');

/** The definition of an entity type, without the literal types of the data. */
export function entityType(type: EntityType): EntityTypeDefinition {
  return entityTypes[type];
}

/** The definition of a relation type, without the literal types of the data. */
export function relationType(type: RelationType): RelationTypeDefinition {
  return relationTypes[type];
}

export function isEntityType(value: unknown): value is EntityType {
  return typeof value === 'string' && Object.hasOwn(entityTypes, value);
}

export function isRelationType(value: unknown): value is RelationType {
  return typeof value === 'string' && Object.hasOwn(relationTypes, value);
}

/** The entity types that may stand at the near end of a relation type, seen in a direction. */
export function nearTypes(type: RelationType, direction: RelationDirection): EntityType[] {
  const wanted = new Set(relationType(type).ends.flatMap((ends) => (direction === 'OUT' ? ends.from : ends.to)));
  return entityTypeNames.filter((name) => wanted.has(name));
}

/** The entity types that may stand at the far end, seen from an entity of type `near`. Empty where there can be none. */
export function farTypes(type: RelationType, direction: RelationDirection, near: EntityType): EntityType[] {
  const wanted = new Set<EntityType>();
  for (const ends of relationType(type).ends) {
    const [here, there] = direction === 'OUT' ? [ends.from, ends.to] : [ends.to, ends.from];
    if (here.includes(near)) for (const far of there) wanted.add(far);
  }
  return entityTypeNames.filter((name) => wanted.has(name));
}

/** Whether a relation of this type may lead from the one entity type to the other. */
export function allowsEnds(type: RelationType, from: EntityType, to: EntityType): boolean {
  return farTypes(type, 'OUT', from).includes(to);
}

/** A relation type in one direction, seen from an entity. */
export interface RelationSide {
  readonly type: RelationType;
  readonly direction: RelationDirection;
}

/** The relation types and directions that an entity of this type can have, in the order of lists of relations. */
export function relationSides(near: EntityType): RelationSide[] {
  return relationTypeNames.flatMap((type) =>
    (['OUT', 'IN'] as const).filter((direction) => farTypes(type, direction, near).length > 0).map((direction) => ({ type, direction })),
  );
}

/** Whether entities of this type are ordered by date (newest first) rather than by name. */
export function isDated(type: EntityType): boolean {
  return entityType(type).dates !== undefined;
}

/** The date by which an entity of this type is ordered. */
export function leadingDate(type: EntityType): DateField | undefined {
  return entityType(type).dates?.[0];
}
