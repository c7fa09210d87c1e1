import { entity, runCheck, SmallCorpus } from './small-corpus';

let corpus: SmallCorpus;
beforeEach(() => (corpus = new SmallCorpus()));
afterEach(() => corpus.remove());

const signed = 'passage:small.signed';

test('the report counts what a corpus holds', async () => {
  expect(await corpus.report()).toEqual({
    exitCode: 0,
    path: corpus.folder,
    problems: [],
    entities: [
      { type: 'COUNTRY', count: 2 },
      { type: 'TREATY', count: 1 },
      { type: 'AGREEMENT', count: 1 },
    ],
    relations: [
      { type: 'PARTY_TO', count: 2, asserted: 0 },
      { type: 'EXTENDS', count: 1, asserted: 0 },
      { type: 'CONCERNS', count: 1, asserted: 0 },
    ],
    topics: { listed: 1, used: 1 },
    quotes: { count: 2, verified: 2 },
    sources: [
      {
        id: 'source:small',
        passages: 2,
        factsPerParagraph: [0, 6, 2],
        withoutFacts: [{ paragraph: 1, begins: 'Prelude 𠮷 and 😀 before i' }],
      },
    ],
    missing: expect.any(Array),
  });
});

test('a passage over a line break counts in both paragraphs, and a date alone is a fact', async () => {
  const both = corpus.text.slice(corpus.text.indexOf('it.\n\nChina'), corpus.text.indexOf(' and Russia'));
  corpus.add(corpus.passage('passage:small.both', both));
  corpus.change('instrument:protocol', { date: { value: '2001', evidence: ['passage:small.both'] } });
  expect((await corpus.report()).sources[0]?.factsPerParagraph).toEqual([1, 7, 2]);
});

test('what is missing keeps nothing from being loaded', async () => {
  corpus.add(
    entity('country:fr', 'COUNTRY', 'France', [], {
      names: [
        { value: 'France', lang: 'en', kind: 'OFFICIAL', origin: 'test' },
        { value: '法國', lang: 'zh-Hant', kind: 'TRANSLATION', origin: 'test' },
      ],
    }),
    entity('instrument:draft', 'AGREEMENT', 'Protocol', ['passage:small.extended'], { kind: 'AGREEMENT', draft: true }),
    corpus.passage('passage:small.idle', 'before'),
  );
  corpus.change('instrument:treaty', { otherDates: [{ field: 'date', value: '2001-07-17', evidence: [signed] }] });
  const { missing, exitCode } = await corpus.report();
  expect(exitCode).toBe(0);
  expect(missing.filter(({ kind }) => kind !== 'NO_NAME_IN_LANGUAGE')).toEqual([
    { kind: 'UNDATED', id: 'instrument:protocol', type: 'AGREEMENT' },
    { kind: 'NO_PARTIES', id: 'instrument:protocol', type: 'AGREEMENT' },
    { kind: 'NO_EVIDENCE', id: 'country:fr', type: 'COUNTRY' },
    { kind: 'CONFLICTING_DATES', id: 'instrument:treaty', type: 'TREATY' },
    { kind: 'NO_TOPIC', id: 'instrument:protocol', type: 'AGREEMENT' },
    { kind: 'NO_TOPIC', id: 'instrument:draft', type: 'AGREEMENT' },
    { kind: 'UNUSED_PASSAGE', id: 'passage:small.idle' },
  ]);
  expect(missing.filter(({ id }) => id === 'country:fr').map(({ lang }) => lang)).toEqual([undefined, 'ru']);
  expect(missing).toContainEqual({ kind: 'NO_NAME_IN_LANGUAGE', id: 'topic:friendship', lang: 'zh' });
});

test('an instrument that is only referred to is named so', async () => {
  corpus.records = corpus.records.filter(({ type }) => type !== 'PARTY_TO');
  corpus.change('instrument:treaty', { date: undefined });
  expect((await corpus.report()).missing).toContainEqual({ kind: 'ONLY_REFERENCED', id: 'instrument:treaty', type: 'TREATY' });
  corpus.change('instrument:treaty', { date: { value: '2001' } });
  expect((await corpus.report()).missing).not.toContainEqual(expect.objectContaining({ kind: 'ONLY_REFERENCED' }));
});

test('the report for people is aligned and lists the problems with their lines', async () => {
  corpus.change('relation:party-to.cn.treaty', { to: 'instrument:gone' });
  const { output, exitCode } = await runCheck([corpus.write()]);
  expect(exitCode).toBe(1);
  const sections = output.trimEnd().split('\n\n');
  expect(sections.slice(0, 6)).toEqual([
    `${corpus.folder}: 1 problem`,
    'graph.jsonl:9 relation:party-to.cn.treaty: to: there is no entity instrument:gone',
    lines('COUNTRY       2', 'TREATY        1', 'AGREEMENT     1', 'all entities  4', 'topics        1  of the 1 of the closed list'),
    lines('PARTY_TO       2', 'EXTENDS        1', 'CONCERNS       1', 'all relations  4  0 asserted'),
    '2 of 2 quotes verified',
    lines(
      'source:small: 2 passages, 3 paragraphs, 1 of them without facts',
      '  facts (relations and entities) that rest on each paragraph',
      '    1:  –  6  2',
      '  paragraphs without facts',
      '    1  Prelude 𠮷 and 😀 before i',
    ),
  ]);
  expect(sections[6]?.split('\n').slice(0, 4)).toEqual([
    'what is missing',
    '  undated instruments          1  instrument:protocol',
    '  instruments without parties  1  instrument:protocol',
    '  no name in zh: COUNTRY       2  country:cn, country:ru',
  ]);
});

test('a path that cannot be read ends with 2, and the others are checked all the same', async () => {
  const { output, exitCode } = await runCheck([`${corpus.parent}/gone`, corpus.parent, corpus.write()]);
  expect(exitCode).toBe(2);
  expect(output).toContain(`Cannot read the corpus ${corpus.parent}/gone: there is no such file or folder.`);
  expect(output).toContain(`Cannot read the corpus ${corpus.parent}: the folder holds no graph.jsonl.`);
  expect(output).toContain(`${corpus.folder}: no problems`);
});

test('a file of records can be checked by its own name', async () => {
  expect((await runCheck([`${corpus.write()}/graph.jsonl`])).exitCode).toBe(0);
});

function lines(...all: string[]): string {
  return all.join('\n');
}
