import { AccordError } from '../../src/errors';
import { createTestApp, get, post, readAnswer } from '../support/server-app';

const app = createTestApp();

describe('an error of the caller', () => {
  it('keeps its message, code and details where a field throws it', async () => {
    const { data, errors } = await app.ask('{ refused hello }');
    expect(data).toEqual({ refused: null, hello: 'hello world' });
    expect(errors).toEqual([
      {
        message: 'There is no “Rosatm”.',
        path: ['refused'],
        locations: [{ line: 1, column: 3 }],
        extensions: { code: 'NOT_FOUND', suggestions: ['Rosatom'] },
      },
    ]);
  });

  it.each([
    ['a document that does not parse', '{ hello', {}, { code: 'GRAPHQL_PARSE_FAILED' }],
    ['an empty document', '', {}, { code: 'GRAPHQL_PARSE_FAILED' }],
    ['a field that does not exist', '{ helo }', {}, { code: 'GRAPHQL_VALIDATION_FAILED' }],
    ['a literal of the wrong type', '{ persons(first: "two") { totalCount } }', {}, { code: 'GRAPHQL_VALIDATION_FAILED' }],
    ['a literal that a scalar refuses', '{ persons(on: "2026-02-30") { totalCount } }', {}, { code: 'BAD_USER_INPUT', argument: 'date' }],
    [
      'a variable of the wrong type',
      'query Q($first: Int) { persons(first: $first) { totalCount } }',
      { first: 'two' },
      { code: 'BAD_USER_INPUT', argument: 'first' },
    ],
    ['a variable that is missing', 'query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }', {}, { code: 'BAD_USER_INPUT', argument: 'ids' }],
    [
      'a variable that is null',
      'query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      { ids: null },
      { code: 'BAD_USER_INPUT', argument: 'ids' },
    ],
    [
      'a part of a variable',
      'query Q($f: Filter) { persons(filter: $f) { totalCount } }',
      { f: { size: 'x' } },
      { code: 'BAD_USER_INPUT', argument: 'f.size' },
    ],
    [
      'a part of a variable that there is not',
      'query Q($f: Filter) { persons(filter: $f) { totalCount } }',
      { f: { seize: 1 } },
      { code: 'BAD_USER_INPUT', argument: 'f' },
    ],
    [
      'a variable that a scalar refuses',
      'query Q($f: Filter) { persons(filter: $f) { totalCount } }',
      { f: { from: '2026-02-30' } },
      { code: 'BAD_USER_INPUT' },
    ],
    [
      'null for an argument that takes none',
      'query Q($id: ID) { person(id: $id) { id } }',
      { id: null },
      { code: 'BAD_USER_INPUT', argument: 'id' },
    ],
    ['no name for one of two operations', 'query A { hello } query B { hello }', {}, { code: 'BAD_USER_INPUT', argument: 'operationName' }],
    ['a document without an operation', 'fragment A on Person { id }', {}, { code: 'BAD_USER_INPUT', argument: 'operationName' }],
  ])('is typed: %s', async (_, query, variables, expected) => {
    const { status, error } = await app.ask(query, variables);
    expect(error).toMatchObject(expected);
    expect(error).not.toHaveProperty('http');
    expect(status).toBe(200);
  });

  it('is typed where so many values are wrong that GraphQL stops counting', async () => {
    const query = 'query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    const { errors } = await app.ask(query, { ids: Array.from({ length: 60 }, () => ({})) });
    expect(new Set(errors!.map(({ extensions }) => extensions['code']))).toEqual(new Set(['BAD_USER_INPUT']));
    expect(errors!.length).toBeGreaterThan(50);
  });

  it('names the operations that there are', async () => {
    const answer = await readAnswer(await app.fetch(post({ query: 'query A { hello } query B { hello }', operationName: 'C' })));
    expect(answer.error!.message).toBe('Expected the name of one operation of the document, came C. The document has A, B.');
  });

  it('is found where another error wraps it', async () => {
    const context = () => {
      throw new AccordError('UNAVAILABLE', 'The database does not answer.');
    };
    const { error } = await createTestApp({}, { openOperation: context }).ask('{ hello }');
    expect(error).toEqual({ code: 'UNAVAILABLE', message: 'The database does not answer.' });
  });
});

