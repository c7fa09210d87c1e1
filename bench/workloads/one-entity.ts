import { bare, graphql, spread, type Workload } from './workload';

export const oneEntity: Workload = {
  name: 'one-entity',
  title: 'one entity',
  statement: 'one-entity',
  questions: ({ instruments }) => spread(instruments, 100).map((id) => ({ id })),
  asked: [
    bare<unknown[]>('one-entity', ([entity]) => entity),
    graphql<{ entity: unknown }>(
      'accord',
      'query ($id: ID!) { entity(id: $id) { id type name ... on Instrument { kind date } } }',
      ({ entity }) => entity,
    ),
    graphql<{ instruments: unknown[] }>(
      'peer',
      'query ($id: ID!) { instruments(where: { id: { eq: $id } }) { id type name kind date } }',
      ({ instruments: [entity] }) => entity,
    ),
  ],
};
