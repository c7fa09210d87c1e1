import type { GraphService } from '../../support/graph-service';
import { dataOf } from '../walk';
import { instrumentsQuestion } from './instruments';

/** What is refused, and how it says so. */
export function badInputCases(service: () => GraphService): void {
  const ask = (text: string, variables?: Record<string, unknown>) => dataOf(service(), text, variables);

  /** The one error of an operation: its extensions, and its message. */
  async function refusal(text: string, variables?: Record<string, unknown>) {
    const { data, errors } = await service().query(text, variables);
    if (errors?.length !== 1) throw new Error(`Expected one error; came ${JSON.stringify({ data, errors }).slice(0, 1_000)}`);
    return { message: errors[0]!.message, ...errors[0]!.extensions };
  }

  const list = instrumentsQuestion();
  const longText = 'x'.repeat(2_001);
  const names = (count: number) => Array.from({ length: count }, (_, index) => `country:c${index}`);

  describe('an identifier', () => {
    it('too many of which are asked for at once is refused', async () => {
      expect(await refusal('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: names(101) })).toMatchObject({
        code: 'BAD_USER_INPUT',
        argument: 'ids',
        limit: 100,
        actual: 101,
      });
      expect((await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: names(100) })).nodes).toEqual(new Array(100).fill(null));
    });

    it('that has to be given is refused as null', async () => {
      expect(await refusal('query ($id: ID!) { node(id: $id) { id } }', { id: null })).toMatchObject({
        code: 'BAD_USER_INPUT',
        argument: 'id',
      });
      expect(await refusal('{ nodes(ids: [null]) { id } }')).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
    });
  });

  describe('a name', () => {
    it.each([
      ['involving', { involving: ['Nobody'] }],
      ['involving', { involving: ['country:arcadia', 'country:nowhere'] }],
      ['involving', { involving: ['source:press'] }],
      ['involvingAny', { involvingAny: ['country:arcadia', 'Nobody'] }],
      ['filter.topics', { filter: { topics: ['Peace', 'Nothing'] } }],
      ['filter.topics', { filter: { topics: ['topic:nothing'] } }],
      ['filter.topics', { filter: { topics: ['country:arcadia'] } }],
      ['filter.topics', { filter: { topics: ['Arcadia'] } }],
    ])('that nothing has is NOT_FOUND, with room for suggestions: %s of %j', async (argument, variables) => {
      const error = await refusal(list, variables);
      expect(error).toMatchObject({ code: 'NOT_FOUND', argument, suggestions: [] });
      expect(error.message).toMatch(/Nobody|nowhere|source:press|Nothing|nothing|rcadia/);
    });

    it.each(['Twin Bureau', 'TWIN BUREAU', 'twin-bureau'])('of two, such as %j, is AMBIGUOUS, with both as candidates', async (text) => {
      for (const [argument, variables] of [
        ['involving', { involving: [text] }],
        ['involvingAny', { involvingAny: ['Arcadia', text] }],
        ['involving', { involving: [text], as: ['PARTY'] }],
      ] as const) {
        expect(await refusal(list, variables)).toMatchObject({
          code: 'AMBIGUOUS',
          argument,
          value: text,
          candidates: [
            { id: 'institution:twin-a', type: 'INSTITUTION', name: 'Twin Bureau' },
            { id: 'institution:twin-b', type: 'INSTITUTION', name: 'twin  bureau' },
          ],
        });
      }
    });

    it('of two is AMBIGUOUS where both can take part, and names both types', async () => {
      const error = await refusal(list, { involving: ['Water'] });
      expect(error).toMatchObject({
        code: 'AMBIGUOUS',
        candidates: [
          { id: 'person:water', type: 'PERSON' },
          { id: 'topic:water', type: 'TOPIC' },
        ],
      });
      expect(error.message).toContain('person:water');
      expect(error.message).toContain('topic:water');
    });

    it('of one alone is not ambiguous beside others of that one', async () => {
      expect((await ask(list, { involving: ['Second Twin'] })).list.totalCount).toBe(0);
      expect((await ask(list, { involving: ['TB'] })).list.totalCount).toBe(1);
    });

    it.each([
      ['involving', { involving: [''] }],
      ['involving', { involving: ['Arcadia', ' \n'] }],
      ['involvingAny', { involvingAny: ['　'] }],
      ['filter.topics', { filter: { topics: [''] } }],
    ])('that is empty is refused: %s of %j', async (argument, variables) => {
      expect(await refusal(list, variables)).toMatchObject({ code: 'BAD_USER_INPUT', argument });
    });

    it.each([
      ['involving', { involving: [longText] }],
      ['involvingAny', { involvingAny: [longText] }],
      ['filter.topics', { filter: { topics: [longText] } }],
      ['filter.name', { filter: { name: longText } }],
    ])('that is too long is refused, in %s', async (argument, variables) => {
      const error = await refusal(list, variables);
      expect(error).toMatchObject({ code: 'BAD_USER_INPUT', argument, limit: 2_000, actual: 2_001 });
      expect(error.message.length).toBeLessThan(500);
    });

    it('that is as long as may be is looked for', async () => {
      expect(await refusal(list, { involving: ['x'.repeat(2_000)] })).toMatchObject({ code: 'NOT_FOUND' });
      expect((await ask(list, { filter: { name: 'x '.repeat(1_000) } })).list.totalCount).toBe(0);
    });

    it.each(['"', "'", '\\', '`', '$ids', '*', 'x} RETURN 1 //', '\u0000', '\u0001', '\ud800', '(', '𠮷吉'])(
      'of odd characters is looked for as it is: %j',
      async (text) => {
        expect(await refusal(list, { involving: [text] })).toMatchObject({ code: 'NOT_FOUND' });
        expect((await ask(list, { filter: { name: text } })).list.totalCount).toBe(0);
      },
    );
  });

  describe('a list', () => {
    it.each([
      ['involving', { involving: [] }],
      ['involvingAny', { involvingAny: [] }],
      ['involvingAny', { involving: ['country:arcadia'], involvingAny: [] }],
      ['as', { as: [], involving: ['country:arcadia'] }],
      ['filter.kinds', { filter: { kinds: [] } }],
      ['filter.topics', { filter: { topics: [] } }],
    ])('that is empty is refused: %s of %j', async (argument, variables) => {
      expect(await refusal(list, variables)).toMatchObject({ code: 'BAD_USER_INPUT', argument });
    });

    it.each([
      ['entityTypes', '{ entities(entityTypes: []) { totalCount } }'],
      ['entityTypes', '{ entities(entityTypes: []) { nodes { id } } }'],
      ['relationTypes', '{ entity(id: "country:arcadia") { relations(relationTypes: []) { totalCount } } }'],
      ['relationTypes', '{ entity(id: "country:arcadia") { relations(relationTypes: []) { nodes { id } } } }'],
      ['lang', '{ entity(id: "country:arcadia") { name(lang: []) } }'],
      ['lang', '{ entity(id: "country:arcadia") { label(lang: []) { value } } }'],
      ['lang', '{ entity(id: "country:arcadia") { description(lang: []) } }'],
      ['lang', '{ entity(id: "country:borduria") { description(lang: []) } }'],
      ['lang', '{ node(id: "relation:signed.ann.friendship") { ... on Relation { office(lang: []) } } }'],
      ['lang', '{ node(id: "relation:party-to.arcadia.friendship") { ... on Relation { office(lang: []) } } }'],
    ])('that is empty is refused: %s in %s', async (argument, text) => {
      expect(await refusal(text)).toMatchObject({ code: 'BAD_USER_INPUT', argument });
    });

    it.each([
      ['involving', { involving: names(101) }],
      ['involvingAny', { involvingAny: names(101) }],
      ['filter.topics', { filter: { topics: names(101) } }],
    ])('of more than a hundred names is refused: %s', async (argument, variables) => {
      expect(await refusal(list, variables)).toMatchObject({ code: 'BAD_USER_INPUT', argument, limit: 100, actual: 101 });
    });

    it('of a value that there is not is refused', async () => {
      expect(await refusal(list, { as: ['WITNESS'], involving: ['country:arcadia'] })).toMatchObject({
        code: 'BAD_USER_INPUT',
        argument: expect.stringContaining('as'),
      });
      expect(await refusal('{ entities(entityTypes: [STATE]) { totalCount } }')).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
    });
  });

  /** Every list, asked for a page; `cap` is the most of a page. */
  const lists: [name: string, cap: number, field: (page: string) => string][] = [
    ['instruments', 500, (page) => `instruments${page} { edges { cursor } }`],
    ['instruments of one', 500, (page) => `instruments${page.replace('(', '(involving: "country:arcadia", ')} { edges { cursor } }`],
    ['instruments of another', 500, (page) => `instruments${page.replace('(', '(involving: "country:borduria", ')} { edges { cursor } }`],
    ['instruments of a filter', 500, (page) => `instruments${page.replace('(', '(filter: { from: "2000" }, ')} { edges { cursor } }`],
    ['instruments by name', 500, (page) => `instruments${page.replace('(', '(orderBy: { field: NAME }, ')} { edges { cursor } }`],
    ['instruments, oldest first', 500, (page) => `instruments${page.replace('(', '(orderBy: { direction: ASC }, ')} { edges { cursor } }`],
    ['agreements', 500, (page) => `agreements${page} { edges { cursor } }`],
    ['treaties', 500, (page) => `treaties${page} { edges { cursor } }`],
    ['entities', 500, (page) => `entities${page} { edges { cursor } }`],
    ['entities of a type', 500, (page) => `entities${page.replace('(', '(entityTypes: INSTITUTION, ')} { edges { cursor } }`],
    ['undated ones', 500, (page) => `gaps${page.replace('(', '(kind: UNDATED, ')} { edges { cursor } }`],
    ['ones without evidence', 500, (page) => `gaps${page.replace('(', '(kind: NO_EVIDENCE, ')} { edges { cursor } }`],
    [
      'ones without a Russian name',
      500,
      (page) => `gaps${page.replace('(', '(kind: NO_NAME_IN_LANGUAGE, lang: "ru", ')} { edges { cursor } }`,
    ],
    [
      'ones without a Chinese name',
      500,
      (page) => `gaps${page.replace('(', '(kind: NO_NAME_IN_LANGUAGE, lang: "zh", ')} { edges { cursor } }`,
    ],
    ['sources', 500, (page) => `sources${page} { edges { cursor } }`],
    ['passages', 100, (page) => `source(id: "source:press") { passages${page} { edges { cursor } } }`],
    ['relations', 100, (page) => `entity(id: "person:ann") { relations${page} { edges { cursor } } }`],
    [
      'relations of types',
      100,
      (page) => `entity(id: "person:ann") { relations${page.replace('(', '(relationTypes: [SIGNED, ATTENDED], ')} { edges { cursor } } }`,
    ],
    ['relations of another', 100, (page) => `entity(id: "country:arcadia") { relations${page} { edges { cursor } } }`],
    ['what one signed', 100, (page) => `entity(id: "person:ann") { ... on Person { signed${page} { edges { cursor } } } }`],
    ['what one attended', 100, (page) => `entity(id: "person:ann") { ... on Person { attended${page} { edges { cursor } } } }`],
    ['who signed', 100, (page) => `entity(id: "instrument:everyone") { ... on Instrument { signatories${page} { edges { cursor } } } }`],
    [
      'what it refers to',
      100,
      (page) => `entity(id: "instrument:protocol") { ... on Instrument { references${page} { edges { cursor } } } }`,
    ],
  ];
  const isForwardOnly = (name: string) => !/^(instruments|agreements|treaties)/.test(name);

  /** The first cursor of a list, wherever it stands in the answer. */
  const firstCursor = async (field: (page: string) => string): Promise<string> => {
    const [, cursor] = /"cursor":"([^"]+)"/.exec(JSON.stringify(await ask(`{ ${field('(first: 1)')} }`))) ?? [];
    return cursor!;
  };

  /** The errors of some fields, which are asked for side by side, each under an alias: there must be one of each. */
  async function refusals(fields: readonly string[], variables?: Record<string, unknown>, definitions = '') {
    const { data, errors = [] } = await service().query(
      `query ${definitions} { ${fields.map((field, index) => `_${index}: ${field}`).join(' ')} }`,
      variables,
    );
    return fields.map((field, index) => {
      const own = errors.filter(({ path }) => path?.[0] === `_${index}`);
      if (own.length !== 1)
        throw new Error(
          `Expected one error of ${field} with ${JSON.stringify(variables)}; came ${JSON.stringify({ own, data: data?.[`_${index}`], errors: errors.slice(0, 3) }).slice(0, 1_000)}`,
        );
      return { message: own[0]!.message, ...own[0]!.extensions };
    });
  }

  describe('a cursor', () => {
    const refusedCursors = (field: (page: string) => string, cursors: readonly string[]) =>
      refusals(
        cursors.map((_, index) => field(`(after: $after${index})`)),
        Object.fromEntries(cursors.map((cursor, index) => [`after${index}`, cursor])),
        `(${cursors.map((_, index) => `$after${index}: String`).join(' ')})`,
      );

    it.each(lists)('that is none is CURSOR_INVALID in the list of %s', async (_, __, field) => {
      const forged = ['instrument:friendship', 'DATE DESC\u0001\u00012004', '\u0001\u0001', `2004\u0001\u0001${'\u0000'.repeat(4)}`].map(
        (text) => Buffer.from(text).toString('base64url'),
      );
      for (const error of await refusedCursors(field, ['', ' ', 'nonsense', '%%%', '💥', 'null', '0', 'A'.repeat(10_000), ...forged])) {
        expect(error).toMatchObject({ code: 'CURSOR_INVALID', argument: 'after' });
        expect(error.message.length).toBeLessThan(500);
      }
    });

    it.each(lists)('that was cut or changed is CURSOR_INVALID in the list of %s', async (_, __, field) => {
      const cursor = await firstCursor(field);
      const changed = [
        ...[1, 2, 3, 4, 5, 8].map((length) => cursor.slice(0, -length)),
        cursor.slice(4),
        `${cursor}=`,
        `${cursor}AAAA`,
        ` ${cursor}`,
        swapCase(cursor),
        `${cursor.slice(0, 4)}${cursor.slice(8)}`,
      ];
      expect((await service().query(`query ($after: String) { ${field('(after: $after)')} }`, { after: cursor })).errors).toBeUndefined();
      for (const error of await refusedCursors(field, changed)) expect(error).toMatchObject({ code: 'CURSOR_INVALID', argument: 'after' });
    });

    it.each(lists)('of the list of %s is CURSOR_INVALID in every other', async (name, _, field) => {
      const others = lists.filter(([other]) => other !== name).map(([, , other]) => other('(after: $after)'));
      for (const error of await refusals(others, { after: await firstCursor(field) }, '($after: String)'))
        expect(error).toMatchObject({ code: 'CURSOR_INVALID' });
    });

    it('of the list with drafts is CURSOR_INVALID in the one without, and one of all bodies in that without them', async () => {
      const { list: withDrafts } = await ask(list, { filter: { drafts: true }, first: 1 });
      expect(await refusal(list, { after: withDrafts.edges[0].cursor })).toMatchObject({ code: 'CURSOR_INVALID' });
      const { list: bodies } = await ask(list, { involving: ['country:arcadia'], throughBodies: true, first: 1 });
      expect(await refusal(list, { involving: ['country:arcadia'], after: bodies.edges[0].cursor })).toMatchObject({
        code: 'CURSOR_INVALID',
      });
    });

    it('still leads on where null is given for what was left out', async () => {
      const { list: page } = await ask(list, { first: 1 });
      const after = page.edges[0].cursor;
      const nulls = { involving: null, involvingAny: null, as: null, throughBodies: null, orderBy: null, last: null, before: null };
      for (const filter of [null, {}, { kinds: null, drafts: null }, { drafts: false }]) {
        expect((await ask(list, { ...nulls, filter, first: 1, after })).list.edges).toEqual(
          (await ask(list, { first: 1, after })).list.edges,
        );
      }
    });

    it('is CURSOR_INVALID as `before` too, and says so', async () => {
      expect(await refusal(list, { last: 1, before: 'nonsense' })).toMatchObject({ code: 'CURSOR_INVALID', argument: 'before' });
    });

    it('of a row that is gone still leads on', async () => {
      // A cursor is a place in the order: see the tests of paging under writes. Here the last row: nothing follows.
      const { list: page } = await ask(list, { first: 500 });
      expect((await ask(list, { after: page.edges.at(-1).cursor })).list).toMatchObject({
        edges: [],
        pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
      });
    });
  });

  describe('a size', () => {
    it.each(lists)('below zero or over the cap is refused in the list of %s, whatever is selected of it', async (name, cap, field) => {
      const sizes = [-1, -2_147_483_648, cap + 1, 2_147_483_647];
      for (const argument of isForwardOnly(name) ? ['first'] : ['first', 'last']) {
        for (const selection of ['edges { cursor }', 'totalCount', '__typename']) {
          const errors = await refusals(sizes.map((size) => field(`(${argument}: ${size})`).replace('edges { cursor }', selection)));
          expect(errors).toMatchObject(sizes.map((size) => ({ code: 'BAD_USER_INPUT', argument, limit: cap, actual: size })));
        }
      }
      await ask(`{ ${field(`(first: ${cap})`)} none: ${field('(first: 0)')} }`);
    });

    it.each([
      ['entity(id: "country:arcadia") { evidence(first: $first) { id } }', 100],
      ['node(id: "relation:party-to.arcadia.friendship") { ... on Relation { evidence(first: $first) { id } } }', 100],
      ['node(id: "passage:press.signed") { ... on Passage { relations(first: $first) { id } } }', 100],
      ['node(id: "passage:press.signed") { ... on Passage { entities(first: $first) { id } } }', 100],
      ['instruments { facets { parties(first: $first) { count } } }', 100],
    ])('below zero or over the cap is refused in %s', async (field, cap) => {
      for (const first of [-1, cap + 1])
        expect(await refusal(`query ($first: Int) { ${field} }`, { first })).toMatchObject({
          code: 'BAD_USER_INPUT',
          argument: 'first',
          limit: cap,
          actual: first,
        });
      for (const first of [0, cap, null, undefined])
        expect((await service().query(`query ($first: Int) { ${field} }`, { first })).errors).toBeUndefined();
    });

    it.each([2_147_483_648, 1.5, '5', true, [1, 2], {}])('of %j is no number to count with', async (first) => {
      expect(await refusal(list, { first })).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'first' });
    });

    it.each<[string, object, string]>([
      ['first with last', { first: 1, last: 1 }, 'last'],
      ['first with before', { first: 1, before: 'CURSOR' }, 'before'],
      ['last with after', { last: 1, after: 'CURSOR' }, 'after'],
      ['after with before', { after: 'CURSOR', before: 'CURSOR' }, 'before'],
      ['all at once', { first: 1, last: 1, after: 'CURSOR', before: 'CURSOR' }, 'last'],
      ['zero with last', { first: 0, last: 0 }, 'last'],
    ])('is refused together with what goes the other way: %s', async (_, page, argument) => {
      const cursor = await firstCursor(lists[0]![2]);
      const variables = JSON.parse(JSON.stringify(page).replaceAll('CURSOR', cursor)) as object;
      expect(await refusal(list, { ...variables })).toMatchObject({ code: 'BAD_USER_INPUT', argument });
    });

    it('of null is as none, which is twenty', async () => {
      const [absent, nulls] = await Promise.all(
        [{}, { first: null, after: null, last: null, before: null }].map((page) => ask(list, page)),
      );
      expect(nulls).toEqual(absent);
      const { entities, more } = await ask(
        '{ entities { nodes { id } } more: entities(first: null, after: null, entityTypes: null) { nodes { id } totalCount } }',
      );
      expect(entities.nodes).toHaveLength(20);
      expect(more).toEqual({ nodes: entities.nodes, totalCount: 31 });
    });

    it('of zero is an empty page with the right total in every list', async () => {
      const withTotal = (page: string) =>
        lists
          .map(([, , field], index) => `_${index}: ${field(page).replace('{ edges { cursor } }', '{ totalCount edges { cursor } }')}`)
          .join(' ');
      const [none, all] = await Promise.all(['(first: 0)', '(first: 100)'].map((page) => ask(`{ ${withTotal(page)} }`)));
      for (const index of lists.keys()) {
        const [, total] = /"totalCount":(\d+)/.exec(JSON.stringify(all[`_${index}`]))!;
        expect(JSON.stringify(all[`_${index}`]).match(/"cursor"/g)).toHaveLength(Number(total));
        expect(JSON.stringify(none[`_${index}`])).toContain('"edges":[]');
        expect(JSON.stringify(none[`_${index}`])).toContain(`"totalCount":${total}`);
      }
    });
  });

  describe('a date', () => {
    const bad = [
      '2026-02-30',
      '2026-02-29',
      '2026-13',
      '2026-00',
      '2026-05-00',
      '2026-05-32',
      '2026-04-31',
      '20260520',
      ' 2026',
      '2026 ',
      '2026-5',
      '2026-05-2',
      '26',
      '',
      '2026-05-20T00:00:00Z',
      '2026/2027',
      '2026-05-XX',
      '-2026',
      '+2026',
      '２０２６',
      '2026\n',
      'tomorrow',
    ];

    it.each(bad)('that does not exist or is not written so is refused: %j', async (date) => {
      for (const field of ['from', 'to']) {
        const error = await refusal(list, { filter: { [field]: date } });
        expect(error).toMatchObject({ code: 'BAD_USER_INPUT', argument: `filter.${field}` });
        expect(error.message).toContain('YYYY-MM-DD');
        expect(error.message).toContain(JSON.stringify(date));
      }
      expect(
        await refusal('query ($from: PartialDate) { instruments(filter: { from: $from }) { totalCount } }', { from: date }),
      ).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'from' });
    });

    it.each(bad)('is refused in the document too: %j', async (date) => {
      for (const [argument, text] of [
        ['filter.from', `{ instruments(first: 1, filter: { kinds: [TREATY], from: ${JSON.stringify(date)}, name: "x" }) { totalCount } }`],
        ['filter.to', `{ instruments(orderBy: { field: DATE }, filter: { from: "2001", to: ${JSON.stringify(date)} }) { totalCount } }`],
        ['from', `query ($from: PartialDate = ${JSON.stringify(date)}) { instruments(filter: { from: $from }) { totalCount } }`],
      ] as const) {
        const error = await refusal(text);
        expect(error).toMatchObject({ code: 'BAD_USER_INPUT', argument });
        expect(error.message).toContain('YYYY-MM-DD');
      }
    });

    it.each([2026, 20260520, true, ['2026'], { year: 2026 }])('that is no text is refused: %j', async (date) => {
      expect(await refusal(list, { filter: { from: date } })).toMatchObject({
        code: 'BAD_USER_INPUT',
        argument: expect.stringContaining('filter.from'),
      });
      expect(
        await refusal(`{ instruments(filter: { from: ${JSON.stringify(date).replace('"year"', 'year')} }) { totalCount } }`),
      ).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'filter.from' });
    });

    it.each(['2024-02-29', '2000-02-29', '0001', '9999-12-31', '2026-12'])('that exists is taken: %j', async (date) => {
      expect((await ask(list, { filter: { from: date } })).list.totalCount).toBeGreaterThanOrEqual(0);
    });

    it('after the one up to which is asked is refused', async () => {
      for (const filter of [
        { from: '2005', to: '2004' },
        { from: '2004-11', to: '2004-10-31' },
        { from: '2004-10-15', to: '2004-10-14' },
      ]) {
        expect(await refusal(list, { filter })).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'filter.from' });
      }
      expect((await ask(list, { filter: { from: '2004-10-31', to: '2004-10' } })).list.totalCount).toBe(0);
    });
  });

  describe('a language', () => {
    it.each(['zh_CN', 'z', '', ' zh', 'zh-', '中文', 'zh-toolongsubtag', 'de-', '*', 'en;q=1'])(
      'that is no tag is refused: %j',
      async (lang) => {
        const error = await refusal('query ($lang: [LanguageTag!]) { entity(id: "country:arcadia") { name(lang: $lang) } }', {
          lang: ['en', lang],
        });
        expect(error).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'lang[1]' });
        expect(await refusal(`{ entity(id: "country:arcadia") { name(lang: ["en", ${JSON.stringify(lang)}]) } }`)).toMatchObject({
          code: 'BAD_USER_INPUT',
          argument: 'lang',
        });
      },
    );

    it('is a text: a bare word or a number is refused', async () => {
      for (const lang of ['en', '1', 'true', '[["en"]]']) {
        expect(await refusal(`{ entity(id: "country:arcadia") { name(lang: ${lang}) } }`)).toMatchObject({
          code: 'BAD_USER_INPUT',
          argument: 'lang',
        });
      }
    });

    it('is needed where the names in it are asked for', async () => {
      for (const field of ['totalCount', 'nodes { id }']) {
        expect(await refusal(`{ gaps(kind: NO_NAME_IN_LANGUAGE) { ${field} } }`)).toMatchObject({
          code: 'BAD_USER_INPUT',
          argument: 'lang',
        });
        expect(await refusal(`{ gaps(kind: NO_NAME_IN_LANGUAGE, lang: null) { ${field} } }`)).toMatchObject({
          code: 'BAD_USER_INPUT',
          argument: 'lang',
        });
      }
    });
  });

  it('is refused before the store is asked for anything', async () => {
    service().takeStatements();
    await refusal(list, { involving: [], first: 1 });
    await refusal(list, { first: -1 });
    await refusal(list, { after: 'nonsense' });
    await refusal(list, { filter: { name: longText } });
    await refusal(list, { filter: { from: '2005', to: '2004' }, involving: ['Nobody'] });
    await refusal('{ entities(first: 501) { nodes { id } } }');
    await refusal('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: names(101) });
    expect(service().takeStatements()).toEqual([]);
  });
}

function swapCase(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => (letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase()));
}