describe('an error of ours', () => {
  it('is masked, and logged under its id with its stack', async () => {
    const { lines, ask } = createTestApp();
    const { error } = await ask('{ broken }');
    expect(error).toMatchObject({ code: 'INTERNAL', errorId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    expect(JSON.stringify(error)).not.toContain('hunter2');
    const line = lines.find(({ msg }) => msg === 'internal error');
    expect(line).toMatchObject({
      errorId: error!['errorId'],
      err: { message: 'the password is hunter2', stack: expect.stringContaining('at ') },
    });
    expect(lines.find(({ msg }) => msg === 'request')).toMatchObject({ codes: ['INTERNAL'], errorIds: [error!['errorId']] });
  });

  it('that fails many fields is logged once, under one id', async () => {
    const { lines, ask } = createTestApp();
    const { errors } = await ask('{ brokenList { name } }');
    expect(errors).toHaveLength(3);
    expect(new Set(errors!.map(({ extensions }) => extensions['errorId'])).size).toBe(1);
    expect(lines.filter(({ msg }) => msg === 'internal error')).toHaveLength(1);
  });

  it.each([
    ['a required field that throws', '{ brokenRequired }'],
    ['null for a field that is required', '{ missing { value } }'],
  ])('is masked: %s', async (_, query) => {
    const { data, error } = await app.ask(query);
    expect(data).toBeNull();
    expect(error).toMatchObject({ code: 'INTERNAL', errorId: expect.any(String) });
    expect(error!.message).toMatch(/^Something went wrong here/);
  });

  it('is masked where what serves the operation cannot be opened', async () => {
    const { error } = await createTestApp(
      {},
      {
        openOperation: () => {
          throw new TypeError('the password is hunter2');
        },
      },
    ).ask('{ hello }');
    expect(error).toMatchObject({ code: 'INTERNAL', errorId: expect.any(String) });
  });

  it('is masked on pages too', async () => {
    const broken = createTestApp({}, { examples: null as never });
    const response = await broken.fetch(get('/graphql', { accept: 'text/html' }));
    expect([response.status, (await readAnswer(response)).error]).toEqual([
      500,
      expect.objectContaining({ code: 'INTERNAL', errorId: expect.any(String) }),
    ]);
  });
});

describe('the status', () => {
  const accept = { accept: 'application/graphql-response+json' };

  it.each([
    ['200 with data', '{ hello }', 200],
    ['200 with data and errors', '{ hello refused }', 200],
    ['200 where the data is null', '{ brokenRequired }', 200],
    ['400 for what does not parse', '{', 400],
    ['400 for what is not valid', '{ helo }', 400],
    [
      '400 for what is too complex',
      '{ persons(first: 500) { nodes { relations(first: 100) { nodes { evidence(first: 100) { id } } } } } }',
      400,
    ],
  ])('for clients that take application/graphql-response+json is %s', async (_, query, status) => {
    expect((await app.ask(query, {}, accept)).status).toBe(status);
  });

  it.each([
    ['UNAVAILABLE', 503],
    ['UNAUTHENTICATED', 401],
    ['FORBIDDEN', 403],
    ['RATE_LIMITED', 429],
  ] as const)('for %s without data is %i', async (code, status) => {
    const refusing = createTestApp(
      {},
      {
        openOperation: () => {
          throw new AccordError(code, 'no');
        },
      },
    );
    expect(await refusing.ask('{ hello }', {}, accept)).toMatchObject({ status, error: { code } });
    expect((await refusing.ask('{ hello }', {}, { accept: 'application/json' })).status).toBe(200);
  });

  it.each([
    [undefined, 'application/json'],
    ['*/*', 'application/json'],
    ['application/json', 'application/json'],
    ['application/graphql-response+json, application/json;q=0.9', 'application/graphql-response+json'],
    ['application/graphql-response+json;q=0.5, application/json', 'application/json'],
    ['text/html;q=0.9, application/*;q=0.1', 'application/json'],
  ])('and the form are as Accept %s asks', async (header, type) => {
    const response = await app.fetch(post({ query: '{ hello }' }, header ? { accept: header } : {}));
    expect([response.status, response.headers.get('content-type')]).toEqual([200, `${type}; charset=utf-8`]);
  });

  it('is 406 with a typed error where no form is accepted', async () => {
    const answer = await readAnswer(await app.fetch(post({ query: '{ hello }' }, { accept: 'image/png' })));
    expect(answer).toMatchObject({ status: 406, error: { code: 'BAD_USER_INPUT', argument: 'accept' } });
  });
});
