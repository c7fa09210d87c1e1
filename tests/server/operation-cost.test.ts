import fc from 'fast-check';
import { getOperationAST, parse } from 'graphql';
import { readConfig } from '../../src/config';
import { measure } from '../../src/server/operation-shape';
import { createTestApp } from '../support/server-app';
import { testSchema } from '../support/server-schema';

const { limits } = readConfig({});

function costOf(query: string, variables: Record<string, unknown> = {}): number {
  const document = parse(query);
  return measure(testSchema, document, { operation: getOperationAST(document)!, variables }, limits).cost;
}

describe('cost', () => {
  it.each([
    ['an entity by its id', '{ person { id name } }', 1],
    ['values that are no entities', '{ hello person { id names { value } } }', 1],
    ['a page of the size that is given', '{ persons(first: 7) { nodes { id } } }', 7],
    ['a page by last', '{ persons(last: 7) { nodes { id } } }', 7],
    ['a page of 20 where none is given', '{ persons { nodes { id } } }', 20],
    ['a page of 20 where null is given', '{ persons(first: null) { nodes { id } } }', 20],
    ['the schema’s default', '{ person { evidence { id } } }', 1 + 10],
    ['an empty page', '{ persons(first: 0) { nodes { id relations { nodes { id } } } } }', 0],
    ['a negative page, which the field refuses', '{ persons(first: -5) { nodes { id } } }', 0],
    ['a page that is only counted', '{ persons(first: 100) { totalCount pageInfo { hasNextPage } } }', 0],
    ['nodes and edges as what they hold', '{ person { relations(first: 3) { edges { cursor node { id } } nodes { id } } } }', 1 + 3 + 3],
    [
      'pages in pages',
      '{ persons(first: 5) { nodes { relations(first: 4) { nodes { evidence(first: 3) { id } } } } } }',
      5 * (1 + 4 * (1 + 3)),
    ],
    [
      'facets once for a page, not for each of it',
      '{ person { relations(first: 50) { facets { persons(first: 2) { person { id } } } } } }',
      1 + 2,
    ],
    ['ids by their number', '{ nodes(ids: ["a", "b", "c"]) { id } }', 3],
    ['a single id in place of a list', '{ nodes(ids: "a") { id } }', 1],
    ['a subgraph by its limit', '{ neighborhood(ids: ["a", "b"], limit: 30) { nodes { id } relations { id } } }', 60],
    ['a subgraph by its default limit', '{ neighborhood(ids: ["a"]) { nodes { id } } }', 200],
    ['a page over the cap as the largest there is', '{ persons(first: 2000000000) { nodes { id } } }', 500],
    ['a nested page over the cap as the largest there is', '{ person { relations(first: 2000000000) { nodes { id } } } }', 1 + 100],
    ['a subgraph over the cap as the largest there is', '{ neighborhood(ids: ["a"], limit: 2000000000) { nodes { id } } }', 2_000],
    [
      'fragments and inline fragments',
      '{ persons(first: 2) { ...C } } fragment C on EntityConnection { nodes { ... on Person { relations(first: 3) { nodes { id } } } } }',
      2 * (1 + 3),
    ],
    [
      'a fragment under each page size anew',
      '{ a: persons(first: 2) { ...C } b: persons(first: 5) { ...C } } fragment C on EntityConnection { nodes { id } }',
      7,
    ],
    ['nothing for what is left out', '{ persons @skip(if: true) { nodes { id } } person @include(if: false) { id } }', 0],
    ['nothing for introspection', '{ __schema { types { name } } }', 0],
  ])('counts %s', (_, query, expected) => {
    expect(costOf(query)).toBe(expected);
  });

  it.each([
    ['a variable', { size: 3 }, 3],
    ['its default', {}, 8],
    ['20 for a variable that is null', { size: null }, 20],
    ['20 for a value that is no number, which is refused later', { size: 'many' }, 20],
  ])('takes a page size from %s', (_, variables, expected) => {
    expect(costOf('query Q($size: Int = 8) { persons(first: $size) { nodes { id } } }', variables)).toBe(expected);
  });

  it('takes ids from a variable, at most as many as the field takes', () => {
    const query = 'query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    expect(costOf(query, { ids: ['a', 'b'] })).toBe(2);
    expect(costOf(query, { ids: Array.from({ length: 5_000 }, String) })).toBe(limits.ids);
  });

  it('follows @include by variable', () => {
    const query = 'query Q($with: Boolean!) { person { relations(first: 5) @include(if: $with) { nodes { id } } } }';
    expect([costOf(query, { with: true }), costOf(query, { with: false })]).toEqual([6, 1]);
  });

  it('refuses with what was allowed and what came', async () => {
    const { error } = await createTestApp({ LIMIT_COST: '100' }).ask('{ persons(first: 100) { nodes { id evidence(first: 1) { id } } } }');
    expect(error).toMatchObject({ code: 'QUERY_TOO_COMPLEX', limit: 'cost', max: 100, actual: 200 });
    expect(error!.message).toMatch(/at most 100 .*allow 200/);
  });

  it('is not lost beside a part that is beyond counting and yields nothing', () => {
    const beyond = 'relations(first: 2000) { nodes { from { '.repeat(200) + 'id' + ' } } }'.repeat(200);
    expect(costOf(`{ a: persons(first: 0) { nodes { ${beyond} } } b: persons(first: 200) { nodes { id } } }`)).toBe(200);
  });

  it('ends on a fragment that contains itself', () => {
    const cyclic =
      '{ person { ...A } } fragment A on Person { relations(first: 2) { nodes { from { ...B } } } } fragment B on Person { ...A }';
    expect(costOf(cyclic)).toBe(1 + 2 * 2);
  });

  it('comes to the same as counting every thing of a full answer one by one', () => {
    fc.assert(
      fc.property(selection(3), (tree) => {
        expect(costOf(`{ person { ${print(tree)} } }`)).toBe(1 + countOneByOne(tree));
      }),
    );
  });
});

/** What is asked of an entity: pages of relations and of evidence, each with a size, and what is asked below. */
type Tree = { page: number; below: Tree }[];

function selection(depth: number): fc.Arbitrary<Tree> {
  if (depth === 0) return fc.constant([]);
  return fc.array(fc.record({ page: fc.integer({ min: 0, max: 6 }), below: selection(depth - 1) }), { maxLength: 2 });
}

function print(tree: Tree): string {
  return ['id', ...tree.map(({ page, below }, i) => `r${i}: relations(first: ${page}) { nodes { from { ${print(below)} } } }`)].join(' ');
}

/** Walks an answer in which every page is full. */
function countOneByOne(tree: Tree): number {
  let count = 0;
  for (const { page, below } of tree) {
    for (let i = 0; i < page; i += 1) count += 2 + countOneByOne(below);
  }
  return count;
}
