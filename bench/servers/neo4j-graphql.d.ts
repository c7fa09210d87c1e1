/** What the bench uses of the peer, so that the types can be checked where only the packages of the root are installed. */
declare module '@neo4j/graphql' {
  import type { GraphQLSchema } from 'graphql';
  import type { Driver } from 'neo4j-driver';

  export class Neo4jGraphQL {
    constructor(options: { typeDefs: string; driver: Driver; features?: { filters?: { String?: Record<string, boolean> } } });
    getSchema(): Promise<GraphQLSchema>;
  }
}

declare module 'undici' {
  export * from 'undici-types';
}
