import type { EntityType } from '../ontology/entity-types';
import { entityType, entityTypeNames } from '../ontology/ontology';
import { scopes } from '../store/count-scopes';
import type { StoreReader } from '../store/store';
import { wholeEntity, type Entity } from './entity';
import { Edge, listName, pageRequest, rootCap, toPage, type List, type Page, type PageArguments, type PageRequest } from './page';
import { readCounts } from './statistics';
import { badInput } from '../errors';

export type EntityEdge = Edge<Entity>;

/** All entities of some types, by identifier. Throws BAD_USER_INPUT and CURSOR_INVALID before anything is read. */
export function entityList(reader: StoreReader, types: readonly EntityType[] | null | undefined, page: PageArguments): List<EntityEdge> {
  const wanted = wantedTypes(types);
  const list = listName('entities', wanted);
  const request = pageRequest(() => list, page, rootCap);
  return { page: () => readPage(reader, wanted, request, list), totalCount: () => readCount(reader, wanted) };
}

/** Types share a word of their identifiers, so each word is one stretch. */
async function readPage(reader: StoreReader, types: readonly EntityType[], request: PageRequest, list: string): Promise<Page<EntityEdge>> {
  const words = [...new Set(types.map((type) => entityType(type).idWord))].sort();
  const edges: EntityEdge[] = [];
  for (const word of words) {
    if (edges.length > request.size) break;
    const [low, high] = [`${word}:`, `${word};`];
    if (request.key !== undefined && request.key >= high) continue;
    const start = request.key !== undefined && request.key > low ? request.key : low;
    const rows = await reader.run('entity/page', { low: start, high, types: [...types], limit: request.size + 1 - edges.length });
    edges.push(...rows.map((row) => wholeEntity(row, 'entity')).map((entity) => new Edge(list, entity.id, entity)));
  }
  return toPage(request, edges);
}

/** From the stored counts. */
async function readCount(reader: StoreReader, types: readonly EntityType[]): Promise<number> {
  const counts = await readCounts(reader, [scopes.entities]);
  return counts.filter(({ key }) => types.includes(key as EntityType)).reduce((sum, { count }) => sum + count, 0);
}

function wantedTypes(types: readonly EntityType[] | null | undefined): readonly EntityType[] {
  if (types?.length === 0)
    throw badInput('entityTypes', '`entityTypes` is an empty list, which nothing can match; leave it out for all types.');
  return types ? entityTypeNames.filter((type) => types.includes(type)) : entityTypeNames;
}
