import type { Driver } from 'neo4j-driver';
import type { ServerKey } from '../servers/servers';

/** What one question is about: the same for all servers. */
export type Question = Readonly<Record<string, unknown>>;

/** How a server is asked, and what its answer says in a form that is the same for all. */
export interface Asks {
  /** The path and the JSON body of a request. */
  request(question: Question): { path: string; body: unknown };
  read(answer: unknown): unknown;
}

/** A server that is asked, maybe in one of several ways that it has. */
export interface Asked extends Asks {
  readonly server: ServerKey;
  /** What tells this way from the server's main one, such as `as a root filter`. */
  readonly way?: string;
}

export interface Workload {
  readonly name: string;
  readonly title: string;
  readonly asked: readonly Asked[];
  /** Why a server cannot answer it. */
  readonly cannot?: Partial<Readonly<Record<ServerKey, string>>>;
  /** Whether each question is asked once only, so that nothing is known of it beforehand. */
  readonly isFresh?: boolean;
  /** The questions; of a fresh workload a new list for each `turn`. */
  questions(facts: Facts, turn: number): Question[];
  /** Parameters of a bare statement of the workload, to count its database hits. */
  readonly statement: string;
}

/** What is known of the graph before anything is asked. */
export interface Facts {
  readonly instruments: readonly string[];
  readonly countries: readonly string[];
  readonly institutions: readonly string[];
  readonly names: readonly string[];
  /** Places about item 5,000 of the list of all instruments by date, newest first. */
  readonly deepPlaces: readonly { readonly offset: number; readonly after: string; readonly key: string }[];
}

/** What facts are gathered with. */
export interface Sources {
  readonly driver: Driver;
  readonly accordUrl: string;
}

/** Asks a GraphQL server an operation with the question as variables. */
export function graphql<Data>(
  server: 'accord' | 'peer',
  query: string,
  read: (data: Data) => unknown,
  variables: (question: Question) => Question = (question) => question,
): Asked {
  const text = query.replace(/\s+/g, ' ').trim();
  return {
    server,
    request: (question) => ({ path: '/graphql', body: { query: text, variables: variables(question) } }),
    read: (answer) => read((answer as { data: Data }).data),
  };
}

/** Asks the bare server, whose answers are a list of what its statement found. */
export function bare<Answer>(
  name: string,
  read: (answer: Answer) => unknown = (answer) => answer,
  parameters: (question: Question) => Question = (question) => question,
): Asked {
  return {
    server: 'bare',
    request: (question) => ({ path: `/${name}`, body: parameters(question) }),
    read: (answer) => read(answer as Answer),
  };
}

/** Items in the order of a key, for answers whose order is not part of what is asked. */
export function inOrder<T>(items: readonly T[], key: (item: T) => string): T[] {
  return [...items].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** `count` items spread evenly over a list. */
export function spread<T>(items: readonly T[], count: number): T[] {
  return Array.from({ length: Math.min(count, items.length) }, (_, n) => items[Math.floor((n * items.length) / count)]!);
}

export const byId = ({ id }: { id: string }): string => id;
