import { findDuplicates, type DuplicatesReport, type Proposal } from '../../src/duplicates/find-duplicates';
import type { EntityRecord, RelationRecord } from '../../src/transfer/record';
import { exportLines } from '../../src/transfer/export-records';
import { describeOnBothEngines } from '../support/engines';
import { serviceWith, type GraphService } from '../support/graph-service';
import { planted, shippedRecordsAnd, tie } from './planted';

const everything = { minScore: 0.75, limit: 100 };
const treaty = 'instrument:cn-ru-2001-07-16-good-neighborliness';
const title = "Treaty of Good-Neighborliness and Friendly Cooperation between the People's Republic of China and the Russian Federation";
const signed = { kind: 'TREATY', date: { value: '2001-07-16', of: 'SIGNED' as const } };

/** What a spreadsheet may bring in beside the corpus: each is there already under another name. */
const twins: EntityRecord[] = [
  planted('institution:x-tsinghua', 'INSTITUTION', { zh: '清華大學' }, { kind: 'UNIVERSITY' }),
  planted('institution:x-rosatom', 'INSTITUTION', { en: 'ROSATOM  State Corporation!' }, { kind: 'STATE_CORPORATION' }),
  planted('institution:x-mipt', 'INSTITUTION', { en: 'Moscow Institute for Physics and Tecnology' }, { kind: 'UNIVERSITY' }),
  planted('institution:x-school', 'INSTITUTION', { en: 'Shanghai Xuexiao' }),
  planted('institution:y-school', 'INSTITUTION', { zh: '上海学校' }),
  planted('person:x-li', 'PERSON', { en: 'Qiang Li' }),
  planted('person:x-putin', 'PERSON', { uk: 'Wladimir Putin' }),
  planted('person:x-shen', 'PERSON', { la: 'shenyiqin' }),
  planted('instrument:x-treaty', 'AGREEMENT', { en: title.toUpperCase().replace('-', '‐') }, signed),
  planted('instrument:x-other-words', 'TREATY', { fr: 'Traité de bon voisinage' }, signed),
];
const ties: RelationRecord[] = [
  tie('OF_COUNTRY', 'person:x-li', 'country:cn'),
  tie('OF_COUNTRY', 'institution:x-school', 'country:cn'),
  tie('OF_COUNTRY', 'institution:y-school', 'country:cn'),
  tie('HOLDS_OFFICE', 'person:x-li', 'institution:cn-state-council', { office: { en: 'premier of the State Council' } }),
  tie('OF_COUNTRY', 'person:x-putin', 'country:ru'),
  tie('OF_COUNTRY', 'person:x-shen', 'country:cn'),
  tie('OF_COUNTRY', 'institution:x-rosatom', 'country:ru'),
  ...['country:cn', 'country:ru'].flatMap((party) => [
    tie('PARTY_TO', party, 'instrument:x-treaty'),
    tie('PARTY_TO', party, 'instrument:x-other-words'),
  ]),
];

/** Namesakes that are not one. */
const namesakes: EntityRecord[] = [
  // The title of many bilateral agreements, of other days and with other parties.
  ...['fr', 'de', 'it', 'es'].map((code, at) =>
    planted(
      `instrument:y-air-${code}`,
      'AGREEMENT',
      { en: 'Agreement on Air Services' },
      { kind: 'AGREEMENT', date: { value: `195${at}-03-0${at + 1}` } },
    ),
  ),
  ...['fr', 'de', 'it', 'es'].map((code) => planted(`country:y-${code}`, 'COUNTRY', { en: `Land of ${code}` })),
  // One title and one day, and in each another party.
  planted(
    'instrument:y-visa-fr',
    'AGREEMENT',
    { en: 'Agreement on the Abolition of Visas' },
    { kind: 'AGREEMENT', date: { value: '1949-04-25' } },
  ),
  planted(
    'instrument:y-visa-de',
    'AGREEMENT',
    { en: 'Agreement on the Abolition of Visas' },
    { kind: 'AGREEMENT', date: { value: '1949-04-25' } },
  ),
  planted('institution:y-ministry', 'INSTITUTION', { en: "Ministry of Commerce of the People's Republic of China" }, { kind: 'MINISTRY' }),
  planted('person:y-wang', 'PERSON', { zh: '王毅' }),
  planted('place:y-115', 'PLACE', { en: 'Northland 115' }),
  planted('place:y-155', 'PLACE', { en: 'Northland 155' }),
  planted('instrument:y-100', 'TREATY', { en: 'Convention concerning the Hours of Work, No. 100' }, { kind: 'CONVENTION' }),
  planted('instrument:y-101', 'TREATY', { en: 'Convention concerning the Hours of Work, No. 101' }, { kind: 'CONVENTION' }),
  planted(
    'instrument:y-protocol-a',
    'AGREEMENT',
    { en: 'Protocol A on Rail Transport (see also Protocol B)' },
    { kind: 'PROTOCOL', date: { value: '1955-06-18' } },
  ),
  planted(
    'instrument:y-protocol-b',
    'AGREEMENT',
    { en: 'Protocol B on Rail Transport (see also Protocol A)' },
    { kind: 'PROTOCOL', date: { value: '1955-06-18' } },
  ),
];
const apart: RelationRecord[] = [
  ...['fr', 'de', 'it', 'es'].flatMap((code) => [
    tie('PARTY_TO', `country:y-${code}`, `instrument:y-air-${code}`),
    tie('PARTY_TO', 'country:cn', `instrument:y-air-${code}`),
  ]),
  ...['fr', 'de'].flatMap((code) => [
    tie('PARTY_TO', `country:y-${code}`, `instrument:y-visa-${code}`),
    tie('PARTY_TO', 'country:cn', `instrument:y-visa-${code}`),
  ]),
  tie('OF_COUNTRY', 'institution:y-ministry', 'country:ru'),
  tie('OF_COUNTRY', 'person:y-wang', 'country:ru'),
];

