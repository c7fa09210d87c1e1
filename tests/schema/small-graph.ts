import type { RecordSet } from '../../src/transfer/load-records';
import { country, entity, event, institution, instrument, name, passage, person, recordSet, relation, source, topic } from './records';

/**
 * A graph of a few invented states with one of every difficulty: names in several scripts, of two entities at once, and of
 * one only as a draft; dates that are partial, equal or missing; one that takes part in several ways.
 */

// Characters beyond the basic plane before what is quoted: one code point each, two units of UTF-16.
export const text =
  '𠮷野 and 😀👍🏽 before it. Arcadia and Borduria signed the Treaty of Friendship on 16 July 2001.\nThe Protocol recalls the Treaty of Friendship; 𠮷 ends it.';
const press = source('press', text, {
  title: 'The press',
  lang: 'en',
  publisher: 'Arcadian News',
  publishedOn: '2004-10',
  url: 'https://news.example/1',
});
const empty = source('empty', 'Nothing of this is quoted.');

const signed = passage('press.signed', press, 'Arcadia and Borduria signed the Treaty of Friendship on 16 July 2001');
const treatyName = passage('press.treaty', press, 'Treaty of Friendship on 16 July 2001');
const recalls = passage('press.recalls', press, 'The Protocol recalls the Treaty of Friendship');
const ends = passage('press.ends', press, '𠮷 ends it');
// Starts where another starts, and ends before it.
const arcadia = passage('press.arcadia', press, 'Arcadia');
const emoji = passage('press.emoji', press, '😀👍🏽');

const [ar, bo, old] = ['country:arcadia', 'country:borduria', 'country:old-borduria'] as const;
const [arGov, arMin, boGov, joint] = [
  'institution:arcadia-government',
  'institution:arcadia-ministry',
  'institution:borduria-government',
  'institution:joint-commission',
] as const;

const entities = [
  country(
    'arcadia',
    [
      name('阿卡迪亚', 'zh', 'SHORT'),
      name('阿卡迪亚共和国', 'zh'),
      name('阿卡迪亞共和國', 'zh-Hant', 'ALIAS'),
      name('Arcadia', 'en', 'SHORT'),
      name('Republic of Arcadia', 'en', 'TRANSLATION'),
      name('ARC', 'en', 'ACRONYM'),
      name('Аркадия', 'ru', 'SHORT'),
      name('Old Arcady', 'en', 'FORMER'),
    ],
    {
      description: { en: 'A state by the sea.', 'zh-Hant': '海邊之國', ru: 'Государство у моря.' },
      externalIds: [
        { scheme: 'iso3166-1-alpha-2', value: 'XA' },
        { scheme: 'wikidata', value: 'Q1000' },
        { scheme: 'catalog', value: 'a:b' },
      ],
      formerIds: ['country:arcady', 'country:arcadia-merged'],
      evidence: [recalls.id, signed.id, arcadia.id],
    },
  ),
  country('borduria', [name('Бордурия', 'ru'), name('Borduria', 'en', 'TRANSLATION')], {
    externalIds: [{ scheme: 'wikidata', value: 'Q1001' }],
  }),
  country('old-borduria', 'Old Borduria'),
  institution('arcadia-government', 'Government of Arcadia', { kind: 'GOVERNMENT', evidence: [signed.id] }),
  institution('arcadia-ministry', 'Ministry of Arcadia', { kind: 'MINISTRY', externalIds: [{ scheme: 'catalog', value: 'shared' }] }),
  institution('borduria-government', 'Government of Borduria', {
    kind: 'GOVERNMENT',
    externalIds: [{ scheme: 'catalog', value: 'shared' }],
  }),
  institution(
    'joint-commission',
    [name('Joint Commission'), name('Équipe Mixte', 'fr', 'ALIAS'), name("St. John's-Club «Ёлка»", 'en', 'ALIAS')],
    { kind: 'COMMISSION' },
  ),
  institution('twin-a', [name('Twin Bureau'), name('TB', 'en', 'ACRONYM')]),
  institution('twin-b', [name('twin  bureau'), name('Second Twin', 'en', 'ALIAS')]),
  person('ann', [name('安', 'zh'), name('Ann', 'en', 'TRANSLATION')]),
  // A person of the name of a topic, and a place of the name of a country.
  person('water', [name('Water')]),
  entity('place:borduria', 'PLACE', [name('Borduria')]),
  entity('place:bay', 'PLACE', [name('Bay')]),
  entity('project:dam', 'PROJECT', [name('Dam')]),
  topic('peace', [name('Peace'), name('和平', 'zh', 'TRANSLATION'), name('Мир', 'ru', 'TRANSLATION')]),
  topic('water', [name('Water'), name('水', 'zh', 'TRANSLATION')]),
  topic('space', [name('Space')]),
  event('summit', 'Summit', { kind: 'SUMMIT', startedOn: '2004-10-14' }),
  event('visit', 'Visit', { startedOn: '2004-10' }),
  event('someday', 'Someday'),
  instrument(
    'friendship',
    'TREATY',
    [name('Treaty of Friendship'), name('友好条约', 'zh', 'TRANSLATION'), name('Договор о дружбе', 'ru', 'TRANSLATION')],
    {
      date: '2001-07-16',
      inForceOn: { value: '2002' },
      endedOn: { value: '2021-07' },
      otherDates: [{ field: 'date', value: '2001-07-17', evidence: [signed.id] }],
      evidence: [recalls.id, treatyName.id],
    },
  ),
  instrument('rivers', 'TREATY', 'Convention on Rivers', { kind: 'CONVENTION', date: '1999' }),
  instrument('protocol', 'AGREEMENT', [name('Protocol to the Treaty of Friendship'), name('Протокол', 'ru', 'ALIAS')], {
    kind: 'PROTOCOL',
    date: '2004-10',
    evidence: [recalls.id, ends.id],
  }),
  // Two of one day, and one that is as many names' beginning.
  instrument('accord-a', 'AGREEMENT', 'Accord', { date: '2004-10-14' }),
  instrument('accord-b', 'AGREEMENT', 'Accord on Dams', { kind: 'MEMORANDUM', date: '2004-10-14' }),
  instrument('everyone', 'AGREEMENT', 'Agreement of Everyone', { date: '2010-02' }),
  instrument('leap', 'AGREEMENT', 'Leap Day Note', { kind: 'EXCHANGE_OF_NOTES', date: '2012-02-29' }),
  instrument('undated-a', 'AGREEMENT', 'Undated Plan', { kind: 'PLAN' }),
  instrument('undated-b', 'TREATY', 'Undated Charter', { kind: 'CHARTER' }),
  instrument('only-mentioned', 'TREATY', 'Pact that is only Mentioned', { kind: 'TREATY' }),
  instrument('draft', 'AGREEMENT', 'Draft on Space', { date: '2010-02', draft: true }),
];

