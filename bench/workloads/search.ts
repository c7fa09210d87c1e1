import { bare, graphql, type Workload } from './workload';

export const search: Workload = {
  name: 'search',
  title: 'search by name, first 10',
  statement: 'search',
  questions: ({ names }) => names.map((text) => ({ text })),
  cannot: { peer: 'gives what Lucene finds, in its order; names are not compared across scripts and spellings' },
  asked: [
    bare('search'),
    graphql<{ search: { entity: object; method: string }[] }>(
      'accord',
      'query ($text: String!) { search(text: $text, first: 10) { entity { id name } method } }',
      (data) => data.search.map(({ entity, method }) => ({ ...entity, method })),
    ),
  ],
};
