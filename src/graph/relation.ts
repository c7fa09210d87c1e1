import { groupBy } from '../group-by';
import { parseIdentifier } from '../ontology/identifiers';
import type { RelationDirection } from '../ontology/ontology';
import type { RelationType } from '../ontology/relation-types';
import type { Row, Value } from '../store/engine';
import { endsOfRelation } from '../store/page-keys';
import type { StoreReader } from '../store/store';
import { relationProperties, type RelationProperty, type StoredRelation } from '../store/stored';
import { objectFrom, wholeEntity, type Entity } from './entity';

/**
 * A relation with what is at hand of it: the properties that were asked for are `in` it, undefined where it has none; of its
 * ends there is what a statement delivered, or their identifiers alone.
 */
export interface Relation extends Partial<StoredRelation> {
  readonly id: string;
  readonly type: RelationType;
  readonly from: End;
  readonly to: End;
}

/** A relation with all that is stored of it. */
export type WholeRelation = Relation & StoredRelation;

/** An end that a statement delivered, or its identifier alone. */
export type End = Entity | { readonly id: string };

/** What is at hand of a stored relation, its identifier at least. */
export type PartOfRelation = Partial<StoredRelation> & Pick<StoredRelation, 'id'>;

const nothing = Object.fromEntries(relationProperties.map((property) => [property, undefined])) as Partial<StoredRelation>;

/** A stored relation, from a column that holds all its properties. */
export function wholeRelation(row: Row, column: string): StoredRelation {
  return { ...nothing, ...(row[column] as unknown as StoredRelation) };
}

/** A relation from the values of the properties that a statement was asked for. */
export function relationFrom(values: readonly Value[], properties: readonly RelationProperty[]): PartOfRelation {
  return objectFrom(values, properties) as unknown as PartOfRelation;
}

/** Whether some properties of a relation are at hand. */
export function relationHas<Property extends RelationProperty>(
  relation: Relation,
  properties: readonly Property[],
): relation is Relation & Pick<StoredRelation, Property> {
  return properties.every((property) => property in relation);
}

/** A relation whose one end is known, seen from there in a direction. */
export function relationSeenFrom<Stored extends PartOfRelation>(
  near: End,
  stored: Stored,
  type: RelationType,
  direction: RelationDirection,
  far: End,
): Relation & Stored {
  return direction === 'OUT' ? { ...stored, type, from: near, to: far } : { ...stored, type, from: far, to: near };
}

/** A whole relation of whose ends nothing but the identifiers is known. */
export function relationWithEndIds(stored: StoredRelation, type: RelationType): WholeRelation {
  const { from, to } = endsOfRelation(stored);
  return { ...stored, type, from: { id: from }, to: { id: to } };
}

/** The relations with these identifiers, undefined in place of what there is not: one statement a type. */
export async function relationsByIds(reader: StoreReader, ids: readonly string[]): Promise<(WholeRelation | undefined)[]> {
  const typed = [...new Set(ids)].flatMap((id) => {
    const parsed = parseIdentifier(id);
    return parsed?.of === 'relation' ? [{ id, type: parsed.type }] : [];
  });
  const found = new Map<string, WholeRelation>();
  await Promise.all(
    [...groupBy(typed, ({ type }) => type)].map(async ([type, wanted]) => {
      for (const row of await reader.run('relation/by-ids', { ids: wanted.map(({ id }) => id), hydrate: true }, { type })) {
        const stored = wholeRelation(row, 'relation');
        found.set(stored.id, { ...stored, type, from: wholeEntity(row, 'from'), to: wholeEntity(row, 'to') });
      }
    }),
  );
  return ids.map((id) => found.get(id));
}
