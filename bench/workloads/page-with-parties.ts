import { lastDays, withBound } from './until';
import { bare, graphql, type Workload } from './workload';

interface Instrument {
  readonly parties: unknown;
}

export const pageWithParties: Workload = {
  name: 'page-with-parties',
  title: 'page of 50 with parties',
  statement: 'page-with-parties',
  questions: () => lastDays(100).map((to) => withBound({ to })),
  asked: [
    bare('page-with-parties'),
    graphql<{ instruments: { nodes: (Instrument & { parties: { nodes: unknown } })[] } }>(
      'accord',
      `
        query ($to: PartialDate!) {
          instruments(first: 50, filter: { to: $to }) {
            nodes {
              id
              name
              kind
              date
              parties(first: 50) {
                nodes {
                  id
                  name
                }
              }
            }
          }
        }
      `,
      ({ instruments }) => instruments.nodes.map((node) => ({ ...node, parties: node.parties.nodes })),
      ({ to }) => ({ to }),
    ),
    graphql<{ instruments: Instrument[] }>(
      'peer',
      `
        query ($to: String!, $high: String!) {
          instruments(
            where: { dateKey: { lt: $high }, lastDay: { lte: $to }, draft: { eq: false } }
            sort: [{ dateKey: DESC }]
            limit: 50
          ) {
            id
            name
            kind
            date
            parties(limit: 50, sort: [{ nameKey: ASC }]) {
              id
              name
            }
          }
        }
      `,
      ({ instruments }) => instruments,
    ),
  ],
};
