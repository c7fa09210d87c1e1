import { cursorOf, listName, pageRequest, toPage, type Page } from '../graph/page';
import { required, type Connection, type Data, type Edge } from './data';
import type { PageWanted, ResultEdge, ResultList, Tools } from './tools';

/** What a list is read with before a client asks for a page. */
export const firstPage = 20;

/** The most entries that are gone through one by one; of more, nothing is answered rather than a part. */
const mostGoneThrough = 1_000;
const pageGoneThrough = 100;

/** A connection of the API, as answered by an operation with `$first` and `$after`. */
export interface ListOperation {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The connection in the operation's answer; undefined where there is none. */
  connection(data: Data): Connection | undefined;
  /** The relation by which an edge answers. */
  relation?(edge: Edge): string | undefined;
  /** What belongs to the answer; a list that is narrowed so is read whole. */
  keeps?(edge: Edge): boolean;
}

/** Opens a list; undefined where it would have to be gone through and is too long. */
export async function openList(tools: Tools, operation: ListOperation): Promise<ResultList | undefined> {
  if (operation.keeps) {
    const edges = await readWhole(tools, operation);
    return edges && listOf(edges.filter(operation.keeps).map((edge) => toResult(operation, edge)));
  }
  const read = (wanted: PageWanted) => readPage(tools, operation, wanted);
  const first = await read({ first: firstPage });
  return {
    total: first.total,
    page: async (wanted) => (wanted.first === firstPage && !wanted.after ? first.page : (await read(wanted)).page),
  };
}

async function readPage(tools: Tools, operation: ListOperation, wanted: PageWanted): Promise<{ total: number; page: Page<ResultEdge> }> {
  const { document, variables } = operation;
  const data = await tools.run(document, { ...variables, first: wanted.first, ...(wanted.after ? { after: wanted.after } : {}) });
  const connection = operation.connection(data);
  if (!connection) return { total: 0, page: { edges: [], hasNextPage: false, hasPreviousPage: false } };
  const { totalCount, pageInfo, edges } = connection;
  const { hasNextPage, hasPreviousPage = false } = pageInfo;
  return { total: totalCount, page: { edges: edges.map((edge) => toResult(operation, edge)), hasNextPage, hasPreviousPage } };
}

/** All edges of a connection; undefined where there are too many to go through. */
export async function readWhole(tools: Tools, operation: ListOperation): Promise<Edge[] | undefined> {
  const edges: Edge[] = [];
  for (let after: string | undefined; ;) {
    const data = await tools.run(operation.document, { ...operation.variables, first: pageGoneThrough, ...(after ? { after } : {}) });
    const connection = operation.connection(data);
    edges.push(...(connection?.edges ?? []));
    if (!connection?.pageInfo.hasNextPage) return edges;
    if (edges.length >= mostGoneThrough) return undefined;
    after = required(connection.edges.at(-1)).cursor;
  }
}

function toResult({ relation }: ListOperation, edge: Edge): ResultEdge {
  return { cursor: edge.cursor, id: edge.node.id, name: edge.node.name, relation: relation?.(edge) };
}

/** A list that is at hand, each entity once. */
export function listOf(found: readonly Omit<ResultEdge, 'cursor'>[]): ResultList {
  const name = listName('answer', found.length);
  const edges = [...new Map(found.map((edge) => [edge.id, edge])).values()].map((edge, index) => {
    const key = String(index).padStart(6, '0');
    return { key, edge: { ...edge, cursor: cursorOf(name, key) } };
  });
  return {
    total: edges.length,
    async page(wanted) {
      const request = pageRequest(() => name, wanted, pageGoneThrough);
      const rest = edges.filter(({ key }) => request.key === undefined || key > request.key).slice(0, request.size + 1);
      return toPage(
        request,
        rest.map(({ edge }) => edge),
      );
    },
  };
}

/** A list of edges that are at hand, each answering by its own relation. */
export function listOfEdges(edges: readonly Edge[]): ResultList {
  return listOf(edges.map(({ node, relation }) => ({ id: node.id, name: node.name, relation: relation.id })));
}
