import { buildSchema, getIntrospectionQuery } from 'graphql';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createTestApp } from '../support/server-app';

const app = createTestApp();

/** An operation of this many nested fields: person, relations, nodes, from, relations … and a value. */
function nested(levels: number): string {
  const fields = ['person', ...Array.from({ length: levels - 2 }, (_, i) => ['relations', 'nodes', 'from'][i % 3]!)];
  const value = fields.at(-1) === 'relations' ? 'totalCount' : 'id';
  return `{ ${fields.join(' { ')} { __typename ${value} ${'} '.repeat(fields.length)}}`;
}

describe('a document', () => {
  it('of more tokens than allowed is refused, and told by how much', async () => {
    const { error } = await createTestApp({ LIMIT_TOKENS: '10' }).ask('{ a: hello b: hello c: hello d: hello }');
    expect(error).toMatchObject({ code: 'QUERY_TOO_COMPLEX', limit: 'tokens', max: 10, actual: 14 });
  });

  it('of exactly the allowed number of tokens is answered', async () => {
    expect(await createTestApp({ LIMIT_TOKENS: '10' }).ask('{ a: hello b: hello hello __typename }')).toMatchObject({
      data: { a: 'hello world' },
    });
  });

  it.each([
    ['10,000 aliases', `{ ${Array.from({ length: 10_000 }, (_, i) => `a${i}: hello`).join(' ')} }`],
    ['100 kB of braces', '{'.repeat(100_000)],
    ['100 kB of nested fields', `${'{ person'.repeat(11_000)}`],
    ['100 kB of nested lists', `{ echo(value: ${'['.repeat(100_000)}`],
  ])('of %s is refused at the first token too many', async (_, query) => {
    const { error } = await app.ask(query);
    expect(error).toMatchObject({ code: 'QUERY_TOO_COMPLEX', limit: 'tokens', max: 2_000, actual: 20_000 });
  });

  it('that repeats a field too often to be checked is refused with a typed error', async () => {
    const { error } = await app.ask(`{ ${'hello '.repeat(1_900)} }`);
    expect(error).toMatchObject({ code: 'QUERY_TOO_COMPLEX', limit: 'comparisons' });
  });

  it('too deep for the stack is refused with a typed error, where the limit of tokens allows it', async () => {
    const { error } = await createTestApp({ LIMIT_TOKENS: '1000000' }).ask('{ person '.repeat(100_000));
    expect(error).toMatchObject({ code: 'QUERY_TOO_COMPLEX', limit: 'depth' });
  });
});

describe('depth', () => {
  it('counts nested fields, the innermost included', async () => {
    expect(await app.ask(nested(12))).toMatchObject({ data: {} });
    expect((await app.ask(nested(13))).error).toMatchObject({ code: 'QUERY_TOO_COMPLEX', limit: 'depth', max: 12, actual: 13 });
  });

  it('counts what stands in fragments', async () => {
    const query = `{ person { ...A } } fragment A on Person { relations { ...B } } fragment B on RelationConnection { nodes { id } }`;
    expect((await createTestApp({ LIMIT_DEPTH: '3' }).ask(query)).error).toMatchObject({ limit: 'depth', max: 3, actual: 4 });
  });

  it('leaves introspection out, so that tools can read the schema', async () => {
    expect(await createTestApp({ LIMIT_DEPTH: '1' }).ask(getIntrospectionQuery())).toMatchObject({ data: { __schema: expect.anything() } });
  });
});

describe('aliases', () => {
  const withAliases = (count: number) => `{ person { ${Array.from({ length: count }, (_, i) => `a${i}: name`).join(' ')} } }`;

  it('are limited', async () => {
    expect(await app.ask(withAliases(30))).toMatchObject({ data: {} });
    expect((await app.ask(withAliases(31))).error).toMatchObject({ code: 'QUERY_TOO_COMPLEX', limit: 'aliases', max: 30, actual: 31 });
  });

  it('in a fragment count each time it is used', async () => {
    const query = '{ a: person { ...F } b: person { ...F } } fragment F on Person { c: name d: name }';
    expect((await createTestApp({ LIMIT_ALIASES: '5' }).ask(query)).error).toMatchObject({ limit: 'aliases', max: 5, actual: 6 });
  });
});

describe('root fields', () => {
  it('are limited, those in fragments included and __typename left out', async () => {
    const limited = createTestApp({ LIMIT_ROOT_FIELDS: '2' });
    expect(await limited.ask('{ __typename hello language }')).toMatchObject({ data: {} });
    const { error } = await limited.ask('{ hello ...F } fragment F on Query { language ... { hang } }');
    expect(error).toMatchObject({ code: 'QUERY_TOO_COMPLEX', limit: 'rootFields', max: 2, actual: 3 });
  });
});

describe('fragments', () => {
  it('that contain themselves are a validation error', async () => {
    const { error } = await app.ask('{ person { ...A } } fragment A on Person { ...B } fragment B on Person { ...A }');
    expect(error).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
  });

  it('that double one another are measured, sixty times over', async () => {
    const doubling = Array.from({ length: 60 }, (_, i) => `fragment F${i} on Person { ...F${i + 1} ...F${i + 1} }`).join(' ');
    const { error } = await createTestApp({ LIMIT_COST: '100' }).ask(
      `{ person { ...F0 } } ${doubling} fragment F60 on Person { relations { nodes { id } } }`,
    );
    expect(error).toMatchObject({ limit: 'cost', actual: Number.MAX_SAFE_INTEGER });
  });
});

describe('what is refused', () => {
  it('reaches no resolver and opens nothing', async () => {
    const limited = createTestApp({ LIMIT_COST: '1' });
    await limited.ask('{ persons(first: 2) { nodes { id } } }');
    expect(limited.opened).toHaveLength(0);
  });

  it('is judged anew for other variables of the same document', async () => {
    const limited = createTestApp({ LIMIT_COST: '10' });
    const query = 'query Persons($first: Int) { persons(first: $first) { nodes { id } } }';
    expect((await limited.ask(query, { first: 11 })).error).toMatchObject({ limit: 'cost' });
    expect(await limited.ask(query, { first: 10 })).toMatchObject({ data: {} });
    expect((await limited.ask(query, { first: 11 })).error).toMatchObject({ limit: 'cost' });
  });
});

describe('the operations of the contract', () => {
  const schema = buildSchema(readFileSync(resolve('tests/contract/schema.graphql'), 'utf8'));
  const contract = createTestApp({}, { schema });
  const read = (name: string) => readFileSync(resolve(`tests/contract/operations/${name}.graphql`), 'utf8');

  it.each([
    ['agreements-involving', { names: ['Rosatom'], first: 500 }],
    ['instrument', { id: 'x' }],
    ['instruments-page', { first: 500 }],
    ['neighborhood', { ids: ['x'], depth: 4, limit: 2_000 }],
    ['walk', { id: 'x', first: 100 }],
    ['sources', {}],
    ['paths', { from: 'x', to: 'y' }],
    ['ask', { question: 'x' }],
  ])('are within the limits at their largest pages: %s', async (name, variables) => {
    const { errors } = await contract.ask(read(name), variables);
    expect(errors?.filter(({ extensions }) => extensions['code'] === 'QUERY_TOO_COMPLEX') ?? []).toEqual([]);
  });
});
