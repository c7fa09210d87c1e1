import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openEmbeddedEngine } from '../../src/store/embedded-engine';
import type { Store } from '../../src/store/store';
import { importCorpus, importStore } from './import-small';
import { SmallCorpus } from './small-corpus';

describe('What an import says of a line that is wrong', () => {
  let store: Store;
  let corpus: SmallCorpus;
  beforeAll(async () => {
    store = await importStore(await openEmbeddedEngine({ folder: undefined, limits: { runningStatements: 8, timeoutMs: 10_000 } }));
  });
  afterAll(() => store.close());
  beforeEach(() => (corpus = new SmallCorpus()));
  afterEach(() => corpus.remove());

  const problems = async () => (await importCorpus(store, corpus, { dryRun: true })).printed;
  const changed = (id: string, from: string | RegExp, to: string) => JSON.stringify(corpus.get(id)).replace(from, to);

  it.each<[string, (corpus: SmallCorpus) => string | Uint8Array, RegExp]>([
    ['is cut off', () => changed('country:cn', /,"names".*/, ',"na'), /^graph\.jsonl:13: is not JSON: /],
    [
      'is in another encoding',
      () => Buffer.from(JSON.stringify({ record: 'entity', names: 'Genève' }), 'latin1'),
      /^graph\.jsonl:13: is not UTF-8$/,
    ],
    ['is longer than a line may be', () => 'x'.repeat(1_000_001), /^graph\.jsonl:13: is longer than 1000000 bytes/],
    ['is blank', () => '  ', /^graph\.jsonl:13: is blank$/],
    ['is a list', () => '[]', /^graph\.jsonl:13: expected object, not a list$/],
    ['is of a kind that is none', () => '{"record":"treaty"}', /^graph\.jsonl:13: record: expected one of header, source/],
    [
      'is of a type that is none',
      () => changed('country:cn', '"COUNTRY"', '"STATE"'),
      /^graph\.jsonl:13 country:cn: type: expected one of PERSON/,
    ],
    [
      'has a day that does not exist',
      () => changed('instrument:treaty', '2001-07-16', '2026-02-30'),
      /^graph\.jsonl:13 instrument:treaty: date\.value: "2026-02-30" is a day or month that does not exist$/,
    ],
    [
      'has HTML in a name',
      () => changed('country:cn', '"value":"China"', '"value":"<b onclick=x()>China</b>"').replace('country:cn', 'country:new'),
      /^graph\.jsonl:13 country:new: the name "<b onclick=x\(\)>China<\/b>" has HTML in it; a name is plain text$/,
    ],
    [
      'has a character of HTML in a name',
      () => changed('country:cn', '"value":"China"', '"value":"China &amp; Sons"').replace('country:cn', 'country:new'),
      /has HTML in it/,
    ],
    [
      'has a key twice with other values',
      () => changed('country:cn', '"type"', '"type":"PLACE","type"'),
      /^graph\.jsonl:13: has the key "type" twice in one object$/,
    ],
    [
      'has a key twice, once with an escape',
      () => changed('country:cn', '"type"', '"typ\\u0065":"PLACE", "type"'),
      /^graph\.jsonl:13: has the key "type" twice in one object$/,
    ],
    [
      'would replace a prototype',
      () => changed('country:cn', '"type"', '"__proto__":{"record":"x"},"type"'),
      /^graph\.jsonl:13: has the key "__proto__", which no record has$/,
    ],
    [
      'would replace a prototype within, hidden by an escape',
      () => changed('country:cn', '"lang"', '"\\u005f_proto__":{},"lang"'),
      /^graph\.jsonl:13: has the key "__proto__", which no record has$/,
    ],
    ['has a field that is none', () => changed('country:cn', '"type"', '"constructor":{},"type"'), /COUNTRY has no field "constructor"/],
    [
      'has the id of another with other content',
      () => changed('country:cn', '"China"', '"Russia"'),
      /^graph\.jsonl:13 country:cn: has the id of country:cn \(graph\.jsonl:5\), and says something else$/,
    ],
    [
      'prolongs in a circle',
      () =>
        JSON.stringify({
          ...corpus.get('relation:extends.protocol.treaty'),
          id: 'relation:extends.treaty.protocol',
          from: 'instrument:treaty',
          to: 'instrument:protocol',
        }),
      /EXTENDS leads in a circle: instrument:/,
    ],
    [
      'says what another says',
      () => changed('relation:extends.protocol.treaty', 'relation:extends.protocol.treaty', 'relation:extends.again'),
      /^graph\.jsonl:13 relation:extends\.again: says the same as relation:extends\.protocol\.treaty$/,
    ],
    [
      'names a topic that the list does not have',
      () =>
        changed('country:cn', /"id":"country:cn","type":"COUNTRY"/, '"id":"topic:x","type":"TOPIC"').replace(/,"externalIds":\[.*?\]/, ''),
      /is a topic that the closed list/,
    ],
    ['is a second header', () => '{"record":"header","formatVersion":1}', /^graph\.jsonl:13: is a second header/],
  ])('that %s', async (_, line, expected) => {
    corpus.rawLines.push(line(corpus));
    expect(await problems()).toEqual([expect.stringMatching(expected)]);
  });

  it('of a header that is missing, of another format, or begins with a byte order mark', async () => {
    const [header, ...records] = corpus.records;
    corpus.records = records;
    expect((await problems())[0]).toBe('graph.jsonl:1: the first line must be the header, {"record":"header","formatVersion":1}');
    corpus.records = [{ ...header, formatVersion: 9 }, ...records];
    expect(await problems()).toEqual(['graph.jsonl:1: formatVersion is 9; this version of Accord knows 1']);
    corpus.records = [header!, ...records];
    const write = corpus.write.bind(corpus);
    corpus.write = () => {
      const folder = write();
      const lines = corpus.records.map((record) => JSON.stringify(record)).join('\n');
      writeFileSync(join(folder, 'graph.jsonl'), `\uFEFF${lines}`);
      return folder;
    };
    expect(await problems()).toContain('graph.jsonl:1: begins with a byte order mark; save the file as UTF-8 without it');
  });

  it('of a text that does not have its checksum, and nothing of what leans on it', async () => {
    corpus.change('source:small', { sha256: '0'.repeat(64) });
    expect(await problems()).toEqual([expect.stringMatching(/^graph\.jsonl:2 source:small: sha256 is 0{64}, the text has /)]);
  });

  it('passes over CRLF line ends', async () => {
    corpus.lineEnd = '\r\n';
    expect(await problems()).toEqual([]);
  });
});
