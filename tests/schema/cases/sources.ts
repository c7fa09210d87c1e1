import { entityTypeNames, relationTypeNames } from '../../../src/ontology/ontology';
import type { GraphService } from '../../support/graph-service';
import { modelOf } from '../model';
import { smallGraph, text } from '../small-graph';
import { dataOf, ids, pageFields, walk, type Connection, type PageVariables } from '../walk';

/** What the small graph answers of its sources, and of what it lacks. */
export function sourceCases(service: () => GraphService): void {
  const ask = (question: string, variables?: Record<string, unknown>) => dataOf(service(), question, variables);

  describe('a source', () => {
    it('is given with its text, byte for byte', async () => {
      const { source } = await ask('{ source(id: "source:press") { id title publisher publishedOn lang url sha256 text } }');
      expect(source).toEqual({
        id: 'source:press',
        title: 'The press',
        publisher: 'Arcadian News',
        publishedOn: '2004-10',
        lang: 'en',
        url: 'https://news.example/1',
        sha256: smallGraph.sources[0]!.sha256,
        text,
      });
    });

    it('is null for what is none, which is no error', async () => {
      for (const id of ['source:none', 'passage:press.ends', 'country:arcadia', 'press', '', 'source:Press', 'source:press ']) {
        expect(await ask('query ($id: ID!) { source(id: $id) { id text } }', { id })).toEqual({ source: null });
      }
    });

    it('stands in the list of all by identifier', async () => {
      const pages = (page: PageVariables) =>
        ask(
          `query ($first: Int, $after: String) { sources(first: $first, after: $after) { totalCount edges { cursor node { id publisher } } ${pageFields} } }`,
          { ...page },
        ).then(({ sources }): Connection => sources);
      for (const size of [1, 2, 20]) expect(ids(await walk(pages, { size }))).toEqual(['source:empty', 'source:press']);
      expect(await pages({ first: 1 })).toMatchObject({ totalCount: 2, edges: [{ node: { publisher: null } }] });
    });

    it('without passages has an empty list of them', async () => {
      const { source } = await ask(`{ source(id: "source:empty") { passages { totalCount nodes { id } ${pageFields} } } }`);
      expect(source.passages).toEqual({
        totalCount: 0,
        nodes: [],
        pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
      });
    });
  });

  describe('a passage', () => {
    const inOrder = ['emoji', 'arcadia', 'signed', 'treaty', 'recalls', 'ends'].map((slug) => `passage:press.${slug}`);

    it.each([1, 2, 4, 6, 100])('comes in the order of the text, %i at a time', async (size) => {
      const pages = (page: PageVariables) =>
        ask(
          `query ($first: Int, $after: String) { source(id: "source:press") { passages(first: $first, after: $after) { totalCount edges { cursor node { id } } ${pageFields} } } }`,
          { ...page },
        ).then(({ source }): Connection => source.passages);
      expect(ids(await walk(pages, { size }))).toEqual(inOrder);
      expect((await pages({ first: size })).totalCount).toBe(6);
    });

    it('counts code points where the text has characters of two units before it', async () => {
      const { nodes } = await ask(
        'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Passage { quote start end verified source { id } } } }',
        { ids: inOrder },
      );
      const points = Array.from(text);
      for (const { quote, start, end, verified, source } of nodes) {
        expect(points.slice(start, end).join('')).toBe(quote);
        expect([...quote]).toHaveLength(end - start);
        expect({ verified, source }).toEqual({ verified: true, source: { id: 'source:press' } });
      }
      // 𠮷野 and are 7 code points with the blank, and 8 units of UTF-16.
      expect(nodes[0]).toMatchObject({ quote: '😀👍🏽', start: 7, end: 10 });
      expect(text.indexOf('😀')).toBe(8);
    });

    const contextOf = async (slug: string, characters?: number) => {
      const { node } = await ask(
        `query ($id: ID!, $characters: Int) { node(id: $id) { ... on Passage { context(characters: $characters) { before after beginsParagraph endsParagraph } } } }`,
        { id: `passage:press.${slug}`, ...(characters !== undefined && { characters }) },
      );
      return node.context;
    };
    const paragraphs = text.split('\n');

    it.each(['emoji', 'arcadia', 'signed', 'treaty', 'recalls', 'ends'])('is read in its paragraph: %s', async (slug) => {
      const { node } = await ask(`{ node(id: "passage:press.${slug}") { ... on Passage { quote } } }`);
      const { before, after, ...reach } = await contextOf(slug);
      expect(paragraphs).toContain(before + node.quote + after);
      expect(reach).toEqual({ beginsParagraph: true, endsParagraph: true });
    });

    it('is read with as many code points of its paragraph as are wanted, and says whether that is all', async () => {
      expect(await contextOf('emoji', 7)).toEqual({ before: '𠮷野 and ', after: ' before', beginsParagraph: true, endsParagraph: false });
      expect(await contextOf('emoji', 6)).toEqual({ before: '野 and ', after: ' befor', beginsParagraph: false, endsParagraph: false });
      expect(await contextOf('ends', 3)).toEqual({ before: 'p; ', after: '.', beginsParagraph: false, endsParagraph: true });
      expect(await contextOf('recalls', 0)).toEqual({ before: '', after: '', beginsParagraph: true, endsParagraph: false });
    });

    it.each([-1, 1_001])('is not read with %i code points around it', async (characters) => {
      const { errors } = await service().query(
        'query ($characters: Int) { node(id: "passage:press.ends") { ... on Passage { context(characters: $characters) { before } } } }',
        { characters },
      );
      expect(errors).toMatchObject([
        {
          message: `\`characters\` may be from 0 to 1000; it is ${characters}.`,
          extensions: { code: 'BAD_USER_INPUT', argument: 'characters' },
        },
      ]);
    });

    it('tells what rests on it: relations by type and identifier, entities by identifier', async () => {
      const { nodes } = await ask(
        'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Passage { relations { id } one: relations(first: 1) { id } entities { id __typename } none: entities(first: 0) { id } } } }',
        {
          ids: ['passage:press.signed', 'passage:press.recalls', 'passage:press.emoji'],
        },
      );
      expect(nodes).toEqual([
        {
          relations: [{ id: 'relation:party-to.arcadia.friendship' }, { id: 'relation:party-to.borduria.friendship' }],
          one: [{ id: 'relation:party-to.arcadia.friendship' }],
          entities: [
            { id: 'country:arcadia', __typename: 'Country' },
            { id: 'institution:arcadia-government', __typename: 'Institution' },
            { id: 'instrument:friendship', __typename: 'Treaty' },
          ],
          none: [],
        },
        {
          relations: [{ id: 'relation:references.protocol.friendship' }],
          one: [{ id: 'relation:references.protocol.friendship' }],
          entities: [
            { id: 'country:arcadia', __typename: 'Country' },
            { id: 'instrument:friendship', __typename: 'Treaty' },
            { id: 'instrument:protocol', __typename: 'Agreement' },
          ],
          none: [],
        },
        { relations: [], one: [], entities: [], none: [] },
      ]);
    });

    const verified = async () => {
      const { source } = await ask('{ source(id: "source:press") { passages { nodes { verified } } } }');
      return source.passages.nodes.map((node: { verified: boolean }) => node.verified);
    };
    const change = (set: string, parameters: Record<string, string>) =>
      service().store.engine.write((transaction) => transaction.run(`MATCH (s:Source) WHERE s.id = 'source:press' SET ${set}`, parameters));

    it.each([
      ['a character of the quote', text.replace('Arcadia and', 'Arkadia and')],
      ['a character after all quotes', `${text}!`],
      ['a blank', text.replace('before it. ', 'before it.  ')],
      ['a character for one that looks the same', text.replace('Arcadia', 'Аrcadia')],
      ['everything', ''],
    ])('is not verified any more when %s of the stored text changes', async (_, changed) => {
      expect(await verified()).toEqual(new Array(6).fill(true));
      try {
        await change('s.text = $text', { text: changed });
        expect(await verified()).toEqual(new Array(6).fill(false));
        expect(await contextOf('ends')).toBeNull();
        const { agreements } = await ask(
          '{ agreements(involving: "country:arcadia", filter: { kinds: PROTOCOL }) { nodes { evidence { verified } references { edges { relation { evidence { verified } } } } } } }',
        );
        expect(JSON.stringify(agreements)).not.toContain('true');
      } finally {
        await change('s.text = $text', { text });
      }
      expect(await verified()).toEqual(new Array(6).fill(true));
    });

    it('is not verified where the checksum is not that of the text', async () => {
      const { sha256 } = smallGraph.sources[0]!;
      try {
        await change('s.sha256 = $sha256', { sha256: sha256.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) });
        expect(await verified()).toEqual(new Array(6).fill(false));
      } finally {
        await change('s.sha256 = $sha256', { sha256 });
      }
    });

    it('is not verified where its own offsets or words are others, and the others are', async () => {
      const set = (clause: string) =>
        service().store.engine.write((transaction) =>
          transaction.run(`MATCH (p:Passage) WHERE p.id = 'passage:press.ends' SET ${clause}`, {}),
        );
      for (const [clause, back] of [
        ['p.start = p.start + 1', 'p.start = p.start - 1'],
        ['p.end = p.end + 1000', 'p.end = p.end - 1000'],
        ["p.quote = '吉 ends it'", "p.quote = '𠮷 ends it'"],
      ] as const) {
        try {
          await set(clause);
          expect(await verified()).toEqual([true, true, true, true, true, false]);
        } finally {
          await set(back);
        }
      }
      expect(await verified()).toEqual(new Array(6).fill(true));
    });
  });

  describe('what is missing', () => {
    const all = smallGraph.entities;
    const without = (lang: string) =>
      all.filter(({ names }) => !names.some((each) => each.lang.toLowerCase().split('-')[0] === lang)).map(({ id }) => id);
    const cited = (record: (typeof all)[number]) => [
      ...(record.evidence ?? []),
      ...(record.otherDates ?? []).flatMap(({ evidence }) => evidence ?? []),
    ];

    it.each<[string, Record<string, string>, string[]]>([
      ['no date', { kind: 'UNDATED' }, ['instrument:only-mentioned', 'instrument:undated-a', 'instrument:undated-b']],
      ['no parties', { kind: 'NO_PARTIES' }, ['instrument:only-mentioned', 'instrument:undated-b']],
      ['nothing but a mention', { kind: 'ONLY_REFERENCED' }, ['instrument:only-mentioned']],
      [
        'no evidence, topics aside',
        { kind: 'NO_EVIDENCE' },
        all.filter((record) => record.type !== 'TOPIC' && cited(record).length === 0).map(({ id }) => id),
      ],
      ['two dates', { kind: 'CONFLICTING_DATES' }, ['instrument:friendship']],
      ['no Russian name', { kind: 'NO_NAME_IN_LANGUAGE', lang: 'ru' }, without('ru')],
      ['no Chinese name, of which one in traditional characters is one', { kind: 'NO_NAME_IN_LANGUAGE', lang: 'ZH' }, without('zh')],
      [
        'no name in traditional characters',
        { kind: 'NO_NAME_IN_LANGUAGE', lang: 'zh-Hant' },
        all.map(({ id }) => id).filter((id) => id !== 'country:arcadia'),
      ],
      ['no name in a language that nothing has', { kind: 'NO_NAME_IN_LANGUAGE', lang: 'tlh' }, all.map(({ id }) => id)],
      [
        'no date, whatever language is given',
        { kind: 'UNDATED', lang: 'ru' },
        ['instrument:only-mentioned', 'instrument:undated-a', 'instrument:undated-b'],
      ],
    ])('is found by kind: %s', async (_, variables, expected) => {
      const pages = (page: PageVariables) =>
        ask(
          `query ($kind: GapKind!, $lang: LanguageTag, $first: Int, $after: String) { gaps(kind: $kind, lang: $lang, first: $first, after: $after) { totalCount edges { cursor node { id } } ${pageFields} } }`,
          { ...variables, ...page },
        ).then(({ gaps }): Connection => gaps);
      const sorted = [...expected].sort();
      expect(ids(await walk(pages, { size: 100 }))).toEqual(sorted);
      expect(ids(await walk(pages, { size: 2 }))).toEqual(sorted);
      expect(await pages({ first: 0 })).toMatchObject({ totalCount: sorted.length, edges: [] });
    });
  });

  describe('the whole', () => {
    it('is counted by type', async () => {
      const model = modelOf(smallGraph);
      const { statistics } = await ask('{ statistics { sources evidenced checkedAt entities { type count } relations { type count } } }');
      expect(statistics).toEqual({
        sources: 2,
        evidenced: null,
        checkedAt: null,
        entities: entityTypeNames.map((type) => ({
          type,
          count: [...model.entities.values()].filter((record) => record.type === type).length,
        })),
        relations: relationTypeNames.map((type) => ({ type, count: smallGraph.relations.filter((record) => record.type === type).length })),
      });
    });

    it('names its types in Chinese, English and Russian, else in English', async () => {
      const labels = async (lang: string) => {
        const { ontology } = await ask(
          'query ($lang: LanguageTag!) { ontology { entityTypes { type label(lang: $lang) } relationTypes { type label(lang: $lang) inverseLabel(lang: $lang) } } }',
          { lang },
        );
        const party = ontology.relationTypes.find(({ type }: { type: string }) => type === 'PARTY_TO');
        return [ontology.entityTypes.find(({ type }: { type: string }) => type === 'TREATY').label, party.label, party.inverseLabel];
      };
      const english = ['treaty', 'is party to', 'has as party'];
      expect(await labels('en')).toEqual(english);
      expect(await labels('zh')).toEqual(['条约', '是缔约方', '缔约方为']);
      expect(await labels('ru')).toEqual(['договор', 'является стороной', 'имеет стороной']);
      expect(await labels('zh-Hant-TW')).toEqual(['条约', '是缔约方', '缔约方为']);
      expect(await labels('RU-ru')).toEqual(['договор', 'является стороной', 'имеет стороной']);
      expect(await labels('fr')).toEqual(english);
    });

    it('tells of every type what it may lead from and to, in each language, never empty', async () => {
      for (const lang of ['zh', 'en', 'ru']) {
        const { ontology } = await ask(
          'query ($lang: LanguageTag!) { ontology { entityTypes { type label(lang: $lang) description } relationTypes { type label(lang: $lang) inverseLabel(lang: $lang) description from to } } }',
          { lang },
        );
        expect(ontology.entityTypes.map(({ type }: { type: string }) => type)).toEqual(entityTypeNames);
        expect(ontology.relationTypes.map(({ type }: { type: string }) => type)).toEqual(relationTypeNames);
        for (const each of [...ontology.entityTypes, ...ontology.relationTypes]) {
          expect(Object.values(each).every((value) => (value as string | string[]).length > 0)).toBe(true);
        }
        expect(new Set(ontology.entityTypes.map(({ label }: { label: string }) => label)).size).toBe(entityTypeNames.length);
        expect(ontology.relationTypes.find(({ type }: { type: string }) => type === 'HOLDS_OFFICE')).toMatchObject({
          from: ['PERSON'],
          to: ['COUNTRY', 'INSTITUTION'],
        });
      }
    });
  });
}
