import type { EntityType } from '../ontology/entity-types';
import { entityType, entityTypeNames } from '../ontology/ontology';
import { scopes } from '../store/count-scopes';
import type { StoreReader } from '../store/store';
import { entityOf, type Entity } from './entity';
import { cursorOf, pageRequest, rootCap, toPage, type Page, type PageArguments } from './page';
import { readCounts } from './statistics';
import { badInput } from '../errors';

export interface EntityEdge {
  readonly cursor: string;
  readonly node: Entity;
}

/** A page of all entities of some types, by identifier. Types share a word of their identifiers, so each word is one stretch. */
export async function entityPage(reader: StoreReader, types: readonly EntityType[] | null | undefined, page: PageArguments): Promise<Page<EntityEdge>> {
  const request = pageRequest('entities', page, rootCap);
  const wanted = wantedTypes(types);
  const words = [...new Set(wanted.map((type) => entityType(type).idWord))].sort();
  const edges: EntityEdge[] = [];
  for (const word of words) {
    if (edges.length > request.size) break;
    const [low, high] = [`${word}:`, `${word};`];
    if (request.key !== undefined && request.key >= high) continue;
    const start = request.key !== undefined && request.key > low ? request.key : low;
    const rows = await reader.run('entity/page', { low: start, high, types: [...wanted], limit: request.size + 1 - edges.length });
    edges.push(...rows.map((row) => entityOf(row, 'entity')).map((node) => ({ cursor: cursorOf('entities', node.id), node })));
  }
  return toPage(request, edges);
}

/** How many entities there are of some types, from the stored counts. */
export async function entityCount(reader: StoreReader, types: readonly EntityType[] | null | undefined): Promise<number> {
  const wanted = wantedTypes(types);
  const counts = await readCounts(reader, [scopes.entities]);
  return counts.filter(({ key }) => wanted.includes(key as EntityType)).reduce((sum, { count }) => sum + count, 0);
}

function wantedTypes(types: readonly EntityType[] | null | undefined): readonly EntityType[] {
  if (types?.length === 0) throw badInput('entityTypes', '`entityTypes` is an empty list, which nothing can match; leave it out for all types.');
  return types ?? entityTypeNames;
}