describeOnBothEngines('Duplicates that were planted beside the corpus that ships', (engine, name) => {
  let service: GraphService;
  let report: DuplicatesReport;
  /** Without a least score. */
  let whole: DuplicatesReport;
  let before: string[];
  beforeAll(async () => {
    service = await serviceWith(engine(), await shippedRecordsAnd([...twins, ...namesakes], [...ties, ...apart]));
    before = await exported(service);
    report = await findDuplicates(service.store, everything);
    whole = await findDuplicates(service.store, { minScore: 0, limit: 1_000 });
  }, 60_000);

  const found = (id: string): Proposal | undefined => report.proposals.find(({ a, b }) => a.id === id || b.id === id);
  const codes = (id: string): string[] => found(id)?.agrees.map(({ code }) => code) ?? [];
  const partner = (id: string): string | undefined => [found(id)?.a.id, found(id)?.b.id].find((other) => other !== id);

  it.each([
    ['in traditional characters', 'institution:x-tsinghua', 'institution:tsinghua-university', ['SAME_NAME']],
    ['in other case and punctuation', 'institution:x-rosatom', 'institution:rosatom', ['SAME_NAME', 'SAME_COUNTRY']],
    ['with its words in another order, and one office', 'person:x-li', 'person:li-qiang', ['SAME_WORDS', 'SAME_OFFICE', 'SAME_COUNTRY']],
    ['written in one word', 'person:x-shen', 'person:shen-yiqin', ['SAME_SOUND', 'SAME_COUNTRY']],
    ['written as pinyin', 'institution:x-school', 'institution:y-school', ['SAME_PINYIN', 'SAME_COUNTRY']],
    ['spelled as it sounds', 'person:x-putin', 'person:vladimir-putin', ['SAME_SOUND', 'SAME_COUNTRY']],
    ['with a slip of the keys', 'institution:x-mipt', 'institution:mipt', ['SLIP']],
    ['recorded as an agreement, of the same day and parties', 'instrument:x-treaty', treaty, ['SAME_NAME', 'SAME_DATE', 'SAME_PARTIES']],
  ])('a name %s is found, with the reasons', (_, id, original, reasons) => {
    expect(partner(id)).toBe(original);
    expect(codes(id)).toEqual(expect.arrayContaining(reasons));
    expect(found(id)?.score).toBeGreaterThanOrEqual(everything.minScore);
  });

  it('one day and the same parties, with a title in a language that the other lacks, where a lower score is asked for', () => {
    const pairs = whole.proposals
      .filter(({ score }) => score >= 0.4)
      .map(({ a, b, agrees }) => [a.id, b.id, ...agrees.map(({ code }) => code)]);
    expect(pairs).toContainEqual([treaty, 'instrument:x-other-words', 'SAME_DATE', 'SAME_PARTIES']);
  });

  it('nothing else is proposed: namesakes with other dates, parties, countries or numbers are two', () => {
    const proposed = report.proposals.flatMap(({ a, b }) => [a.id, b.id]);
    expect(proposed.filter((id) => namesakes.some((each) => each.id === id))).toEqual([]);
    const expected = new Set(twins.map(({ id }) => id));
    expect(report.proposals.filter(({ a, b }) => !expected.has(a.id) && !expected.has(b.id))).toEqual([]);
  });

  it('what contradicts lowers the score and is told', () => {
    const of = (a: string, b: string) =>
      whole.proposals.find((each) => each.a.id === a && each.b.id === b)?.contradicts.map(({ code }) => code);
    expect(of('instrument:y-air-de', 'instrument:y-air-fr')).toEqual(
      expect.arrayContaining(['DIFFERENT_DATE', 'DIFFERENT_PARTIES', 'COMMON_NAME']),
    );
    expect(of('instrument:y-visa-de', 'instrument:y-visa-fr')).toContain('DIFFERENT_PARTIES');
    expect(of('institution:cn-ministry-of-commerce', 'institution:y-ministry')).toContain('DIFFERENT_COUNTRY');
  });

  it('of one type alone where that is asked for', async () => {
    const { proposals } = await findDuplicates(service.store, { ...everything, types: ['PERSON'] });
    expect(proposals.map(({ b }) => b.id).sort()).toEqual(['person:x-li', 'person:x-putin', 'person:x-shen']);
  });

  it('nothing is written', async () => {
    expect(await exported(service)).toEqual(before);
  });

  // What follows is done to pairs that were read, whatever engine they came from.
  if (name !== 'embedded') return;

  it('best first, then by identifier, and the best where there is a limit', async () => {
    const { proposals } = report;
    expect(proposals.map(({ bits }) => bits)).toEqual(proposals.map(({ bits }) => bits).sort((a, b) => b - a));
    for (const { a, b } of proposals) expect(a.id < b.id).toBe(true);
    const few = await findDuplicates(service.store, { ...everything, limit: 2 });
    expect(few.proposals).toEqual(proposals.slice(0, 2));
    expect(few.found).toBe(report.found);
  });

  it('pairs that are known to be different are left out and counted', async () => {
    const without = await findDuplicates(service.store, {
      ...everything,
      isKnownDifferent: (a, b) => a === 'person:li-qiang' && b === 'person:x-li',
    });
    expect(without.leftOutAsKnown).toBe(1);
    expect(without.found).toBe(report.found - 1);
    expect(without.proposals).toEqual(report.proposals.filter(({ b }) => b.id !== 'person:x-li'));
  });
});

async function exported({ store }: GraphService): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of exportLines(store)) lines.push(line);
  return lines;
}
