import { hundreds } from './many-ids';
import { bare, byId, graphql, inOrder, type Question, type Workload } from './workload';

const numbers = Array.from({ length: 100 }, (_, n) => n);
const declared = numbers.map((n) => `$i${n}: ID!`).join(', ');
const variables = ({ ids }: Question): Question => Object.fromEntries((ids as string[]).map((id, n) => [`i${n}`, id]));

export const aliases: Workload = {
  name: 'aliases',
  title: '100 aliases',
  statement: 'aliases',
  questions: hundreds,
  asked: [
    bare<{ id: string }[]>('aliases', (entities) => inOrder(entities, byId)),
    graphql<Record<string, { id: string }>>(
      'accord',
      `query (${declared}) { ${numbers.map((n) => `a${n}: entity(id: $i${n}) { id type name }`).join(' ')} }`,
      (data) => inOrder(Object.values(data), byId),
      variables,
    ),
    graphql<Record<string, { id: string }[]>>(
      'peer',
      `query (${declared}) { ${numbers.map((n) => `a${n}: instruments(where: { id: { eq: $i${n} } }) { id type name }`).join(' ')} }`,
      (data) => inOrder(Object.values(data).flat(), byId),
      variables,
    ),
  ],
};
