import type { Answer, GraphService } from '../support/graph-service';

/** The arguments of a page. */
export interface PageVariables {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

export interface Edge {
  readonly cursor: string;
  // Tests look into nodes of many shapes.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly node: any;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly [more: string]: any;
}

export interface Connection {
  readonly totalCount?: number;
  readonly edges: Edge[];
  readonly pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

/** What a walk needs of a connection. */
export const pageFields = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

export interface Walk {
  readonly size: number;
  readonly backwards?: boolean;
  /** Runs between two pages. */
  readonly between?: () => Promise<void>;
}

/**
 * All edges of a list, page by page, in the order of the list. Holds each page to what a page promises: no more than asked
 * for, as many as asked for while there are more, and cursors that are those of its first and last edge.
 */
export async function walk(ask: (page: PageVariables) => Promise<Connection>, { size, backwards = false, between }: Walk): Promise<Edge[]> {
  const found: Edge[] = [];
  let cursor: string | null = null;
  for (let pages = 0; pages < 1_000; pages += 1) {
    const { edges, pageInfo }: Connection = await ask(backwards ? { last: size, before: cursor } : { first: size, after: cursor });
    const hasMore = backwards ? pageInfo.hasPreviousPage : pageInfo.hasNextPage;
    const hasOther = backwards ? pageInfo.hasNextPage : pageInfo.hasPreviousPage;
    if (edges.length > size) throw new Error(`A page of ${size} has ${edges.length} edges`);
    if (hasMore && edges.length < size) throw new Error(`A page of ${size} has ${edges.length} edges, though there are more`);
    if (hasOther !== (cursor !== null))
      throw new Error(`A page ${cursor === null ? 'without' : 'after'} a cursor says ${hasOther} of what is behind it`);
    if (pageInfo.startCursor !== (edges[0]?.cursor ?? null) || pageInfo.endCursor !== (edges.at(-1)?.cursor ?? null)) {
      throw new Error('The cursors of a page are not those of its first and last edge');
    }
    if (backwards) found.unshift(...edges);
    else found.push(...edges);
    if (!hasMore) return found;
    cursor = backwards ? pageInfo.startCursor : pageInfo.endCursor;
    await between?.();
  }
  throw new Error('The walk does not end');
}

export function ids(edges: readonly Edge[]): string[] {
  return edges.map(({ node }) => node.id as string);
}

/** Asks, and throws the errors of the answer. */
export async function dataOf(
  service: GraphService,
  text: string,
  variables?: Record<string, unknown>,
  headers?: Record<string, string>,
): Promise<Answer['data']> {
  const { data, errors } = await service.query(text, variables, headers);
  if (errors)
    throw new Error(
      `${errors.map(({ message, extensions }) => `${String(extensions['code'])}: ${message}`).join('\n')}\n${JSON.stringify(variables)}\n${text}`,
    );
  return data;
}
