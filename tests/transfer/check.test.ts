import { entity, relation, SmallCorpus } from './small-corpus';

let corpus: SmallCorpus;
beforeEach(() => (corpus = new SmallCorpus()));
afterEach(() => corpus.remove());

const signed = 'passage:small.signed';
const extended = 'passage:small.extended';
const treaty = 'graph.jsonl:7 instrument:treaty';
const party = 'graph.jsonl:9 relation:party-to.cn.treaty';
const extension = 'graph.jsonl:11 relation:extends.protocol.treaty';

test('a corpus that keeps all rules has no problems', async () => {
  expect(await corpus.problems()).toEqual([]);
});

describe('quotes', () => {
  test('offsets count 𠮷 and an emoji as one character each', async () => {
    const { start, end } = corpus.get(signed) as { start: number; end: number };
    expect(corpus.text.slice(start, end)).not.toBe(corpus.get(signed)['quote']);
    corpus.add(corpus.passage('passage:small.wide', '𠮷 and 😀'), corpus.passage('passage:small.first', 'Prelude'));
    expect(await corpus.problems()).toEqual([]);
  });

  test('offsets in UTF-16 units are a wrong quote', async () => {
    const { start, end } = corpus.get(signed) as { start: number; end: number };
    corpus.change(signed, { start: start + 2, end: end + 2 });
    expect(await corpus.problems()).toEqual([
      expect.stringMatching(/^graph\.jsonl:3 passage:small\.signed: the quote is "China and .*; the quote stands at 28–92$/),
    ]);
  });

  test('a wrong quote is shown with what the text has there', async () => {
    corpus.change(extended, { quote: 'The Protocol prolongs the Treaty of Friendship' });
    expect(await corpus.problems()).toEqual([
      'graph.jsonl:4 passage:small.extended: the quote is "The Protocol prolongs the Treaty of Friendship", the text of source:small from 94 to 139 is "The Protocol extends the Treaty of Friendship"',
    ]);
  });

  test('one changed character of the text breaks the checksum and the quotes that hold it', async () => {
    corpus.text = corpus.text.replace('16 July', '17 July');
    expect(await corpus.problems()).toEqual([
      expect.stringMatching(/^graph\.jsonl:2 source:small: sha256 is [0-9a-f]{64}, the text has [0-9a-f]{64}$/),
      expect.stringMatching(/^graph\.jsonl:3 passage:small\.signed: the quote is /),
    ]);
  });

  test('a text whose line ends became CRLF is said to be so', async () => {
    corpus.text = corpus.text.replaceAll('\n', '\r\n');
    expect((await corpus.problems())[0]).toMatch(/; its line ends were changed to CRLF$/);
  });

  test('a byte order mark of the text counts as a character', async () => {
    corpus.retext(`\uFEFF${corpus.text}`);
    for (const id of [signed, extended]) {
      const { start, end } = corpus.get(id) as { start: number; end: number };
      corpus.change(id, { start: start + 1, end: end + 1 });
    }
    expect(await corpus.problems()).toEqual([]);
  });

  test('a passage ends after its start and within the text', async () => {
    corpus.change(signed, { start: 50, end: 50 }).change(extended, { end: 142 });
    expect(await corpus.problems()).toEqual([
      'graph.jsonl:3 passage:small.signed: end 50 is not after start 50',
      'graph.jsonl:4 passage:small.extended: end 142 is beyond the text of source:small, which has 141 characters',
    ]);
  });

  test('a passage of a source that is not there is a problem', async () => {
    corpus.change(extended, { source: 'source:other' });
    expect(await corpus.problems()).toEqual(['graph.jsonl:4 passage:small.extended: source: there is no source:other']);
  });
});

describe('references', () => {
  test('an end that is not there is a problem, at either side', async () => {
    corpus
      .change('relation:party-to.cn.treaty', { from: 'country:fr' })
      .change('relation:extends.protocol.treaty', { to: 'instrument:other' });
    expect(await corpus.problems()).toEqual([
      `${party}: from: there is no entity country:fr`,
      `${extension}: to: there is no entity instrument:other`,
    ]);
  });

  test('passages of entities, of their dates and of relations exist and are named once', async () => {
    const missing = { value: '2001', evidence: ['passage:gone'] };
    corpus.change('instrument:treaty', {
      evidence: [signed, 'passage:gone'],
      inForceOn: missing,
      otherDates: [{ field: 'date', ...missing }],
    });
    corpus.change('relation:party-to.cn.treaty', { evidence: [signed, signed] });
    expect(await corpus.problems()).toEqual([
      `${treaty}: evidence: there is no passage:gone`,
      `${treaty}: inForceOn.evidence: there is no passage:gone`,
      `${treaty}: otherDates.evidence: there is no passage:gone`,
      `${party}: evidence: passage:small.signed stands there twice`,
    ]);
  });

  test('whom a signature is given for, and whom words mean, exists', async () => {
    corpus.add(
      relation('relation:signed.cn.treaty', 'SIGNED', 'country:cn', 'instrument:treaty', [signed], {
        onBehalfOf: 'country:fr',
        means: { China: ['country:de'] },
      }),
    );
    expect(await corpus.problems()).toEqual([
      'graph.jsonl:13 relation:signed.cn.treaty: onBehalfOf: there is no entity country:fr',
      'graph.jsonl:13 relation:signed.cn.treaty: means.China: there is no entity country:de',
    ]);
  });

  test('a reference to a former id names the present one', async () => {
    corpus.change('country:cn', { formerIds: ['country:prc'] }).change('relation:party-to.cn.treaty', { from: 'country:prc' });
    expect(await corpus.problems()).toEqual([`${party}: from: country:prc is a former id; the entity is now country:cn`]);
  });

  test('what refers to a line that is no record is not called dangling as well', async () => {
    corpus.change('country:cn', { naems: [] }).change(extended, { start: -1 });
    corpus.change('relation:extends.protocol.treaty', { evidence: [signed, extended] });
    const problems = await corpus.problems();
    expect(problems.map((problem) => problem.split(': ')[0])).toEqual(['graph.jsonl:4 passage:small.extended', 'graph.jsonl:5 country:cn']);
  });

  test('a relation leads only where the ontology lets it', async () => {
    corpus.change('relation:party-to.cn.treaty', { from: 'instrument:protocol' });
    expect(await corpus.problems()).toContain(
      `${party}: PARTY_TO does not lead from AGREEMENT to TREATY; it leads from COUNTRY, INSTITUTION to TREATY, AGREEMENT`,
    );
  });

  test('the id of a relation says its type, and it does not lead to itself', async () => {
    corpus.change('relation:party-to.cn.treaty', { id: 'relation:signed.cn.treaty' });
    corpus.change('relation:extends.protocol.treaty', { from: 'instrument:treaty' });
    expect(await corpus.problems()).toEqual([
      'graph.jsonl:9 relation:signed.cn.treaty: the id of a PARTY_TO relation begins with relation:party-to.',
      `${extension}: leads from instrument:treaty to itself`,
    ]);
  });
});

describe('evidence of relations', () => {
  test('a relation without evidence is a problem', async () => {
    corpus.change('relation:party-to.cn.treaty', { evidence: [] });
    expect(await corpus.problems()).toEqual([`${party}: has no evidence`]);
  });

  test('a relation is asserted only where the ontology allows it', async () => {
    corpus.change('relation:party-to.cn.treaty', { evidence: undefined, asserted: 'everybody knows' });
    expect(await corpus.problems()).toEqual([`${party}: PARTY_TO has no field "asserted"`]);
  });

  test('where it may be asserted, it rests on the reason or on passages, not on both', async () => {
    corpus.add(
      entity('institution:ministry', 'INSTITUTION', 'Protocol', [extended], { kind: 'MINISTRY' }),
      relation('relation:of-country.ministry.cn', 'OF_COUNTRY', 'institution:ministry', 'country:cn', [], { asserted: 'known' }),
      relation('relation:of-country.ministry.ru', 'OF_COUNTRY', 'institution:ministry', 'country:ru', [signed, extended], {
        asserted: 'known',
      }),
    );
    expect(await corpus.problems()).toEqual([
      'graph.jsonl:15 relation:of-country.ministry.ru: has both evidence and asserted; it rests on one of them',
    ]);
  });

  test('the passages together name both ends', async () => {
    corpus.change('relation:party-to.cn.treaty', { evidence: [extended] });
    expect(await corpus.problems()).toEqual([`${party}: the evidence has no name of country:cn, and means has no words for it`]);
    corpus.change('relation:party-to.cn.treaty', { evidence: [extended, signed] });
    expect(await corpus.problems()).toEqual([]);
  });

  test('any name of an end will do, up to case, accents and line breaks', async () => {
    corpus.change('instrument:protocol', {
      names: [
        { value: 'Protocol', lang: 'en', kind: 'OFFICIAL' },
        { value: 'Zusatz', lang: 'de', kind: 'ALIAS', origin: 'test' },
      ],
    });
    corpus.change('instrument:treaty', { names: [{ value: 'TREATY of Friéndship', lang: 'en', kind: 'OFFICIAL', origin: 'test' }] });
    corpus.retext(corpus.text.replaceAll('Treaty of Friendship', 'Treaty of\nFriendship'));
    for (const id of [signed, extended])
      corpus.change(id, corpus.passage(id, String(corpus.get(id)['quote']).replace('Treaty of ', 'Treaty of\n')));
    expect(await corpus.problems()).toEqual([]);
  });

  test('a name does not begin within a word, and a short one does not end within one', async () => {
    const named = (value: string) =>
      corpus.change('country:cn', { names: [{ value, lang: 'en', kind: 'OFFICIAL', origin: 'test' }] }).problems();
    const missing = [`${party}: the evidence has no name of country:cn, and means has no words for it`];
    expect(await named('endship')).toEqual(missing);
    expect(await named('of')).toEqual([]);
    expect(await named('Fri')).toEqual(missing);
    expect(await named('Friend')).toEqual([]);
  });

  test('words of the passages stand for an end where means says so', async () => {
    corpus.change('relation:party-to.cn.treaty', { evidence: [extended], means: { 'The Protocol extends': ['country:cn'] } });
    expect(await corpus.problems()).toEqual([]);
  });

  test('the words of means are printed in the passages, those that merely explain too', async () => {
    corpus.change('relation:party-to.cn.treaty', { means: { 'both sides': ['country:ru'] } });
    expect(await corpus.problems()).toEqual([`${party}: means: "both sides" is in no passage of the evidence`]);
  });
});

describe('names', () => {
  test('a name without origin is printed in a passage of the evidence', async () => {
    corpus.change('country:cn', { evidence: [extended] });
    expect(await corpus.problems()).toEqual([
      'graph.jsonl:5 country:cn: the name "China" has no origin and is in no passage of the evidence',
    ]);
  });

  test('a name without origin is printed letter by letter, but for line breaks', async () => {
    corpus.retext(`${corpus.text}中俄睦邻\n友好合作条约\n`);
    corpus.add(corpus.passage('passage:small.chinese', '中俄睦邻\n友好合作条约'));
    corpus.change('instrument:treaty', {
      evidence: [signed, 'passage:small.chinese'],
      names: [
        { value: 'treaty of friendship', lang: 'en', kind: 'OFFICIAL' },
        { value: '中俄睦邻友好合作条约', lang: 'zh', kind: 'OFFICIAL' },
      ],
    });
    expect(await corpus.problems()).toEqual([
      `${treaty}: the name "treaty of friendship" has no origin and is in no passage of the evidence`,
    ]);
  });

  test('one official name a language, no name twice, no 《》 around, no blank at an end, no word such as 双方', async () => {
    const name = (value: string, kind: string, lang = 'zh') => ({ value, lang, kind, origin: 'test' });
    corpus.change('instrument:protocol', {
      names: [
        name('Protocol', 'OFFICIAL', 'en'),
        name('甲', 'OFFICIAL'),
        name('乙', 'OFFICIAL'),
        name('乙', 'ALIAS'),
        name('《甲《乙》》', 'ALIAS'),
        name('《甲》和《乙》', 'ALIAS'),
        name('关于《甲》', 'ALIAS'),
        name('丙 ', 'ALIAS'),
        name('甲', 'OFFICIAL', 'ZH'),
        name('双方', 'ALIAS'),
      ],
    });
    const at = 'graph.jsonl:8 instrument:protocol';
    expect(await corpus.problems()).toEqual([
      `${at}: has two OFFICIAL names in zh, "甲" and "乙"`,
      `${at}: has the name "乙" twice in zh`,
      `${at}: the name "《甲《乙》》" has 《》 around it; a title is stored without them`,
      `${at}: the name "丙 " has a line break, or a blank at an end`,
      `${at}: has two OFFICIAL names in zh, "乙" and "甲"`,
      `${at}: has the name "甲" twice in zh`,
      `${at}: "双方" stands for a side and is no name; a relation says so in means`,
    ]);
  });
});

describe('dates', () => {
  test('a day that does not exist is a problem', async () => {
    corpus.change('instrument:treaty', { date: { value: '2001-02-29' } });
    expect(await corpus.problems()).toEqual([`${treaty}: date.value: "2001-02-29" is a day or month that does not exist`]);
  });

  test('other dates stand beside one that is served, and differ from it', async () => {
    corpus.change('instrument:treaty', {
      otherDates: [
        { field: 'inForceOn', value: '2002', of: 'SIGNED' },
        { field: 'date', value: '2001-07-16' },
        { field: 'date', value: '2001-07-17' },
      ],
    });
    expect(await corpus.problems()).toEqual([
      `${treaty}: otherDates has a inForceOn, but the entity has none`,
      `${treaty}: otherDates says of what the inForceOn is; only a date has that`,
      `${treaty}: otherDates repeats the date 2001-07-16`,
    ]);
  });

  test('nothing ends before it begins, as far as the dates are certain', async () => {
    const event = (id: string, startedOn: string, endedOn: string) =>
      entity(id, 'EVENT', 'Protocol', [extended], { kind: 'OTHER', startedOn: { value: startedOn }, endedOn: { value: endedOn } });
    corpus.add(event('event:uncertain', '2001-07-16', '2001-07'), event('event:certain', '2001-07-16', '2001-07-15'));
    corpus.change('instrument:treaty', { inForceOn: { value: '2002' }, endedOn: { value: '2001' } });
    corpus.change('relation:party-to.cn.treaty', { since: '2002', until: '2001-12' });
    expect(await corpus.problems()).toEqual([
      `${treaty}: endedOn 2001 is before inForceOn 2002`,
      `${party}: until 2001-12 is before since 2002`,
      'graph.jsonl:14 event:certain: endedOn 2001-07-15 is before startedOn 2001-07-16',
    ]);
  });
});

describe('duplicates', () => {
  test('an id occurs once, whatever it names', async () => {
    corpus.add({ ...corpus.get('country:cn') }, { ...corpus.get('relation:party-to.cn.treaty') }, { ...corpus.get(signed) });
    expect(await corpus.problems()).toEqual([
      'graph.jsonl:13 country:cn: has the id of country:cn (graph.jsonl:5)',
      'graph.jsonl:13 country:cn: has the external id iso3166-1-alpha-2:CN of country:cn',
      'graph.jsonl:14 relation:party-to.cn.treaty: has the id of relation:party-to.cn.treaty (graph.jsonl:9)',
      'graph.jsonl:14 relation:party-to.cn.treaty: says the same as relation:party-to.cn.treaty',
      'graph.jsonl:15 passage:small.signed: has the id of passage:small.signed (graph.jsonl:3)',
    ]);
  });

  test('a former id is given once, is no present id, and is that of an entity', async () => {
    corpus
      .change('country:cn', { formerIds: ['country:old', 'country:ru', 'passage:old'] })
      .change('country:ru', { formerIds: ['country:old'] });
    expect(await corpus.problems()).toEqual([
      'graph.jsonl:5 country:cn: the former id passage:old is none of an entity',
      'graph.jsonl:5 country:cn: the former id country:ru is the id of an entity',
      'graph.jsonl:6 country:ru: the former id country:old is given twice, first by country:cn (graph.jsonl:5)',
    ]);
  });

  test('a country code or Wikidata item names one entity of a type; other numbers may be shared', async () => {
    const series = { scheme: 'treaty-series', value: '1' };
    const item = { scheme: 'wikidata', value: 'Q148' };
    corpus.change('country:ru', { externalIds: [{ scheme: 'iso3166-1-alpha-2', value: 'CN' }, item] });
    corpus.change('instrument:treaty', { externalIds: [series, item] });
    corpus.change('instrument:protocol', { externalIds: [series, item] });
    expect(await corpus.problems()).toEqual([
      'graph.jsonl:6 country:ru: has the external id iso3166-1-alpha-2:CN of country:cn',
      'graph.jsonl:8 instrument:protocol: has the external id wikidata:Q148 of instrument:treaty',
    ]);
  });

  test('a country code has two capital letters, a Wikidata item a Q and a number', async () => {
    corpus.change('country:cn', {
      externalIds: [
        { scheme: 'iso3166-1-alpha-2', value: 'cn' },
        { scheme: 'wikidata', value: '148' },
      ],
    });
    expect(await corpus.problems()).toEqual([
      'graph.jsonl:5 country:cn: the external id "cn" is none of iso3166-1-alpha-2',
      'graph.jsonl:5 country:cn: the external id "148" is none of wikidata',
    ]);
  });

  test('two relations of one type, ends and role say the same', async () => {
    corpus.add(
      relation('relation:party-to.cn.treaty.again', 'PARTY_TO', 'country:cn', 'instrument:treaty', [signed]),
      entity('event:talks', 'EVENT', 'Protocol', [extended], { kind: 'TALKS' }),
      relation('relation:attended.cn.chair', 'ATTENDED', 'country:cn', 'event:talks', [signed, extended], { role: 'CHAIR' }),
      relation('relation:attended.cn.witness', 'ATTENDED', 'country:cn', 'event:talks', [signed, extended], { role: 'WITNESS' }),
      relation('relation:attended.cn.witness-2', 'ATTENDED', 'country:cn', 'event:talks', [signed, extended], {
        role: 'WITNESS',
        office: { en: 'any' },
      }),
    );
    expect(await corpus.problems()).toEqual([
      'graph.jsonl:13 relation:party-to.cn.treaty.again: says the same as relation:party-to.cn.treaty',
      'graph.jsonl:17 relation:attended.cn.witness-2: says the same as relation:attended.cn.witness',
    ]);
  });

  test('a person may hold two offices in one country, or one twice', async () => {
    const office = (slug: string, en: string, since?: string) =>
      relation(`relation:holds-office.${slug}`, 'HOLDS_OFFICE', 'person:p', 'country:cn', [signed, extended], { office: { en }, since });
    corpus.add(
      entity('person:p', 'PERSON', 'Protocol', [extended]),
      office('a', 'President'),
      office('b', 'Premier'),
      office('c', 'Premier', '2012'),
    );
    expect(await corpus.problems()).toEqual([]);
  });
});

describe('circles', () => {
  const older = (type: string, from: string, to: string) =>
    relation(`relation:${type.toLowerCase().replace('_', '-')}.${from}.${to}`, type, `instrument:${from}`, `instrument:${to}`, [extended]);

  test('prolongations do not lead in a circle', async () => {
    corpus.add(older('EXTENDS', 'treaty', 'protocol'));
    expect(await corpus.problems()).toEqual([
      'graph.jsonl:13 relation:extends.treaty.protocol: EXTENDS leads in a circle: instrument:protocol → instrument:treaty → instrument:protocol',
    ]);
  });

  test('neither do relations to older instruments of different types', async () => {
    corpus.add(
      entity('instrument:third', 'AGREEMENT', 'Protocol', [extended], { kind: 'PROTOCOL' }),
      older('AMENDS', 'treaty', 'third'),
      older('BASED_ON', 'third', 'protocol'),
    );
    expect(await corpus.problems()).toEqual([
      'graph.jsonl:15 relation:based-on.third.protocol: BASED_ON leads in a circle: instrument:protocol → instrument:treaty → instrument:third → instrument:protocol',
    ]);
  });

  test('two instruments may refer to each other, and one may be reached on two ways', async () => {
    corpus.add(
      older('REFERENCES', 'treaty', 'protocol'),
      older('REFERENCES', 'protocol', 'treaty'),
      older('AMENDS', 'protocol', 'treaty'),
      older('PART_OF', 'treaty', 'protocol'),
    );
    expect(await corpus.problems()).toEqual([]);
  });

  test('a chain of 20,000 prolongations is followed to its end', async () => {
    const names = Array.from({ length: 20_000 }, (_, at) => `i${at}`);
    corpus.add(...names.map((name) => entity(`instrument:${name}`, 'AGREEMENT', 'Protocol', [extended], { kind: 'PROTOCOL' })));
    corpus.add(...names.slice(1).map((name, at) => older('EXTENDS', name, names[at] ?? '')));
    corpus.add(older('EXTENDS', 'i0', 'i19999'));
    expect(await corpus.problems()).toEqual([
      expect.stringMatching(/ EXTENDS leads in a circle: instrument:i1 → (instrument:i\d+ → ){8}19991 more → instrument:i1$/),
    ]);
  });
});

describe('topics', () => {
  test('a topic that the closed list does not have is a problem, and so is one that differs', async () => {
    corpus.add(entity('topic:trade', 'TOPIC', 'Protocol', [extended]), entity('topic:friendship', 'TOPIC', 'Protocol', [extended]));
    expect(await corpus.problems()).toEqual([
      'graph.jsonl:13 topic:trade: is a topic that the closed list in topics.jsonl does not have',
      'graph.jsonl:14 topic:friendship: differs from the topic of the closed list in topics.jsonl',
    ]);
  });

  test('a corpus may repeat a topic of the list, as an export does, but once', async () => {
    corpus.add({ ...corpus.topics[1] });
    expect(await corpus.problems()).toEqual([]);
    corpus.add({ ...corpus.topics[1] });
    expect(await corpus.problems()).toEqual(['graph.jsonl:14 topic:friendship: has the id of topic:friendship (graph.jsonl:13)']);
  });

  test('a relation to a topic that is not listed dangles', async () => {
    corpus.change('relation:concerns.treaty.friendship', { to: 'topic:peace' });
    expect(await corpus.problems()).toEqual(['graph.jsonl:12 relation:concerns.treaty.friendship: to: there is no entity topic:peace']);
  });

  test('the list of topics is checked as well and holds topics alone', async () => {
    corpus.topics.push({ ...corpus.topics[1] }, entity('country:fr', 'COUNTRY', 'France', []));
    expect(await corpus.problems()).toEqual([
      'topics.jsonl:3 topic:friendship: has the id of topic:friendship (topics.jsonl:2)',
      'topics.jsonl:4 country:fr: the list of topics holds topics alone',
    ]);
  });
});

test('all problems are listed, in the order of the lines', async () => {
  corpus
    .change('country:cn', { formerIds: ['country:ru'] })
    .change(extended, { quote: 'The Protocol extends the Treaty of Friendship!' })
    .change('relation:party-to.cn.treaty', { to: 'instrument:gone' });
  corpus.rawLines.push('{"record":');
  corpus.text += ' ';
  expect((await corpus.problems()).map((problem) => Number(/^graph\.jsonl:(\d+)/.exec(problem)?.[1]))).toEqual([2, 4, 5, 9, 13]);
});
