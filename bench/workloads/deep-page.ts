import { bare, graphql, type Workload } from './workload';

export const deepPage: Workload = {
  name: 'deep-page',
  title: 'page of 50 at 5,000',
  statement: 'deep-page',
  questions: ({ deepPlaces }) => [...deepPlaces],
  asked: [
    bare('deep-page', undefined, ({ key }) => ({ key })),
    graphql<{ instruments: { nodes: unknown } }>(
      'accord',
      'query ($after: String!) { instruments(first: 50, after: $after) { nodes { id name kind date } } }',
      ({ instruments }) => instruments.nodes,
      ({ after }) => ({ after }),
    ),
    graphql<{ instruments: unknown }>(
      'peer',
      `
        query ($offset: Int!) {
          instruments(where: { dateKey: { lt: "~" }, draft: { eq: false } }, sort: [{ dateKey: DESC }], limit: 50, offset: $offset) {
            id
            name
            kind
            date
          }
        }
      `,
      ({ instruments }) => instruments,
      ({ offset }) => ({ offset }),
    ),
  ],
};
