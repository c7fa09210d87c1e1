import type { ObjectRef } from '@pothos/core';
import type { List, Page } from '../graph/page';
import { once } from '../once';
import { builder } from './builder';

/** A list as its resolvers see it: each part is read once, and only if a client selects it. */
export interface Connection<Edge> {
  page(): Promise<Page<Edge>> | Page<Edge>;
  totalCount(): Promise<number> | number;
}

interface EdgeValue {
  readonly cursor: string;
  readonly node: unknown;
}

const PageInfo = builder.objectRef<Page<EdgeValue>>('PageInfo').implement({
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('hasNextPage'),
    hasPreviousPage: t.exposeBoolean('hasPreviousPage'),
    startCursor: t.string({ nullable: true, resolve: ({ edges }) => edges[0]?.cursor ?? null }),
    endCursor: t.string({ nullable: true, resolve: ({ edges }) => edges.at(-1)?.cursor ?? null }),
  }),
});

// The node types are made in a loop over the ontology, so that TypeScript knows them only as "some type".
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type AnyRef = any;

/**
 * The connection and edge types `…Connection` and `…Edge` over a node type. Fields beside the usual ones are added to either.
 */
export function connectionType<Edge extends EdgeValue, List extends Connection<Edge> = Connection<Edge>>(
  name: string,
  node: AnyRef,
  more: {
    edge?: (t: PothosSchemaTypes.ObjectFieldBuilder<SchemaTypesOf, Edge>) => object;
    connection?: (t: PothosSchemaTypes.ObjectFieldBuilder<SchemaTypesOf, List>) => object;
  } = {},
): ObjectRef<SchemaTypesOf, List> {
  const EdgeRef = builder.objectRef<Edge>(`${name}Edge`).implement({
    fields: (t) => ({
      cursor: t.string({ resolve: (edge) => edge.cursor }),
      node: t.field({ type: node, resolve: (edge) => edge.node as never }),
      ...(more.edge?.(t) as object),
    }),
  });
  return builder.objectRef<List>(`${name}Connection`).implement({
    fields: (t) => ({
      totalCount: t.int({ resolve: (list) => list.totalCount() }),
      edges: t.field({ type: [EdgeRef], resolve: async (list) => [...(await list.page()).edges] }),
      nodes: t.field({ type: [node], resolve: async (list) => (await list.page()).edges.map((edge) => edge.node) as never }),
      pageInfo: t.field({ type: PageInfo, resolve: (list) => list.page() }),
      ...(more.connection?.(t) as object),
    }),
  });
}

type SchemaTypesOf = typeof builder extends PothosSchemaTypes.SchemaBuilder<infer Types> ? Types : never;

/** A list whose page is read once, for `edges`, `nodes` and `pageInfo` together. */
export function connectionOf<Edge>({ page, totalCount }: List<Edge>): Connection<Edge> {
  return { page: once(page), totalCount };
}