const relations = [
  relation('OF_COUNTRY', arGov, ar),
  relation('OF_COUNTRY', arMin, ar),
  relation('OF_COUNTRY', boGov, bo),
  relation('OF_COUNTRY', joint, ar, { asserted: 'it is joint' }),
  relation('OF_COUNTRY', joint, bo, { asserted: 'it is joint' }),
  relation('OF_COUNTRY', 'person:ann', ar),
  relation('SUCCESSOR_OF', bo, old, { since: '1990' }),
  relation('PART_OF', 'place:bay', 'place:borduria'),
  relation('PART_OF', 'place:borduria', bo),
  relation('PART_OF', 'event:summit', 'event:visit'),
  relation('PARTY_TO', ar, 'instrument:friendship', { evidence: [treatyName.id, signed.id] }),
  relation('PARTY_TO', bo, 'instrument:friendship', { evidence: [signed.id], since: '2001' }),
  relation('SIGNED', 'person:ann', 'instrument:friendship', {
    office: { zh: '总统', en: 'President' },
    onBehalfOf: ar,
    date: '2001-07-16',
  }),
  relation('CONCERNS', 'instrument:friendship', 'topic:peace'),
  relation('PARTY_TO', arGov, 'instrument:rivers'),
  relation('PARTY_TO', boGov, 'instrument:rivers'),
  relation('CONCERNS', 'instrument:rivers', 'topic:water'),
  relation('CONCERNS', 'instrument:rivers', 'place:bay'),
  relation('PARTY_TO', arGov, 'instrument:protocol'),
  relation('REFERENCES', 'instrument:protocol', 'instrument:friendship', { locator: 'Article 9', evidence: [recalls.id] }),
  relation('REFERENCES', 'instrument:protocol', 'instrument:only-mentioned'),
  relation('EXTENDS', 'instrument:protocol', 'instrument:friendship', { until: '2021-07', locator: 'Article 25' }),
  relation('CONCLUDED_AT', 'instrument:protocol', 'event:visit', { role: 'SIGNED' }),
  relation('CONCERNS', 'instrument:protocol', joint),
  relation('CONCERNS', 'instrument:protocol', 'topic:peace'),
  relation('PARTY_TO', arMin, 'instrument:accord-a'),
  relation('PARTY_TO', joint, 'instrument:accord-a'),
  relation('CONCERNS', 'instrument:accord-a', 'topic:water'),
  relation('PARTY_TO', boGov, 'instrument:accord-b'),
  relation('PARTY_TO', arMin, 'instrument:accord-b'),
  relation('CONCERNS', 'instrument:accord-b', 'project:dam'),
  relation('CONCERNS', 'instrument:accord-b', 'topic:water'),
  relation('CONCERNS', 'instrument:accord-b', 'topic:peace'),
  // One that is a party, signs, and is what it is about, itself and by its government.
  relation('PARTY_TO', ar, 'instrument:everyone'),
  relation('PARTY_TO', arGov, 'instrument:everyone'),
  relation('PARTY_TO', bo, 'instrument:everyone'),
  relation('SIGNED', ar, 'instrument:everyone'),
  relation('SIGNED', 'person:ann', 'instrument:everyone'),
  relation('CONCERNS', 'instrument:everyone', ar),
  relation('PARTY_TO', old, 'instrument:leap'),
  relation('CONCERNS', 'instrument:leap', 'event:summit'),
  relation('PARTY_TO', 'institution:twin-a', 'instrument:leap'),
  relation('PARTY_TO', ar, 'instrument:undated-a'),
  relation('SIGNED', 'person:ann', 'instrument:undated-a'),
  relation('SIGNED', 'person:ann', 'instrument:undated-b'),
  relation('PARTY_TO', ar, 'instrument:draft'),
  relation('CONCERNS', 'instrument:draft', 'topic:space'),
  relation('CONCERNS', 'event:visit', 'instrument:undated-b'),
  relation('ATTENDED', 'person:ann', 'event:visit', { role: 'WITNESS' }),
  relation('ATTENDED', 'person:ann', 'event:someday', { role: 'PARTICIPANT' }),
  relation('ATTENDED', 'person:ann', 'event:summit', { role: 'CHAIR', office: { ru: 'Президент' } }),
];

export const smallGraph: RecordSet = recordSet({
  sources: [press, empty],
  passages: [signed, treatyName, recalls, ends, arcadia, emoji],
  entities,
  relations,
});
