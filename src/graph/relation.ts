import { groupBy } from '../group-by';
import { parseIdentifier } from '../ontology/identifiers';
import type { RelationDirection } from '../ontology/ontology';
import type { RelationType } from '../ontology/relation-types';
import { endsOfRelation } from '../store/page-keys';
import type { StoreReader } from '../store/store';
import type { StoredRelation } from '../store/stored';
import { entityOf, type Entity } from './entity';

/** A relation with what is at hand of its ends. */
export interface Relation extends StoredRelation {
  readonly type: RelationType;
  readonly from: End;
  readonly to: End;
}

/** An end that a statement delivered, or its identifier alone. */
export type End = Entity | { readonly id: string };

/** A relation whose one end is known, seen from there in a direction. */
export function relationSeenFrom(near: End, stored: StoredRelation, type: RelationType, direction: RelationDirection, far: End): Relation {
  return direction === 'OUT' ? { ...stored, type, from: near, to: far } : { ...stored, type, from: far, to: near };
}

/** A relation of whose ends nothing but the identifiers is known. */
export function relationWithEndIds(stored: StoredRelation, type: RelationType): Relation {
  const { from, to } = endsOfRelation(stored);
  return { ...stored, type, from: { id: from }, to: { id: to } };
}

/** The relations with these identifiers, undefined in place of what there is not: one statement a type. */
export async function relationsByIds(reader: StoreReader, ids: readonly string[]): Promise<(Relation | undefined)[]> {
  const typed = [...new Set(ids)].flatMap((id) => {
    const parsed = parseIdentifier(id);
    return parsed?.of === 'relation' ? [{ id, type: parsed.type }] : [];
  });
  const found = new Map<string, Relation>();
  await Promise.all(
    [...groupBy(typed, ({ type }) => type)].map(async ([type, wanted]) => {
      for (const row of await reader.run('relation/by-ids', { ids: wanted.map(({ id }) => id), hydrate: true }, { type })) {
        const stored = row['relation'] as unknown as StoredRelation;
        found.set(stored.id, { ...stored, type, from: entityOf(row, 'from'), to: entityOf(row, 'to') });
      }
    }),
  );
  return ids.map((id) => found.get(id));
}
