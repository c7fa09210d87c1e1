import { bare, byId, graphql, inOrder, type Workload } from './workload';

interface Subgraph {
  readonly nodes: { id: string }[];
  readonly relations: { id: string; from: { id: string } | string; to: { id: string } | string }[];
}

const endOf = (end: { id: string } | string): string => (typeof end === 'string' ? end : end.id);

function read({ nodes, relations }: Subgraph): unknown {
  return {
    nodes: inOrder(nodes, byId),
    relations: inOrder(relations, byId).map((relation) => ({ ...relation, from: endOf(relation.from), to: endOf(relation.to) })),
  };
}

export const neighborhood: Workload = {
  name: 'neighborhood',
  title: 'neighborhood: two steps from an institution, up to 200 nodes',
  statement: 'neighborhood',
  questions: ({ institutions }) => institutions.map((id) => ({ id })),
  cannot: { peer: 'has no walk that is bounded and knows hubs' },
  asked: [
    bare<Subgraph[]>('neighborhood', ([subgraph]) => subgraph && read(subgraph)),
    graphql<{ neighborhood: Subgraph }>(
      'accord',
      `
        query ($id: ID!) {
          neighborhood(ids: [$id], depth: 2, limit: 200) {
            nodes {
              id
              name
              type
            }
            relations {
              id
              type
              from {
                id
              }
              to {
                id
              }
            }
          }
        }
      `,
      (data) => read(data.neighborhood),
    ),
  ],
};
