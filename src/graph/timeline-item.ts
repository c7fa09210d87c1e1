import type { DateField } from '../ontology/entity-types';
import { entityType } from '../ontology/ontology';
import type { RelationField } from '../ontology/relation-types';
import { dateKey, separator } from '../store/page-keys';
import type { EntityIdentity } from './entity';
import type { Relation } from './relation';

/** Something dated. */
export interface TimelineItem {
  readonly date: string;
  /** Which date of the relation or entity it is. */
  readonly field: DateField | RelationDateField;
  readonly entity: EntityIdentity;
  /** Null for a date of the entity itself that was asked about. */
  readonly relation: Relation | null;
}

export type RelationDateField = Extract<RelationField, 'date' | 'since' | 'until'>;

/** An item with the key by which a timeline is ordered and paged: its days, its entity, its field. */
export interface KeyedItem {
  readonly key: string;
  readonly item: TimelineItem;
}

/** Reads a timeline: some items after a key, and how many there are in all. */
export interface TimelineReads {
  after(key: string | undefined, most: number): Promise<KeyedItem[]>;
  count(): Promise<number>;
}

/** The dates that an entity has. Each is there once, so that its key does not tell by which relation it was reached. */
export function datesOf(entity: EntityIdentity & Partial<Record<DateField, string | null>>, relation: Relation | null): KeyedItem[] {
  const { id, type } = entity;
  return (entityType(type).dates ?? []).flatMap((field) => {
    const date = entity[field];
    return date ? [keyed({ date, field, entity: { id, type }, relation })] : [];
  });
}

const relationDates: readonly RelationDateField[] = ['date', 'since', 'until'];

/** The dates that a relation has. */
export function datesOfRelation(relation: Relation, { id, type }: EntityIdentity): KeyedItem[] {
  return relationDates.flatMap((field) => {
    const date = relation[field];
    return date ? [keyed({ date, field, entity: { id, type }, relation }, relation.id)] : [];
  });
}

function keyed(item: TimelineItem, relationId = ''): KeyedItem {
  return { item, key: [dateKey(item.date, item.entity.id), item.field, relationId].join(separator) };
}

export function byKey(a: KeyedItem, b: KeyedItem): number {
  return a.key === b.key ? 0 : a.key < b.key ? -1 : 1;
}

/** The part of a key that the lists of relations are ordered by: days and entity. */
export function daysAndEntity(key: string): string {
  return key.split(separator).slice(0, 3).join(separator);
}
