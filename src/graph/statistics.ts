import { entityTypeNames, relationTypeNames } from '../ontology/ontology';
import type { EntityType } from '../ontology/entity-types';
import type { RelationType } from '../ontology/relation-types';
import { countId, scopes } from '../store/count-scopes';
import type { StoreReader } from '../store/store';
import { readMarks } from '../store/marks';

export interface Count {
  readonly scope: string;
  readonly key: string;
  readonly count: number;
}

/** The stored counts of some scopes; none of zero. */
export async function readCounts(reader: StoreReader, wanted: readonly string[]): Promise<Count[]> {
  const rows = await reader.run('statistics/counts', { scopes: [...wanted] });
  return rows.map(({ scope, key, n }) => ({ scope: scope as string, key: key as string, count: n as number }));
}

/** Stored counts of one scope by their keys, zero where there is none. */
export async function countsByKeys(reader: StoreReader, scope: string, keys: readonly string[]): Promise<number[]> {
  const rows = await reader.run('statistics/counts-by-ids', { ids: keys.map((key) => countId(scope, key)) });
  const counts = new Map(rows.map(({ key, n }) => [key, n as number]));
  return keys.map((key) => counts.get(key) ?? 0);
}

export interface Statistics {
  readonly entities: { type: EntityType; count: number }[];
  readonly relations: { type: RelationType; count: number }[];
  readonly sources: number;
  readonly evidenced: number | null;
  readonly checkedAt: string | null;
  readonly changedAt: string;
}

/** What the whole graph holds, from the stored counts. */
export async function statistics(reader: StoreReader): Promise<Statistics> {
  const [counts, marks] = await Promise.all([
    readCounts(reader, [scopes.entities, scopes.relations, scopes.sources]),
    readMarks(reader.run),
  ]);
  const of = (scope: string, key: string) => counts.find((row) => row.scope === scope && row.key === key)?.count ?? 0;
  return {
    entities: entityTypeNames.map((type) => ({ type, count: of(scopes.entities, type) })),
    relations: relationTypeNames.map((type) => ({ type, count: of(scopes.relations, type) })),
    sources: of(scopes.sources, 'all'),
    evidenced: marks.store?.evidenced ?? null,
    checkedAt: marks.store?.checkedAt ?? null,
    changedAt: marks.store?.changedAt ?? new Date(0).toISOString(),
  };
}
