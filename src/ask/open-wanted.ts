import { firstDay, lastDay } from '../ontology/partial-date';
import { bodyIds } from './bodies';
import { required, type Connection, type Node } from './data';
import type { Period } from './dates';
import { firstPage, openList, type ListOperation } from './lists';
import type { Resolved } from './resolve';
import type { ResultList, Tools } from './tools';
import type { Wanted } from './wanted';

/** The list of the instruments, or why there is none; undefined where no one operation lists them. */
export async function openWanted(
  tools: Tools,
  wanted: Wanted,
): Promise<{ operation: ListOperation; list: ResultList } | 'too many' | undefined> {
  const operation = await listOperation(tools, wanted);
  if (!operation || operation === 'too many') return operation;
  const list = await openList(tools, operation);
  return list ? { operation, list } : 'too many';
}

/** The only instrument that is meant; undefined where there are none, or too many to say. */
export async function onlyOne(tools: Tools, wanted: Wanted): Promise<{ id: string; name: string } | 'several' | undefined> {
  const opened = await openWanted(tools, wanted);
  if (!opened || opened === 'too many') return undefined;
  if (opened.list.total > 1) return 'several';
  const [edge] = (await opened.list.page({ first: firstPage })).edges;
  return edge && { id: edge.id, name: edge.name };
}

/** The most participants of which the API takes any. */
const mostInvolved = 100;

/** The operation that lists the instruments; undefined where no one operation does. */
export async function listOperation(
  tools: Tools,
  wanted: Wanted,
  latest?: 'DESC' | 'ASC',
): Promise<ListOperation | 'too many' | undefined> {
  if (wanted.at) return concludedOperation(tools, wanted, wanted.at);
  const { kinds, participants, isAny, as, topics, period, bodies } = wanted;
  const ids = participants.map(({ id }) => id);
  const sets = await Promise.all(bodies.map((some) => bodyIds(tools, some)));
  const known = sets.filter((set) => set !== undefined);
  if (known.length < sets.length || known.some((set) => set.length > mostInvolved)) return 'too many';
  const [first, ...others] = known;
  if (first && isAny) return undefined;
  const topicIds = topics.map(({ id }) => id);
  const filter = {
    ...(kinds ? { kinds } : {}),
    ...(period?.from ? { from: period.from } : {}),
    ...(period?.to ? { to: period.to } : {}),
    ...(topicIds.length > 0 ? { topics: topicIds } : {}),
  };
  const any = isAny ? ids : first;
  // A set of bodies that is empty takes part in nothing.
  if (any?.length === 0) return { document: documents.instruments, variables: { first: 0 }, connection: () => undefined };
  const variables = {
    ...(ids.length > 0 && !isAny ? { involving: ids } : {}),
    ...(any ? { involvingAny: any } : {}),
    ...(as && (ids.length > 0 || any) ? { as } : {}),
    ...(Object.keys(filter).length > 0 ? { filter } : {}),
    ...(latest ? { orderBy: { field: 'DATE', direction: latest } } : {}),
    lang: [tools.lang],
  };
  return {
    document: others.length > 0 ? documents.withParties : topics.length > 0 ? documents.byTopic : documents.instruments,
    variables,
    connection: (data) => data.instruments,
    relation: ({ node, involvement }) =>
      involvement?.[0]?.relation.id ?? node.concerns?.edges.find((edge) => topicIds.includes(edge.node.id))?.relation.id,
    ...(others.length > 0 ? { keeps: ({ node }) => others.every((set) => hasParty(node, set)) } : {}),
  };
}

function hasParty({ parties }: Node, ids: readonly string[]): boolean {
  return required(parties).edges.some(({ node }) => ids.includes(node.id));
}

function concludedOperation(tools: Tools, wanted: Wanted, at: Resolved): ListOperation | undefined {
  const { participants, topics, bodies } = wanted;
  // A country takes part through its government, which parties alone do not show.
  if (bodies.length > 0 || wanted.isAny || participants.some(({ type }) => type !== 'INSTITUTION')) return undefined;
  return {
    document: documents.concluded(at.type === 'EVENT' ? 'Event' : 'Place'),
    variables: { id: at.id, lang: [tools.lang] },
    connection: (data) => data.entity?.concluded,
    relation: ({ relation }) => relation.id,
    keeps: ({ node }) => !node.draft && hasKindAndDate(node, wanted) && hasAll(node.parties, participants) && hasAll(node.concerns, topics),
  };
}

function hasAll(connection: Connection | undefined, wanted: readonly Resolved[]): boolean {
  const ids = new Set(required(connection).nodes.map(({ id }) => id));
  return wanted.every(({ id }) => ids.has(id));
}

/** Whether an instrument is of one of some kinds, and of a period. */
export function hasKindAndDate({ kind, date }: Node, { kinds, period }: Pick<Wanted, 'kinds' | 'period'>): boolean {
  return (!kinds || kinds.some((other) => other === kind)) && (!period || isIn(date, period));
}

/** As the filter of the API has it: the first possible day counts for one end, the last for the other. */
function isIn(date: string | null | undefined, { from, to }: Period): boolean {
  if (!date) return false;
  return (from === undefined || firstDay(date) >= firstDay(from)) && (to === undefined || lastDay(date) <= lastDay(to));
}

/** What is selected of instruments: it is a field of both their types. */
const ofInstrument = (field: string) => `
        ... on Agreement { ${field} }
        ... on Treaty { ${field} }`;

const instrumentsOperation = (name: string, more: string) => `query ${name}(
  $involving: [String!], $involvingAny: [String!], $as: [InvolvementKind!], $filter: InstrumentFilter, $lang: [LanguageTag!]
  $orderBy: InstrumentOrder, $first: Int, $after: String
) {
  instruments(
    involving: $involving, involvingAny: $involvingAny, as: $as, filter: $filter, orderBy: $orderBy, first: $first, after: $after
  ) {
    totalCount
    pageInfo { hasNextPage hasPreviousPage }
    edges {
      cursor
      node {
        id name(lang: $lang) kind date${more}
      }
      involvement { how entity { id } relation { id from { id } } }
    }
  }
}`;

const documents = {
  /** By who takes part. */
  instruments: instrumentsOperation('Instruments', ''),
  /** By what they are about, with the relation that says so. */
  byTopic: instrumentsOperation('InstrumentsByTopic', ofInstrument('concerns(first: 20) { edges { node { id } relation { id } } }')),
  /** With their parties, to see whether some bodies are among them. */
  withParties: instrumentsOperation('InstrumentsOfBodies', ofInstrument('parties(first: 100) { edges { node { id } relation { id } } }')),
  concluded: (type: 'Event' | 'Place') => `query ConcludedAt($id: ID!, $lang: [LanguageTag!], $first: Int, $after: String) {
  entity(id: $id) {
    ... on ${type} {
      concluded(first: $first, after: $after) {
        totalCount
        pageInfo { hasNextPage hasPreviousPage }
        edges {
          cursor
          node {
            id name(lang: $lang) kind date draft
            ... on Agreement { parties(first: 100) { nodes { id } } concerns(first: 100) { nodes { id } } }
            ... on Treaty { parties(first: 100) { nodes { id } } concerns(first: 100) { nodes { id } } }
          }
          relation { id }
        }
      }
    }
  }
}`,
};
