import { scopes } from '../store/count-scopes';
import { rangeParameters, rangesAfter, readingOrder, separator, type Placed } from '../store/page-keys';
import type { StoreReader } from '../store/store';
import type { StoredPassage, StoredSource } from '../store/stored';
import { Edge, listName, pageRequest, rootCap, toPage, type List, type Page, type PageArguments, type PageRequest } from './page';
import { countsByKeys, readCounts } from './statistics';

export type PassageEdge = Edge<StoredPassage>;

/** The name of the list of a source's passages. */
export function passageListName(sourceId: string): string {
  return listName('passages', sourceId);
}

/** The passages with these identifiers, undefined in place of what there is not. */
export async function passagesByIds(reader: StoreReader, ids: readonly string[]): Promise<(StoredPassage | undefined)[]> {
  const rows = await reader.run('passage/by-ids', { ids: [...new Set(ids)] });
  const found = new Map(rows.map((row) => row['passage'] as unknown as StoredPassage).map((passage) => [passage.id, passage]));
  return ids.map((id) => found.get(id));
}

/** A page of the passages of each source, in the order of the text. */
export async function passagePages(reader: StoreReader, request: PageRequest, sources: readonly string[]): Promise<Page<PassageEdge>[]> {
  const ranges = sources.flatMap((id) => {
    const whole = { low: id + separator, high: id + '\u0002', descending: false };
    return request.key === undefined ? [whole] : rangesAfter([whole], id + separator + request.key);
  });
  const rows = await reader.run('passage/page', { ranges: rangeParameters(ranges).up, limit: request.size + 1 });
  const edges: PassageEdge[][] = sources.map(() => []);
  for (const { place, key, ...row } of (rows as unknown as (Placed & { passage: StoredPassage })[]).sort(readingOrder(ranges))) {
    const sourceId = sources[place] ?? '';
    const rest = key.slice(sourceId.length + separator.length);
    edges[place]?.push(new Edge(passageListName(sourceId), rest, row.passage));
  }
  return edges.map((read) => toPage(request, read));
}

/** How many passages each source has, from the stored counts. */
export function passageCounts(reader: StoreReader, sources: readonly string[]): Promise<number[]> {
  return countsByKeys(reader, scopes.passages, sources);
}

/** The sources with these identifiers, without their texts; undefined in place of what there is not. */
export async function sourcesByIds(reader: StoreReader, ids: readonly string[]): Promise<(StoredSource | undefined)[]> {
  const rows = await reader.run('source/by-ids', { ids: [...new Set(ids)] });
  const found = new Map(rows.map((row) => row['source'] as unknown as StoredSource).map((source) => [source.id, source]));
  return ids.map((id) => found.get(id));
}

export type SourceEdge = Edge<StoredSource>;

/** All sources by identifier. Throws BAD_USER_INPUT and CURSOR_INVALID before anything is read. */
export function sourceList(reader: StoreReader, page: PageArguments): List<SourceEdge> {
  const list = listName('sources');
  const request = pageRequest(() => list, page, rootCap);
  return {
    async page() {
      const rows = await reader.run('source/page', { low: request.key ?? '', limit: request.size + 1 });
      const sources = rows.map((row) => row['source'] as unknown as StoredSource);
      return toPage(
        request,
        sources.map((source) => new Edge(list, source.id, source)),
      );
    },
    totalCount: async () => (await readCounts(reader, [scopes.sources]))[0]?.count ?? 0,
  };
}
