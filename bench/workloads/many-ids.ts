import { bare, byId, graphql, inOrder, type Facts, type Question, type Workload } from './workload';

type Entities = readonly { id: string }[];

/** A hundred identifiers each, other ones in each question. */
export function hundreds({ instruments }: Facts): Question[] {
  return Array.from({ length: 20 }, (_, turn) => ({
    ids: Array.from({ length: 100 }, (_each, n) => instruments[(turn * 37 + n * 11) % instruments.length]!),
  }));
}

export const manyIds: Workload = {
  name: 'many-ids',
  title: '100 ids in one request',
  statement: 'many-ids',
  questions: hundreds,
  asked: [
    bare<Entities>('many-ids', (entities) => inOrder(entities, byId)),
    graphql<{ nodes: Entities }>('accord', 'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Entity { type name } } }', ({ nodes }) =>
      inOrder(nodes, byId),
    ),
    graphql<{ instruments: Entities }>(
      'peer',
      'query ($ids: [ID!]!) { instruments(where: { id: { in: $ids } }) { id type name } }',
      ({ instruments }) => inOrder(instruments, byId),
    ),
  ],
};
