import { bare, graphql, type Asked, type Question, type Workload } from './workload';

interface List {
  readonly totalCount: number;
  readonly nodes: unknown;
}
interface Connection {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: unknown }[];
}

const fromConnection = ({ totalCount, edges }: Connection): List => ({ totalCount, nodes: edges.map(({ node }) => node) });
const readAccord = ({ instruments }: { instruments: List }): List => instruments;
const readRoot = ({ instrumentsConnection }: { instrumentsConnection: Connection }): List => fromConnection(instrumentsConnection);
const readParty = ({ parties: [party] }: { parties: { partyToConnection: Connection }[] }): List | undefined =>
  party && fromConnection(party.partyToConnection);
const first = ([answer]: unknown[]): unknown => answer;

/** How the peer's users write it: from the country, and as a filter on the list of instruments. */
function peerBothWays(filter: string, variables: string, ask: (question: Question) => Question): Asked[] {
  return [
    graphql(
      'peer',
      `query ($id: ID!${variables}) {
        parties(where: { id: { eq: $id } }) {
          partyToConnection(first: 50, sort: [{ node: { dateKey: DESC } }], where: { node: { draft: { eq: false }${filter} } }) {
            totalCount edges { node { id name date } }
          }
        }
      }`,
      readParty,
      ask,
    ),
    {
      ...graphql(
        'peer',
        `query ($id: ID!${variables}) {
          instrumentsConnection(
            first: 50, sort: [{ dateKey: DESC }]
            where: { draft: { eq: false }, parties: { some: { id: { eq: $id } } }${filter} }
          ) { totalCount edges { node { id name date } } }
        }`,
        readRoot,
        ask,
      ),
      way: 'as a root filter',
    },
  ];
}

export const involvingParty: Workload = {
  name: 'involving-party',
  title: 'instruments with a country as party, first 50 with total',
  statement: 'involving-party',
  questions: ({ countries }) => countries.map((id) => ({ id })),
  asked: [
    bare('involving-party', first),
    graphql(
      'accord',
      `
        query ($id: String!) {
          instruments(involving: [$id], as: [PARTY], first: 50) {
            totalCount
            nodes {
              id
              name
              date
            }
          }
        }
      `,
      readAccord,
    ),
    ...peerBothWays('', '', (question) => question),
  ],
};

export const involving: Workload = {
  name: 'involving',
  title: 'agreements involving a country in any way, first 50 with total',
  statement: 'involving',
  questions: ({ countries }) => countries.map((id) => ({ id })),
  asked: [
    bare('involving', first),
    graphql(
      'accord',
      'query ($id: String!) { instruments(involving: [$id], first: 50) { totalCount nodes { id name date } } }',
      readAccord,
    ),
    graphql(
      'peer',
      `
        query ($id: ID!) {
          instrumentsConnection(
            first: 50
            sort: [{ dateKey: DESC }]
            where: {
              draft: { eq: false }
              OR: [
                { parties: { some: { id: { eq: $id } } } }
                { signatories: { some: { id: { eq: $id } } } }
                { concerns: { some: { id: { eq: $id } } } }
              ]
            }
          ) {
            totalCount
            edges {
              node {
                id
                name
                date
              }
            }
          }
        }
      `,
      readRoot,
    ),
  ],
};

const filter = { from: '1890-01-01', to: '1999-12-31', kinds: ['AGREEMENT', 'CONVENTION', 'TREATY'] };

export const involvingFiltered: Workload = {
  name: 'involving-filtered',
  title: 'the same with a filter by kinds and dates',
  statement: 'involving-filtered',
  questions: ({ countries }) => countries.map((id) => ({ id, ...filter })),
  asked: [
    bare('involving-filtered', first),
    graphql(
      'accord',
      `
        query ($id: String!, $from: PartialDate, $to: PartialDate, $kinds: [InstrumentKind!]) {
          instruments(involving: [$id], as: [PARTY], filter: { from: $from, to: $to, kinds: $kinds }, first: 50) {
            totalCount
            nodes {
              id
              name
              date
            }
          }
        }
      `,
      readAccord,
    ),
    ...peerBothWays(
      ', firstDay: { gte: $from }, lastDay: { lte: $to }, kind: { in: $kinds }',
      ', $from: String!, $to: String!, $kinds: [String!]!',
      (question) => question,
    ),
  ],
};
