import { badInput } from '../errors';
import type { StoreReader } from '../store/store';
import { wholeEntity } from './entity';
import type { EntityEdge } from './entity-page';
import { Edge, listName, pageRequest, rootCap, toPage, type List, type PageArguments } from './page';

/** What the graph does not know and should. */
export const gapKinds = {
  ONLY_REFERENCED: 'Referred to, and nothing else is known of it.',
  UNDATED: undefined,
  NO_PARTIES: undefined,
  NO_EVIDENCE: undefined,
  NO_NAME_IN_LANGUAGE: 'No name in the language asked for.',
  CONFLICTING_DATES: 'Sources give different dates.',
} as const;

export type GapKind = keyof typeof gapKinds;

export interface GapQuery {
  readonly kind: GapKind;
  /** Needed for NO_NAME_IN_LANGUAGE. */
  readonly lang?: string | null | undefined;
}

/** The entities at which something is missing, by identifier. Throws BAD_USER_INPUT and CURSOR_INVALID before anything is read. */
export function gapList(reader: StoreReader, query: GapQuery, page: PageArguments): List<EntityEdge> {
  const wanted = parameters(query);
  const list = listName('gaps', wanted);
  const request = pageRequest(() => list, page, rootCap);
  return {
    async page() {
      const rows = await reader.run('gap/page', { ...wanted, low: request.key ?? '', limit: request.size + 1 });
      const entities = rows.map((row) => wholeEntity(row, 'entity'));
      return toPage(
        request,
        entities.map((entity) => new Edge(list, entity.id, entity)),
      );
    },
    async totalCount() {
      const [row] = await reader.run('gap/count', wanted);
      return (row?.['n'] as number | undefined) ?? 0;
    },
  };
}

function parameters({ kind, lang }: GapQuery): { kind: string; lang: string } {
  if (kind === 'NO_NAME_IN_LANGUAGE' && !lang)
    throw badInput('lang', 'NO_NAME_IN_LANGUAGE wants to know the language, such as lang: "ru".');
  return { kind, lang: kind === 'NO_NAME_IN_LANGUAGE' ? (lang ?? '').toLowerCase() : '' };
}
