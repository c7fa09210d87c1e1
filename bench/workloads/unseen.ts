import { seeded } from '../graph/random';
import { lastDays, withBound } from './until';
import { bare, byId, inOrder, type Asked, type Question, type Workload } from './workload';

const scalars = ['type', 'name', 'kind', 'date', 'inForceOn', 'draft', 'version'];
/** Parties come first: they are in every selection. */
const lists = ['parties', 'concerns', 'concludedAt', 'references'];
const inner = ['type', 'name', 'version'];
/** Lists that may be longer than what is asked for, so that it matters which come first. */
const long = ['parties', 'concerns'];
const perTurn = 200;

/** A selection: which fields of the instruments, and which of what they are related to, with how many at most. */
interface Selection {
  readonly first: number;
  readonly fields: readonly string[];
  readonly nested: Readonly<Record<string, readonly string[]>>;
  readonly most: number;
}

export const unseen: Workload = {
  name: 'unseen',
  title: '200 selections never seen before',
  statement: 'unseen',
  isFresh: true,
  questions: (_, turn) => {
    const days = lastDays(perTurn);
    return selections(turn).map((selection, n) => withBound({ ...selection, to: days[n] }));
  },
  asked: [
    {
      ...bare<Answer[]>('unseen', sorted, ({ first, fields, nested, most, to, high }) => ({ first, fields, nested, most, to, high })),
    },
    asking(
      'accord',
      accordText,
      ({ to }) => ({ to }),
      ({ instruments }) => sorted((instruments as { nodes: Answer[] }).nodes.map(withoutNodes)),
    ),
    asking(
      'peer',
      peerText,
      ({ to, high }) => ({ to, high }),
      ({ instruments }) => sorted(instruments as Answer[]),
    ),
  ],
};

type Answer = Record<string, unknown>;

/** So many selections are possible that, with parties always among them, two of a run are hardly ever the same. */
function selections(turn: number): Selection[] {
  const random = seeded(turn + 1);
  const some = (names: readonly string[]) => names.filter(() => random() < 0.5);
  return Array.from({ length: perTurn }, (_, n) => {
    const nested = Object.fromEntries(['parties', ...some(lists.slice(1))].map((name) => [name, ['id', ...some(inner)]]));
    return { first: 5 + (n % 20), fields: ['id', ...some(scalars)], nested, most: 41 + ((turn * 7 + n) % 59) };
  });
}

function asking(
  server: 'accord' | 'peer',
  text: (selection: Selection) => string,
  variables: (question: Question) => Question,
  read: (data: Answer) => unknown,
): Asked {
  return {
    server,
    request: (question) => ({ path: '/graphql', body: { query: text(question as unknown as Selection), variables: variables(question) } }),
    read: (answer) => read((answer as { data: Answer }).data),
  };
}

function accordText({ first, fields, nested, most }: Selection): string {
  const lists = Object.entries(nested).map(([name, names]) => `${name}(first: ${most}) { nodes { ${names.join(' ')} } }`);
  return `query ($to: PartialDate!) { instruments(first: ${first}, filter: { to: $to }) { nodes { ${[...fields, ...lists].join(' ')} } } }`;
}

function peerText({ first, fields, nested, most }: Selection): string {
  const sorting = (name: string): string => (long.includes(name) ? ', sort: [{ nameKey: ASC }]' : '');
  const lists = Object.entries(nested).map(([name, names]) => `${name}(limit: ${most}${sorting(name)}) { ${names.join(' ')} }`);
  const where = '{ dateKey: { lt: $high }, lastDay: { lte: $to }, draft: { eq: false } }';
  return `query ($to: String!, $high: String!) { instruments(where: ${where}, sort: [{ dateKey: DESC }], limit: ${first}) { ${[...fields, ...lists].join(' ')} } }`;
}

function withoutNodes(instrument: Answer): Answer {
  const flat = lists.filter((name) => name in instrument).map((name) => [name, (instrument[name] as { nodes: unknown }).nodes]);
  return { ...instrument, ...(Object.fromEntries(flat) as Answer) };
}

/** The order of nested lists is not asked for. */
function sorted(instruments: readonly Answer[]): Answer[] {
  return instruments.map((instrument) => ({
    ...instrument,
    ...Object.fromEntries(
      lists.filter((name) => name in instrument).map((name) => [name, inOrder(instrument[name] as { id: string }[], byId)]),
    ),
  }));
}
