import { bare, graphql, type Workload } from './workload';

interface Party {
  readonly partyTo: { nodes: { parties: { nodes: unknown } }[] };
}

export const twoLevels: Workload = {
  name: 'two-levels',
  title: 'two levels: 20 instruments of a country, each with 10 parties',
  statement: 'two-levels',
  questions: ({ countries }) => countries.map((id) => ({ id })),
  asked: [
    bare<unknown[]>('two-levels', ([country]) => country),
    graphql<{ entity: Party }>(
      'accord',
      `
        query ($id: ID!) {
          entity(id: $id) {
            id
            name
            ... on Country {
              partyTo(first: 20) {
                nodes {
                  id
                  name
                  date
                  parties(first: 10) {
                    nodes {
                      id
                      name
                    }
                  }
                }
              }
            }
          }
        }
      `,
      ({ entity }) => ({
        ...entity,
        partyTo: entity.partyTo.nodes.map((node) => ({ ...node, parties: node.parties.nodes })),
      }),
    ),
    graphql<{ parties: unknown[] }>(
      'peer',
      `
        query ($id: ID!) {
          parties(where: { id: { eq: $id } }) {
            id
            name
            partyTo(limit: 20, sort: [{ dateKey: DESC }]) {
              id
              name
              date
              parties(limit: 10, sort: [{ nameKey: ASC }]) {
                id
                name
              }
            }
          }
        }
      `,
      ({ parties: [party] }) => party,
    ),
  ],
};
