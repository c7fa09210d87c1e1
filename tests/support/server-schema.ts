import { makeExecutableSchema } from './server-executable-schema';
import { AccordError, badInput } from '../../src/errors';

/** What a resolver of the test schema gets: it says which operations were opened and closed. */
export interface TestContext {
  readonly acceptLanguage: string | undefined;
  readonly signal: AbortSignal | undefined;
  statements: number;
  close(): Promise<void>;
  statistics(): { statements: number; engineMs: number };
}

const typeDefs = /* GraphQL */ `
  scalar PartialDate
  scalar JSON
  interface Node {
    id: ID!
  }
  interface Entity implements Node {
    id: ID!
    name: String!
    relations(first: Int, after: String): RelationConnection!
    evidence(first: Int = 10): [Passage!]!
  }
  type Person implements Entity & Node {
    id: ID!
    name: String!
    names: [Name!]!
    relations(first: Int, after: String): RelationConnection!
    evidence(first: Int = 10): [Passage!]!
  }
  type Name {
    value: String!
  }
  type Passage implements Node {
    id: ID!
    quote: String!
  }
  type Relation implements Node {
    id: ID!
    from: Entity!
    to: Entity!
    evidence(first: Int = 10): [Passage!]!
  }
  type PageInfo {
    hasNextPage: Boolean!
  }
  type RelationEdge {
    cursor: String!
    node: Relation!
  }
  type RelationConnection {
    totalCount: Int!
    edges: [RelationEdge!]!
    nodes: [Relation!]!
    pageInfo: PageInfo!
    facets: Facets!
  }
  type Facets {
    persons(first: Int = 5): [PersonCount!]!
  }
  type PersonCount {
    person: Person!
    count: Int!
  }
  type Subgraph {
    nodes: [Entity!]!
    relations: [Relation!]!
  }
  type EntityConnection {
    totalCount: Int!
    nodes: [Entity!]!
    pageInfo: PageInfo!
  }
  input Filter {
    from: PartialDate
    size: Int
  }

  type Query {
    hello(name: String): String!
    text(length: Int!): String
    person(id: ID! = "person:a"): Person
    nodes(ids: [ID!]!): [Node]!
    persons(first: Int, last: Int, filter: Filter, on: PartialDate): EntityConnection
    neighborhood(ids: [ID!]!, limit: Int = 200): Subgraph
    language: String
    waitFor(ms: Int!): String
    hang: String
    hangUntilAborted: String
    refused: String
    broken: String
    brokenList: [BrokenItem!]
    brokenRequired: String!
    away: String
    missing: Name!
    echo(value: JSON): JSON
  }
  type BrokenItem {
    name: String
  }
  type Mutation {
    change: String
  }
`;

const sharedFailure = new Error('the password is hunter2');
const person = { __typename: 'Person', id: 'person:a', name: 'Анна' };

export const testSchema = makeExecutableSchema<TestContext>(typeDefs, {
  scalars: {
    PartialDate: (value) => {
      if (typeof value === 'string' && /^\d{4}(-\d{2}){0,2}$/.test(value) && value !== '2026-02-30') return value;
      throw badInput('date', `Expected a date such as 2026-05-20, came ${JSON.stringify(value)}.`, { actual: value });
    },
    JSON: (value) => value,
  },
  Query: {
    hello: (_, { name }) => `hello ${String(name ?? 'world')}`,
    text: (_, { length }) => 'accord '.repeat(Number(length) / 7),
    person: () => person,
    nodes: (_, { ids }) => (ids as string[]).map((id) => ({ ...person, id })),
    persons: () => ({ totalCount: 1, nodes: [person], pageInfo: { hasNextPage: false } }),
    language: (_, __, { acceptLanguage }) => acceptLanguage,
    waitFor: (_, { ms }, context) => {
      context.statements += 2;
      return new Promise((resolve) => setTimeout(resolve, Number(ms), 'done'));
    },
    hang: () => new Promise(() => undefined),
    hangUntilAborted: (_, __, { signal }) =>
      new Promise((__, reject) => signal?.addEventListener('abort', () => reject(new Error('the statement was ended')))),
    refused: () => {
      throw new AccordError('NOT_FOUND', 'There is no “Rosatm”.', { suggestions: ['Rosatom'] });
    },
    broken: () => {
      throw new Error('the password is hunter2');
    },
    brokenList: () => [{}, {}, {}],
    brokenRequired: () => {
      throw new Error('the password is hunter2');
    },
    away: async () => {
      throw new AccordError('UNAVAILABLE', 'The database does not answer.');
    },
    missing: () => null,
    echo: (_, { value }) => value,
  },
  BrokenItem: { name: () => Promise.reject(sharedFailure) },
  Mutation: { change: () => 'changed' },
});
