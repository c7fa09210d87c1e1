import type { GraphService } from '../../support/graph-service';
import { modelOf, type InstrumentArguments } from '../model';
import { smallGraph } from '../small-graph';
import { dataOf, ids, pageFields, walk, type Connection, type PageVariables } from '../walk';

/** Every argument of `instruments`, as an operation takes them. */
export const instrumentsQuestion = (field: 'instruments' | 'agreements' | 'treaties' = 'instruments') => `
  query (
    $involving: [String!], $involvingAny: [String!], $as: [InvolvementKind!], $throughBodies: Boolean, $filter: InstrumentFilter,
    $orderBy: InstrumentOrder, $first: Int, $after: String, $last: Int, $before: String
  ) {
    list: ${field}(
      involving: $involving, involvingAny: $involvingAny, as: $as, throughBodies: $throughBodies, filter: $filter,
      orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before
    ) {
      totalCount
      facets { kinds { kind count } years { year count } parties { party { id } count } }
      edges { cursor node { id } involvement { how entity { id } relation { id } } }
      ${pageFields}
    }
  }`;

/** What the small graph answers of its instruments. */
export function instrumentCases(service: () => GraphService): void {
  const model = modelOf(smallGraph);
  const ask = (text: string, variables?: Record<string, unknown>) => dataOf(service(), text, variables);
  const pagesOf =
    (query: object, field?: Parameters<typeof instrumentsQuestion>[0]) =>
    (page: PageVariables): Promise<Connection> =>
      ask(instrumentsQuestion(field), { ...query, ...page }).then(({ list }) => list);
  /** The slugs of all that a query finds, in its order. */
  const found = async (query: object, field?: Parameters<typeof instrumentsQuestion>[0]) =>
    ids(await walk(pagesOf(query, field), { size: 100 })).map((id) => id.replace('instrument:', ''));

  const newestFirst = [
    'leap',
    'everyone',
    'accord-b',
    'accord-a',
    'protocol',
    'friendship',
    'rivers',
    'undated-b',
    'undated-a',
    'only-mentioned',
  ];
  const oldestFirst = [
    'rivers',
    'friendship',
    'protocol',
    'accord-a',
    'accord-b',
    'everyone',
    'leap',
    'only-mentioned',
    'undated-a',
    'undated-b',
  ];
  const byName = [
    'accord-a',
    'accord-b',
    'everyone',
    'rivers',
    'leap',
    'only-mentioned',
    'protocol',
    'friendship',
    'undated-b',
    'undated-a',
  ];
  const withDraft = (slugs: readonly string[], place: number) => [...slugs.slice(0, place), 'draft', ...slugs.slice(place)];

  describe('the order', () => {
    it.each<[string, object, string[]]>([
      ['newest first without a wish, those of one day by identifier, the undated last', {}, newestFirst],
      ['newest first for an order of null', { orderBy: null }, newestFirst],
      ['newest first for an empty order', { orderBy: {} }, newestFirst],
      ['oldest first, the undated last', { orderBy: { field: 'DATE', direction: 'ASC' } }, oldestFirst],
      ['by date where only the direction is given', { orderBy: { direction: 'ASC' } }, oldestFirst],
      ['by name, a name before those that it begins', { orderBy: { field: 'NAME', direction: 'ASC' } }, byName],
      ['by name downwards, where only the field is given', { orderBy: { field: 'NAME' } }, [...byName].reverse()],
    ])('is %s', async (_, query, expected) => {
      expect(await found(query)).toEqual(expected);
    });

    it.each([{}, { orderBy: { direction: 'ASC' } }, { orderBy: { field: 'NAME', direction: 'ASC' } }, { orderBy: { field: 'NAME' } }])(
      'is the same in pages of any size, from the start and from the end, for %j',
      async (query) => {
        for (const involving of [undefined, ['country:arcadia']]) {
          const all = ids(await walk(pagesOf({ ...query, involving }), { size: 100 }));
          for (const size of [1, 3, all.length, all.length + 1]) {
            expect(ids(await walk(pagesOf({ ...query, involving }), { size }))).toEqual(all);
            expect(ids(await walk(pagesOf({ ...query, involving }), { size, backwards: true }))).toEqual(all);
          }
        }
      },
    );

    it('goes on in the middle from a cursor, in either direction', async () => {
      const { edges } = await pagesOf({})({ first: 100 });
      const middle = edges[4]!.cursor;
      expect(ids((await pagesOf({})({ first: 2, after: middle })).edges)).toEqual(ids(edges).slice(5, 7));
      expect(ids((await pagesOf({})({ last: 2, before: middle })).edges)).toEqual(ids(edges).slice(2, 4));
      expect(ids((await pagesOf({})({ last: 3 })).edges)).toEqual(ids(edges).slice(-3));
    });
  });

  describe('the lists', () => {
    it('are of treaties and agreements, and each alone', async () => {
      const treaties = newestFirst.filter((slug) => model.entities.get(`instrument:${slug}`)?.type === 'TREATY');
      expect(treaties).toEqual(['friendship', 'rivers', 'undated-b', 'only-mentioned']);
      expect(await found({}, 'treaties')).toEqual(treaties);
      expect(await found({}, 'agreements')).toEqual(newestFirst.filter((slug) => !treaties.includes(slug)));
      expect(await found({ involving: ['country:arcadia'] }, 'treaties')).toEqual(['friendship', 'rivers']);
      expect(await found({ involving: ['country:arcadia'] }, 'agreements')).toEqual(['everyone', 'protocol', 'undated-a']);
    });

    it('count what they find, whatever the page', async () => {
      for (const [field, types] of [
        ['instruments', undefined],
        ['treaties', ['TREATY']],
        ['agreements', ['AGREEMENT']],
      ] as const) {
        for (const query of [
          {},
          { filter: { drafts: true } },
          { involving: ['country:arcadia'] },
          { filter: { from: '2004' } },
        ] as InstrumentArguments[]) {
          const page = await pagesOf(query, field)({ first: 0 });
          expect(page).toMatchObject({
            totalCount: model.instruments({ ...query, ...(types && { types }) }).length,
            edges: [],
            facets: facetsOf({ ...query, ...(types && { types }) }),
          });
        }
      }
    });

    it('say of an empty page whether there is more, with and without somebody involved', async () => {
      for (const involving of [undefined, ['country:arcadia']]) {
        expect((await pagesOf({ involving })({ first: 0 })).pageInfo).toEqual({
          hasNextPage: true,
          hasPreviousPage: false,
          startCursor: null,
          endCursor: null,
        });
        expect((await pagesOf({ involving })({ last: 0 })).pageInfo).toEqual({
          hasNextPage: false,
          hasPreviousPage: true,
          startCursor: null,
          endCursor: null,
        });
      }
      expect((await pagesOf({ filter: { name: 'unheard-of' } })({ first: 0 })).pageInfo.hasNextPage).toBe(false);
    });
  });

  const facetsOf = (query: InstrumentArguments) => {
    const facets = model.facets(query);
    return { ...facets, parties: facets.parties.slice(0, 10) };
  };

  describe('who is involved', () => {
    it.each<[string, object, string[]]>([
      [
        'a country by itself and its government',
        { involving: ['country:arcadia'] },
        ['everyone', 'protocol', 'friendship', 'rivers', 'undated-a'],
      ],
      [
        'a country by all its bodies, joint ones too',
        { involving: ['country:arcadia'], throughBodies: true },
        ['everyone', 'accord-b', 'accord-a', 'protocol', 'friendship', 'rivers', 'undated-a'],
      ],
      ['a country, not by its predecessor', { involving: ['country:borduria'] }, ['everyone', 'accord-b', 'friendship', 'rivers']],
      ['a predecessor by itself', { involving: ['country:old-borduria'] }, ['leap']],
      ['a government, not by its country', { involving: ['institution:arcadia-government'] }, ['everyone', 'protocol', 'rivers']],
      ['all of several', { involving: ['country:arcadia', 'country:borduria'] }, ['everyone', 'friendship', 'rivers']],
      ['all of several, in another order', { involving: ['country:borduria', 'country:arcadia'] }, ['everyone', 'friendship', 'rivers']],
      ['one named twice', { involving: ['country:old-borduria', 'Old Borduria'] }, ['leap']],
      ['three', { involving: ['country:arcadia', 'country:borduria', 'person:ann'] }, ['everyone', 'friendship']],
      ['any of several', { involvingAny: ['country:old-borduria', 'institution:joint-commission'] }, ['leap', 'accord-a', 'protocol']],
      [
        'all of some and any of others',
        { involving: ['country:arcadia'], involvingAny: ['person:ann', 'topic:water'] },
        ['everyone', 'friendship', 'rivers', 'undated-a'],
      ],
      ['as a party', { involving: ['country:arcadia'], as: ['PARTY'] }, ['everyone', 'protocol', 'friendship', 'rivers', 'undated-a']],
      ['as a signatory', { involving: ['country:arcadia'], as: ['SIGNATORY'] }, ['everyone']],
      ['as what it is about', { involving: ['country:arcadia'], as: ['CONCERNED'] }, ['everyone']],
      [
        'as a party or what it is about',
        { involving: ['institution:joint-commission'], as: ['CONCERNED', 'PARTY'] },
        ['accord-a', 'protocol'],
      ],
      ['as each alone: what it is about', { involving: ['institution:joint-commission'], as: ['CONCERNED'] }, ['protocol']],
      ['several, each as a signatory', { involving: ['country:arcadia', 'person:ann'], as: ['SIGNATORY'] }, ['everyone']],
      ['several, none as a signatory', { involving: ['country:borduria', 'person:ann'], as: ['SIGNATORY'] }, []],
      ['a topic', { involving: ['topic:water'] }, ['accord-b', 'accord-a', 'rivers']],
      ['an event', { involving: ['event:summit'] }, ['leap']],
      ['an instrument', { involving: ['instrument:friendship'] }, []],
      ['a place', { involving: ['place:bay'] }, ['rivers']],
      ['a project', { involving: ['project:dam'] }, ['accord-b']],
      ['one that takes part in nothing', { involving: ['institution:twin-b'] }, []],
      ['drafts, where they are asked for', { involving: ['topic:space'], filter: { drafts: true } }, ['draft']],
      ['no drafts otherwise', { involving: ['topic:space'] }, []],
    ])('can be %s', async (_, query, expected) => {
      expect(await found(query)).toEqual(expected);
      expect(await found({ ...query, orderBy: { field: 'NAME', direction: 'ASC' } })).toEqual(
        withDraft(byName, 4).filter((slug) => expected.includes(slug)),
      );
      const page = await pagesOf(query)({ first: 0 });
      expect(page).toMatchObject({ totalCount: expected.length, facets: facetsOf(withIdentifiers(query)) });
    });

    it.each([
      'Arcadia',
      'ARCADIA',
      'ａｒｃａｄｉａ',
      'Árcâdìa',
      '  arcadia ',
      '《阿卡迪亚》',
      '阿卡迪亞',
      '阿 卡 迪 亚 共 和 国',
      'Аркадия',
      'аркадия',
      'arc',
      'Old Arcady',
      'country:arcadia',
    ])('can be named %j, which is Arcadia', async (text) => {
      expect(await found({ involving: [text] })).toEqual(['everyone', 'protocol', 'friendship', 'rivers', 'undated-a']);
      expect(await found({ involvingAny: [text], as: ['SIGNATORY'] })).toEqual(['everyone']);
    });

    it.each(['joint commission', 'Joint-Commission', 'equipe mixte', 'ÉQUIPE  MIXTE', 'St Johns Club Елка', 'st. john’s club "ёлка"'])(
      'can be named %j, up to accents and punctuation',
      async (text) => {
        expect(await found({ involving: [text] })).toEqual(['accord-a', 'protocol']);
      },
    );

    it('is the one of several of a name that can take part so', async () => {
      // Water is a person and a topic; of the two only a topic is what something is about, only a person signs.
      expect(await found({ involving: ['water'], as: ['CONCERNED'] })).toEqual(['accord-b', 'accord-a', 'rivers']);
      expect(await found({ involving: ['water'], as: ['SIGNATORY'] })).toEqual([]);
      expect(await found({ filter: { topics: ['water'] } })).toEqual(['accord-b', 'accord-a', 'rivers']);
      // Borduria is a country and a place.
      expect(await found({ involving: ['Borduria'], as: ['PARTY'] })).toEqual(['everyone', 'accord-b', 'friendship', 'rivers']);
    });

    it('is told of each instrument once, with every way and relation', async () => {
      const { edges } = await pagesOf({ involving: ['country:arcadia'] })({ first: 1 });
      expect(edges).toMatchObject([{ node: { id: 'instrument:everyone' } }]);
      const [ar, gov] = ['country:arcadia', 'institution:arcadia-government'];
      expect(edges[0]!['involvement']).toEqual([
        { how: 'PARTY', entity: { id: gov }, relation: { id: 'relation:party-to.arcadia-government.everyone' } },
        { how: 'PARTY', entity: { id: ar }, relation: { id: 'relation:party-to.arcadia.everyone' } },
        { how: 'SIGNATORY', entity: { id: ar }, relation: { id: 'relation:signed.arcadia.everyone' } },
        { how: 'CONCERNED', entity: { id: ar }, relation: { id: 'relation:concerns.everyone.arcadia' } },
      ]);
    });

    it.each<object>([
      { involving: ['country:arcadia', 'person:ann'] },
      { involving: ['country:arcadia'], as: ['SIGNATORY'] },
      { involvingAny: ['country:arcadia', 'country:borduria'], throughBodies: true },
      { involving: ['country:borduria'], involvingAny: ['topic:water', 'person:ann'] },
      { filter: { topics: ['topic:water'] } },
      {},
    ])('is told by whoever was named, and by nobody else, for %j', async (query) => {
      for (const { node, involvement } of (await pagesOf(query)({ first: 100 })).edges) {
        expect(involvement).toEqual(
          model
            .involvement(node.id, query)
            .map(({ how, entity, relation }) => ({ how, entity: { id: entity }, relation: { id: relation } })),
        );
      }
    });

    it('is told with the words that say so', async () => {
      const { instruments } = await ask(`{
        instruments(involving: "Arcadia", as: PARTY, filter: { kinds: TREATY }) {
          edges { involvement { entity { name(lang: "en") } relation { type role from { id } to { id name(lang: "en") } evidence { quote verified source { title } } } } }
        }
      }`);
      expect(instruments.edges).toEqual([
        {
          involvement: [
            {
              entity: { name: 'Republic of Arcadia' },
              relation: {
                type: 'PARTY_TO',
                role: null,
                from: { id: 'country:arcadia' },
                to: { id: 'instrument:friendship', name: 'Treaty of Friendship' },
                evidence: [
                  {
                    quote: 'Arcadia and Borduria signed the Treaty of Friendship on 16 July 2001',
                    verified: true,
                    source: { title: 'The press' },
                  },
                  { quote: 'Treaty of Friendship on 16 July 2001', verified: true, source: { title: 'The press' } },
                ],
              },
            },
          ],
        },
      ]);
    });
  });

  describe('the filter', () => {
    it.each<[string, NonNullable<InstrumentArguments['filter']>, string[]]>([
      ['kinds', { kinds: ['CONVENTION', 'PLAN'] }, ['rivers', 'undated-a']],
      ['a kind that nothing has', { kinds: ['COMMUNIQUE'] }, []],
      ['a first year', { from: '2004' }, ['leap', 'everyone', 'accord-b', 'accord-a', 'protocol']],
      ['a first month', { from: '2004-10' }, ['leap', 'everyone', 'accord-b', 'accord-a', 'protocol']],
      ['a first day, before which a month may begin', { from: '2004-10-02' }, ['leap', 'everyone', 'accord-b', 'accord-a']],
      ['a first day that is one of them', { from: '2004-10-14' }, ['leap', 'everyone', 'accord-b', 'accord-a']],
      ['a last day, after which a month may end', { to: '2004-10-30' }, ['accord-b', 'accord-a', 'friendship', 'rivers']],
      ['the last day of a month', { to: '2004-10-31' }, ['accord-b', 'accord-a', 'protocol', 'friendship', 'rivers']],
      ['a last month', { to: '2004-10' }, ['accord-b', 'accord-a', 'protocol', 'friendship', 'rivers']],
      ['a last day, after which a year may end', { to: '1999-12-30' }, []],
      ['the last day of a year', { to: '1999-12-31' }, ['rivers']],
      ['a last day within a later year', { to: '2001-07-16' }, ['friendship', 'rivers']],
      ['a last day just before', { to: '2001-07-15' }, ['rivers']],
      ['the last day of a leap February', { from: '2012-02-29', to: '2012-02' }, ['leap']],
      ['a stretch', { from: '2001', to: '2004-10-14' }, ['accord-b', 'accord-a', 'friendship']],
      ['a day within a month, which may not be that day', { from: '2004-10-14', to: '2004-10-14' }, ['accord-b', 'accord-a']],
      ['a stretch of a year', { from: '2010', to: '2010' }, ['everyone']],
      ['a stretch of a year with drafts', { from: '2010', to: '2010', drafts: true }, ['everyone', 'draft']],
      ['drafts too', { drafts: true }, withDraft(newestFirst, 2)],
      ['no drafts', { drafts: false }, newestFirst],
      ['nothing', {}, newestFirst],
      ['nothing but nulls', { kinds: null, from: null, to: null, name: null, topics: null, drafts: null }, newestFirst],
      ['a word of a name', { name: 'treaty' }, ['protocol', 'friendship']],
      ['several words in any order', { name: 'friendship  PROTOCOL' }, ['protocol']],
      ['a part of a word', { name: 'accor' }, ['accord-b', 'accord-a']],
      ['a word in another language', { name: 'договор' }, ['friendship']],
      ['one Han character', { name: '友' }, ['friendship']],
      ['words of two names of one entity, which is no name', { name: '友好 friendship' }, []],
      ['a word with accents and punctuation', { name: '«Fríendship!»' }, ['protocol', 'friendship']],
      ['blanks, which are no word', { name: ' \t　' }, newestFirst],
      ['a word that no name has', { name: 'unheard-of' }, []],
      ['a topic', { topics: ['topic:water'] }, ['accord-b', 'accord-a', 'rivers']],
      ['a topic by name in another language', { topics: ['和平'] }, ['accord-b', 'protocol', 'friendship']],
      ['one of several topics', { topics: ['Peace', 'Space'] }, ['accord-b', 'protocol', 'friendship']],
      ['one of several topics, with drafts', { topics: ['Peace', 'Space'], drafts: true }, ['draft', 'accord-b', 'protocol', 'friendship']],
      [
        'everything at once',
        { topics: ['water', 'peace'], kinds: ['MEMORANDUM', 'PROTOCOL'], from: '2004', to: '2005', name: 'o' },
        ['accord-b', 'protocol'],
      ],
    ])('can ask for %s', async (_, filter, expected) => {
      expect(await found({ filter })).toEqual(expected);
      expect(await found({ filter, orderBy: { direction: 'ASC' } })).toEqual(
        withDraft(oldestFirst, 5).filter((slug) => expected.includes(slug)),
      );
      expect(await found({ filter, orderBy: { field: 'NAME', direction: 'ASC' } })).toEqual(
        withDraft(byName, 4).filter((slug) => expected.includes(slug)),
      );
      const { totalCount, facets } = (await pagesOf({ filter })({ first: 0 })) as Connection & { facets: { kinds: { count: number }[] } };
      expect(totalCount).toBe(expected.length);
      expect(facets.kinds.reduce((sum, { count }) => sum + count, 0)).toBe(expected.length);
    });

    it('holds for those of somebody as well', async () => {
      expect(await found({ involving: ['country:arcadia'], filter: { from: '2001', to: '2004' } })).toEqual(['protocol', 'friendship']);
      expect(await found({ involving: ['country:arcadia'], filter: { topics: ['water'] } })).toEqual(['rivers']);
      expect(await found({ involving: ['topic:peace'], filter: { topics: ['water'] } })).toEqual(['accord-b']);
      expect(await found({ involving: ['topic:peace'], as: ['CONCERNED'], filter: { kinds: ['TREATY'], name: 'of' } })).toEqual([
        'friendship',
      ]);
    });
  });

  describe('the facets', () => {
    it('count kinds by number, years in turn with the undated last, and parties by number', async () => {
      const { list } = await ask(instrumentsQuestion(), { first: 1, filter: { drafts: true } });
      expect(list.facets).toEqual({
        kinds: [
          { kind: 'AGREEMENT', count: 3 },
          { kind: 'TREATY', count: 2 },
          { kind: 'CHARTER', count: 1 },
          { kind: 'CONVENTION', count: 1 },
          { kind: 'EXCHANGE_OF_NOTES', count: 1 },
          { kind: 'MEMORANDUM', count: 1 },
          { kind: 'PLAN', count: 1 },
          { kind: 'PROTOCOL', count: 1 },
        ],
        years: [
          { year: 1999, count: 1 },
          { year: 2001, count: 1 },
          { year: 2004, count: 3 },
          { year: 2010, count: 2 },
          { year: 2012, count: 1 },
          { year: null, count: 3 },
        ],
        parties: [
          { party: { id: 'country:arcadia' }, count: 4 },
          { party: { id: 'institution:arcadia-government' }, count: 3 },
          { party: { id: 'country:borduria' }, count: 2 },
          { party: { id: 'institution:arcadia-ministry' }, count: 2 },
          { party: { id: 'institution:borduria-government' }, count: 2 },
          { party: { id: 'country:old-borduria' }, count: 1 },
          { party: { id: 'institution:joint-commission' }, count: 1 },
          { party: { id: 'institution:twin-a' }, count: 1 },
        ],
      });
    });

    it('are the same whether stored or counted', async () => {
      const everyKind = ['TREATY', 'CONVENTION', 'CHARTER', 'AGREEMENT', 'PROTOCOL', 'EXCHANGE_OF_NOTES', 'MEMORANDUM', 'PLAN'];
      for (const field of ['instruments', 'agreements', 'treaties'] as const) {
        for (const drafts of [true, false]) {
          const [stored, counted] = await Promise.all(
            [{ drafts }, { drafts, kinds: everyKind }].map((filter) => pagesOf({ filter }, field)({ first: 0 })),
          );
          expect(stored).toEqual(counted);
        }
      }
    });

    it('name as many parties as asked for, none for zero', async () => {
      for (const filter of [{}, { name: 'o' }]) {
        const { instruments } = await ask(
          'query ($filter: InstrumentFilter) { instruments(filter: $filter) { facets { two: parties(first: 2) { party { id } count } none: parties(first: 0) { count } } } }',
          { filter },
        );
        expect(instruments.facets).toEqual({ two: facetsOf({ filter }).parties.slice(0, 2), none: [] });
      }
    });
  });

  /** Names as the model wants them: by identifier. */
  function withIdentifiers(query: InstrumentArguments): InstrumentArguments {
    return {
      ...query,
      ...(query.involving && { involving: query.involving.map((id) => (id === 'Old Borduria' ? 'country:old-borduria' : id)) }),
    };
  }
}
