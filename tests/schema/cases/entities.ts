import type { GraphService } from '../../support/graph-service';
import { modelOf } from '../model';
import { smallGraph } from '../small-graph';
import { dataOf, ids, pageFields, walk, type Connection, type PageVariables } from '../walk';

/** What the small graph answers of its entities. */
export function entityCases(service: () => GraphService): void {
  const ask = (text: string, variables?: Record<string, unknown>, headers?: Record<string, string>) =>
    dataOf(service(), text, variables, headers);

  describe('nodes by identifier', () => {
    it('are of the type that the identifier says', async () => {
      const { nodes } = await ask(
        `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Source { title } ... on Passage { quote } ... on Relation { type } ... on Entity { name(lang: ["en"]) } } }`,
        {
          ids: [
            'source:press',
            'passage:press.ends',
            'relation:signed.ann.friendship',
            'person:ann',
            'instrument:friendship',
            'instrument:protocol',
            'topic:peace',
          ],
        },
      );
      expect(nodes).toEqual([
        { __typename: 'Source', id: 'source:press', title: 'The press' },
        { __typename: 'Passage', id: 'passage:press.ends', quote: '𠮷 ends it' },
        { __typename: 'Relation', id: 'relation:signed.ann.friendship', type: 'SIGNED' },
        { __typename: 'Person', id: 'person:ann', name: 'Ann' },
        { __typename: 'Treaty', id: 'instrument:friendship', name: 'Treaty of Friendship' },
        { __typename: 'Agreement', id: 'instrument:protocol', name: 'Protocol to the Treaty of Friendship' },
        { __typename: 'Topic', id: 'topic:peace', name: 'Peace' },
      ]);
    });

    it('come in the order of the identifiers, each as often as it is named, null in place of what there is not', async () => {
      const wanted = [
        'topic:peace',
        'person:nobody',
        'country:arcadia',
        'nonsense',
        'topic:peace',
        'relation:signed.nobody.nothing',
        'source:none',
        'passage:none',
      ];
      const { nodes } = await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: wanted });
      expect(nodes.map((node: { id: string } | null) => node?.id ?? null)).toEqual([
        'topic:peace',
        null,
        'country:arcadia',
        null,
        'topic:peace',
        null,
        null,
        null,
      ]);
    });

    it('are none for an empty list', async () => {
      expect(await ask('{ nodes(ids: []) { id } }')).toEqual({ nodes: [] });
    });

    it('are the same whether asked for as a node, one of nodes, or an entity', async () => {
      const selection = '{ __typename id ... on Country { code name(lang: ["ru"]) } }';
      const answers = await ask(
        `{ node(id: "country:arcadia") ${selection} nodes(ids: ["country:arcadia"]) ${selection} entity(id: "country:arcadia") ${selection} }`,
      );
      const expected = { __typename: 'Country', id: 'country:arcadia', code: 'XA', name: 'Аркадия' };
      expect(answers).toEqual({ node: expected, nodes: [expected], entity: expected });
    });

    it.each(['country:arcady', 'country:arcadia-merged'])(
      'lead from the former identifier %s to the survivor, in every way to ask',
      async (id) => {
        const answer = await ask(
          `query ($id: ID!, $name: String!) {
          node(id: $id) { id } nodes(ids: [$id, "country:arcadia"]) { id } entity(id: $id) { id formerIds }
          instruments(involving: [$name]) { totalCount }
        }`,
          { id, name: id },
        );
        expect(answer).toEqual({
          node: { id: 'country:arcadia' },
          nodes: [{ id: 'country:arcadia' }, { id: 'country:arcadia' }],
          entity: { id: 'country:arcadia', formerIds: ['country:arcady', 'country:arcadia-merged'] },
          instruments: { totalCount: 5 },
        });
      },
    );

    it.each([
      'person:nobody',
      'source:press',
      'passage:press.ends',
      'relation:signed.ann.friendship',
      '',
      ' ',
      'country:',
      ':arcadia',
      'COUNTRY:ARCADIA',
      'country:Arcadia',
      'country:arcadia ',
      'country:a:b',
      'country:../x',
      '1',
      `country:${'a'.repeat(201)}`,
      'nothing:here',
      'country:arcadia\u0000',
    ])('are no entity for %j, which is no error', async (id) => {
      expect(await ask('query ($id: ID!) { entity(id: $id) { id } }', { id })).toEqual({ entity: null });
    });

    it.each([
      'person:nobody',
      'source:none',
      'passage:none',
      'relation:signed.none',
      'relation:unknown-type.x',
      'relation:',
      '',
      'country',
      '💥',
      'country:arcadia\n',
    ])('are null for %j, which is no error', async (id) => {
      expect(await ask('query ($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } }', { id })).toEqual({
        node: null,
        nodes: [null],
      });
    });
  });

  describe('entities by an identifier elsewhere', () => {
    const byExternalId = async (scheme: string, value: string) =>
      (
        await ask('query ($scheme: String!, $value: String!) { entityByExternalId(scheme: $scheme, value: $value) { id } }', {
          scheme,
          value,
        })
      ).entityByExternalId?.id ?? null;

    it('are found by scheme and value', async () => {
      expect(await byExternalId('iso3166-1-alpha-2', 'XA')).toBe('country:arcadia');
      expect(await byExternalId('wikidata', 'Q1001')).toBe('country:borduria');
    });

    it('are found by a value with a colon in it, and not by a scheme with one', async () => {
      expect(await byExternalId('catalog', 'a:b')).toBe('country:arcadia');
      expect(await byExternalId('catalog:a', 'b')).toBeNull();
    });

    it('are the first by identifier where several share one', async () => {
      expect(await byExternalId('catalog', 'shared')).toBe('institution:arcadia-ministry');
    });

    it.each<[string, string, string]>([
      ['an unknown value', 'wikidata', 'Q999'],
      ['a value in other letters', 'wikidata', 'q1000'],
      ['no value', 'wikidata', ''],
      ['no scheme', '', 'Q1000'],
      ['a very long value', 'wikidata', 'x'.repeat(20_000)],
    ])('are none for %s', async (_, scheme, value) => {
      expect(await byExternalId(scheme, value)).toBeNull();
    });

    it('give a country its code, where there is one', async () => {
      const { entities } = await ask(
        '{ entities(entityTypes: [COUNTRY]) { nodes { id externalIds { scheme value } ... on Country { code } } } }',
      );
      expect(entities.nodes).toMatchObject([
        {
          id: 'country:arcadia',
          code: 'XA',
          externalIds: [
            { scheme: 'iso3166-1-alpha-2', value: 'XA' },
            { scheme: 'wikidata', value: 'Q1000' },
            { scheme: 'catalog', value: 'a:b' },
          ],
        },
        { id: 'country:borduria', code: null },
        { id: 'country:old-borduria', code: null, externalIds: [] },
      ]);
    });
  });

  describe('names', () => {
    const arcadia = async (lang: readonly string[] | null | undefined, headers?: Record<string, string>) =>
      (
        await ask(
          'query ($lang: [LanguageTag!]) { entity(id: "country:arcadia") { name(lang: $lang) label(lang: $lang) { value lang kind } description(lang: $lang) } }',
          { lang },
          headers,
        )
      ).entity;

    it('are all given in the order of the record', async () => {
      const { entity } = await ask('{ entity(id: "country:arcadia") { names { value lang kind } } }');
      expect(entity.names.map(({ value }: { value: string }) => value)).toEqual([
        '阿卡迪亚',
        '阿卡迪亚共和国',
        '阿卡迪亞共和國',
        'Arcadia',
        'Republic of Arcadia',
        'ARC',
        'Аркадия',
        'Old Arcady',
      ]);
    });

    it.each<[string, string[], { value: string; lang: string; kind: string }]>([
      ['an official one before a short one', ['zh'], { value: '阿卡迪亚共和国', lang: 'zh', kind: 'OFFICIAL' }],
      [
        'a translation before short ones, acronyms and former ones',
        ['en'],
        { value: 'Republic of Arcadia', lang: 'en', kind: 'TRANSLATION' },
      ],
      ['the only one of a language', ['ru'], { value: 'Аркадия', lang: 'ru', kind: 'SHORT' }],
      ['one in the very script', ['zh-Hant'], { value: '阿卡迪亞共和國', lang: 'zh-Hant', kind: 'ALIAS' }],
      ['one of a region in its script', ['zh-Hant-TW'], { value: '阿卡迪亞共和國', lang: 'zh-Hant', kind: 'ALIAS' }],
      ['one of a script that there is not in the language', ['zh-Hans-CN'], { value: '阿卡迪亚共和国', lang: 'zh', kind: 'OFFICIAL' }],
      ['one whatever the case of the tag', ['ZH-HANT'], { value: '阿卡迪亞共和國', lang: 'zh-Hant', kind: 'ALIAS' }],
      ['one past a private part', ['en-x-simple'], { value: 'Republic of Arcadia', lang: 'en', kind: 'TRANSLATION' }],
      ['the first language that there is', ['fr', 'de-AT', 'ru', 'en'], { value: 'Аркадия', lang: 'ru', kind: 'SHORT' }],
      ['the original official one where there is none', ['fr'], { value: '阿卡迪亚共和国', lang: 'zh', kind: 'OFFICIAL' }],
    ])('give %s', async (_, lang, label) => {
      expect(await arcadia(lang)).toMatchObject({ name: label.value, label });
    });

    it.each<[string, string | undefined, string]>([
      ['nothing', undefined, '阿卡迪亚共和国'],
      ['ru', 'ru', 'Аркадия'],
      ['the best by weight', 'en;q=0.3, ru;q=0.8, zh;q=0.5', 'Аркадия'],
      ['the first of equals', 'ru, en', 'Аркадия'],
      ['no refused language', 'ru;q=0, en;q=0.1', 'Republic of Arcadia'],
      ['only a refused one', 'ru;q=0', '阿卡迪亚共和国'],
      ['a region', 'ru-RU,ru;q=0.9,en;q=0.8', 'Аркадия'],
      ['an unknown one, then a known one', 'tlh, en;q=0.2', 'Republic of Arcadia'],
      ['anything', '*', '阿卡迪亚共和国'],
      ['anything after one that there is', 'en;q=0.5, *;q=0.1', 'Republic of Arcadia'],
      ['a weight in capitals', 'en;Q=0.1, ru;q=0.9', 'Аркадия'],
      ['nonsense', 'q=1;;;,,=', '阿卡迪亚共和国'],
      ['a language after nonsense', ';q=1, ,en', 'Republic of Arcadia'],
    ])('follow an Accept-Language header that asks for %s', async (_, header, expected) => {
      const headers = header === undefined ? undefined : { 'accept-language': header };
      expect(await arcadia(undefined, headers)).toMatchObject({ name: expected, label: { value: expected } });
      expect(await arcadia(null, headers)).toMatchObject({ name: expected });
    });

    it('follow the argument rather than the header, also where the argument finds nothing', async () => {
      expect(await arcadia(['en'], { 'accept-language': 'ru' })).toMatchObject({ name: 'Republic of Arcadia' });
      expect(await arcadia(['fr'], { 'accept-language': 'ru' })).toMatchObject({ name: '阿卡迪亚共和国' });
    });

    it('choose the language of a description and an office in the same way, and fall back to the first', async () => {
      expect((await arcadia(['zh-Hant-HK'])).description).toBe('海邊之國');
      expect((await arcadia(['zh'])).description).toBe('A state by the sea.');
      expect((await arcadia(undefined, { 'accept-language': 'ru' })).description).toBe('Государство у моря.');
      const { node, other } = await ask(
        '{ node(id: "relation:signed.ann.friendship") { ... on Relation { office en: office(lang: ["de", "en"]) } } other: entity(id: "country:borduria") { description } }',
      );
      expect(node).toEqual({ office: '总统', en: 'President' });
      expect(other).toEqual({ description: null });
    });
  });

  describe('evidence', () => {
    it('comes in the order of the text, as many as asked for', async () => {
      const { entity } = await ask(
        '{ entity(id: "country:arcadia") { evidence { id } none: evidence(first: 0) { id } two: evidence(first: 2) { id } all: evidence(first: 100) { id } default: evidence(first: null) { id } } }',
      );
      const inOrder = [{ id: 'passage:press.arcadia' }, { id: 'passage:press.signed' }, { id: 'passage:press.recalls' }];
      expect(entity).toEqual({ evidence: inOrder, none: [], two: inOrder.slice(0, 2), all: inOrder, default: inOrder });
    });

    it('counts the passages of dates and of other dates', async () => {
      const { entity } = await ask('{ entity(id: "instrument:friendship") { evidence { id } } }');
      expect(entity.evidence).toEqual([{ id: 'passage:press.signed' }, { id: 'passage:press.treaty' }, { id: 'passage:press.recalls' }]);
    });

    it('of a relation comes in the same way', async () => {
      const { node } = await ask(
        '{ node(id: "relation:party-to.arcadia.friendship") { ... on Relation { evidence { id } one: evidence(first: 1) { id quote } } } }',
      );
      expect(node).toEqual({
        evidence: [{ id: 'passage:press.signed' }, { id: 'passage:press.treaty' }],
        one: [{ id: 'passage:press.signed', quote: 'Arcadia and Borduria signed the Treaty of Friendship on 16 July 2001' }],
      });
    });
  });

  describe('relations', () => {
    const ann = [
      'relation:signed.ann.everyone',
      'relation:signed.ann.friendship',
      'relation:signed.ann.undated-b',
      'relation:signed.ann.undated-a',
      'relation:attended.ann.summit',
      'relation:attended.ann.visit',
      'relation:attended.ann.someday',
      'relation:of-country.ann.arcadia',
    ];
    const question = `query ($id: ID!, $types: [RelationType!], $direction: Direction, $first: Int, $after: String) {
      entity(id: $id) { relations(relationTypes: $types, direction: $direction, first: $first, after: $after) { totalCount edges { cursor node { id } } nodes { id } ${pageFields} } }
    }`;
    const pagesOf =
      (variables: Record<string, unknown>) =>
      (page: PageVariables): Promise<Connection> =>
        ask(question, { ...variables, ...page }).then(({ entity }) => entity.relations);

    it.each([1, 2, 3, 7, 8, 100])('are walked %i at a time without a repetition or a gap', async (size) => {
      expect(ids(await walk(pagesOf({ id: 'person:ann' }), { size }))).toEqual(ann);
    });

    it.each(['topic:peace', 'topic:water', 'country:arcadia', 'event:visit'])(
      'of %s are in the order of the far ends, however small the page',
      async (id) => {
        const expected = modelOf(smallGraph)
          .relations(id)
          .map(({ record }) => record.id);
        for (const size of [1, 3]) expect(ids(await walk(pagesOf({ id }), { size }))).toEqual(expected);
      },
    );

    it('come OUT before IN, dated far ends before named ones, and newest first', async () => {
      const { nodes } = (await pagesOf({ id: 'instrument:protocol' })({})) as unknown as { nodes: { id: string }[] };
      expect(nodes.map(({ id }) => id)).toEqual([
        'relation:party-to.arcadia-government.protocol',
        'relation:references.protocol.friendship',
        'relation:references.protocol.only-mentioned',
        'relation:extends.protocol.friendship',
        'relation:concluded-at.protocol.visit',
        'relation:concerns.protocol.joint-commission',
        'relation:concerns.protocol.peace',
      ]);
      const { nodes: ofPlace } = (await pagesOf({ id: 'place:borduria' })({})) as unknown as { nodes: { id: string }[] };
      expect(ofPlace.map(({ id }) => id)).toEqual(['relation:part-of.borduria.borduria', 'relation:part-of.bay.borduria']);
    });

    it.each<[string, Record<string, unknown>, string[]]>([
      ['one type', { types: ['ATTENDED'] }, ann.slice(4, 7)],
      ['several types, in the order of the ontology', { types: ['OF_COUNTRY', 'SIGNED'] }, [...ann.slice(0, 4), ann[7]!]],
      ['a type named twice', { types: ['OF_COUNTRY', 'OF_COUNTRY'] }, [ann[7]!]],
      ['a type that such an entity cannot have', { types: ['REFERENCES'] }, []],
      ['one direction', { direction: 'OUT' }, ann],
      ['the other direction', { direction: 'IN' }, []],
      ['no direction, which is both', { direction: null }, ann],
      ['types and a direction', { types: ['SIGNED', 'OF_COUNTRY'], direction: 'OUT' }, [...ann.slice(0, 4), ann[7]!]],
    ])('can be asked for by %s', async (_, filter, expected) => {
      const pages = pagesOf({ id: 'person:ann', ...filter });
      expect(ids(await walk(pages, { size: 2 }))).toEqual(expected);
      expect(await pages({ first: 0 })).toMatchObject({ totalCount: expected.length, edges: [] });
    });

    it('are an empty page with the right total for none, which still says that there are more', async () => {
      expect(await pagesOf({ id: 'person:ann' })({ first: 0 })).toEqual({
        totalCount: 8,
        edges: [],
        nodes: [],
        pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null },
      });
      expect(await pagesOf({ id: 'topic:space' })({ first: 1 })).toMatchObject({ totalCount: 1, pageInfo: { hasNextPage: false } });
    });

    it('are counted by type and direction, none of zero', async () => {
      const { entity, none } = await ask(
        '{ entity(id: "country:borduria") { relationCounts { type direction count } } none: entity(id: "institution:twin-b") { relationCounts { count } relations { totalCount nodes { id } } } }',
      );
      expect(entity.relationCounts).toEqual([
        { type: 'PARTY_TO', direction: 'OUT', count: 2 },
        { type: 'PART_OF', direction: 'IN', count: 1 },
        { type: 'OF_COUNTRY', direction: 'IN', count: 2 },
        { type: 'SUCCESSOR_OF', direction: 'OUT', count: 1 },
      ]);
      expect(none).toEqual({ relationCounts: [], relations: { totalCount: 0, nodes: [] } });
    });

    it('answer the ends with whatever is asked of them, from either side', async () => {
      const end = '{ id type __typename name(lang: ["en"]) }';
      const { entity } = await ask(
        `{ entity(id: "person:ann") { ... on Person { signed(first: 1) { edges { node ${end} relation { from ${end} to ${end} role office(lang: ["zh"]) onBehalfOf { id } } } nodes { parties { nodes { id } edges { relation { to ${end} } } } } } } } }`,
      );
      const person = { id: 'person:ann', type: 'PERSON', __typename: 'Person', name: 'Ann' };
      const everyone = { id: 'instrument:everyone', type: 'AGREEMENT', __typename: 'Agreement', name: 'Agreement of Everyone' };
      expect(entity.signed.edges).toEqual([
        { node: everyone, relation: { from: person, to: everyone, role: null, office: null, onBehalfOf: null } },
      ]);
      expect(entity.signed.nodes[0].parties.nodes.map(({ id }: { id: string }) => id)).toEqual([
        'institution:arcadia-government',
        'country:borduria',
        'country:arcadia',
      ]);
      expect(entity.signed.nodes[0].parties.edges[0].relation.to).toEqual(everyone);
    });

    it('carry role, locator, dates and why they are asserted', async () => {
      const { nodes } = await ask(
        'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Relation { role locator date since until asserted onBehalfOf { id } } } }',
        {
          ids: [
            'relation:attended.ann.visit',
            'relation:extends.protocol.friendship',
            'relation:signed.ann.friendship',
            'relation:of-country.joint-commission.arcadia',
            'relation:successor-of.borduria.old-borduria',
          ],
        },
      );
      const none = { role: null, locator: null, date: null, since: null, until: null, asserted: null, onBehalfOf: null };
      expect(nodes).toEqual([
        { ...none, role: 'WITNESS' },
        { ...none, locator: 'Article 25', until: '2021-07' },
        { ...none, date: '2001-07-16', onBehalfOf: { id: 'country:arcadia' } },
        { ...none, asserted: 'it is joint' },
        { ...none, since: '1990' },
      ]);
    });

    it('are the same whatever else is selected of them, and however it is written', async () => {
      const whole = 'id type __typename name(lang: ["en"])';
      const { a, b, c, d } = await ask(
        `query ($no: Boolean = false) {
          a: entity(id: "country:arcadia") { ... on Country { partyTo { nodes { id } edges { node { id } relation { id from { id } to { id } } } } } }
          b: entity(id: "country:arcadia") { ... on Country { partyTo { nodes { ...Whole } edges { node { ... on Instrument { ... on Node { id } kind } } relation { id from { ...Whole } to { ...Whole } } } } } }
          c: entity(id: "country:arcadia") { ... on Country { partyTo { nodes { called: name(lang: ["en"]) } edges { relation { id to { same: id as: type } } } } } }
          d: entity(id: "country:arcadia") { ... on Country { partyTo { nodes { id @skip(if: $no) name(lang: ["en"]) @include(if: $no) } edges { relation { ...Ends } } } } }
        }
        fragment Whole on Entity { ${whole} }
        fragment Ends on Relation { id from { id type } to { id type } }`,
      );
      const nodes = b.partyTo.nodes.map(({ id }: { id: string }) => ({ id }));
      expect(nodes).toHaveLength(4);
      expect([a.partyTo.nodes, d.partyTo.nodes]).toEqual([nodes, nodes]);
      expect(c.partyTo.nodes.map(({ called }: { called: string }) => called)).toEqual(
        b.partyTo.nodes.map(({ name }: { name: string }) => name),
      );
      for (const [index, edge] of b.partyTo.edges.entries()) {
        const { id, from, to } = edge.relation;
        expect(from).toEqual({ id: 'country:arcadia', type: 'COUNTRY', __typename: 'Country', name: 'Republic of Arcadia' });
        expect(edge.node).toEqual({ id: to.id, kind: expect.any(String) });
        expect(a.partyTo.edges[index]).toEqual({ node: { id: to.id }, relation: { id, from: { id: from.id }, to: { id: to.id } } });
        expect(c.partyTo.edges[index]).toEqual({ relation: { id, to: { same: to.id, as: to.type } } });
        expect(d.partyTo.edges[index]).toEqual({
          relation: { id, from: { id: from.id, type: from.type }, to: { id: to.id, type: to.type } },
        });
      }
    });

    it('can be walked on from a cursor under every entity of a page', async () => {
      const { entities } = await ask(
        '{ entities(entityTypes: [COUNTRY], first: 2) { nodes { id relations(first: 2) { pageInfo { endCursor } } } } }',
      );
      for (const { id, relations } of entities.nodes) {
        const rest = await pagesOf({ id })({ first: 100, after: relations.pageInfo.endCursor });
        expect(ids(rest.edges)).toEqual(ids(await walk(pagesOf({ id }), { size: 100 })).slice(2));
      }
    });
  });
}
