import { execFileSync } from 'node:child_process';
import { symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../src/transfer/checksum';
import { SmallCorpus } from './small-corpus';

let corpus: SmallCorpus;
beforeEach(() => (corpus = new SmallCorpus()));
afterEach(() => corpus.remove());

const source = 'graph.jsonl:2 source:small';

describe('lines', () => {
  test('bytes that are not UTF-8 are a problem of their line, and reading goes on', async () => {
    corpus.rawLines.push(Buffer.from([0x7b, 0xff, 0x7d]), '{"record":"relation"}');
    const problems = await corpus.problems();
    expect(problems[0]).toBe('graph.jsonl:13: is not UTF-8');
    expect(problems[1]).toBe(
      'graph.jsonl:14: type: is missing; expected one of SIGNED, PARTY_TO, REFERENCES, EXTENDS, AMENDS, SUPERSEDES, TERMINATES, IMPLEMENTS, BASED_ON, CONCLUDED_AT, CONCERNS, ESTABLISHES, ATTENDED, ORGANIZED, HOLDS_OFFICE, MEMBER_OF, PART_OF, OF_COUNTRY, LOCATED_IN, SUCCESSOR_OF',
    );
  });

  test('a line that was cut off is a problem', async () => {
    corpus.rawLines.push(JSON.stringify(corpus.get('country:cn')).slice(0, 40));
    corpus.lineEnd = '\n';
    expect(await corpus.problems()).toEqual([expect.stringMatching(/^graph\.jsonl:13: is not JSON: /)]);
  });

  test('10,000 nested brackets are a problem, alone and within a field', async () => {
    const nested = '['.repeat(10_000) + ']'.repeat(10_000);
    const within = JSON.stringify(corpus.get('country:cn'))
      .replace('"country:cn"', '"country:nested"')
      .replace(/"names":\[.*?\]/, `"names":${nested}`);
    corpus.rawLines.push(nested, within, '['.repeat(10_000));
    expect(await corpus.problems()).toEqual([
      'graph.jsonl:13: expected object, not a list',
      'graph.jsonl:14 country:nested: names.0: expected object, not a list',
      expect.stringMatching(/^graph\.jsonl:15: is not JSON: /),
    ]);
  });

  test('a line of more than 1,000,000 bytes is a problem, and the next is read', async () => {
    const line = JSON.stringify({ ...corpus.get('country:ru'), id: 'country:long' });
    corpus.rawLines.push(line.padEnd(1_000_001), 'x'.repeat(3_000_000), line.padEnd(1_000_000), '[]');
    expect(await corpus.problems()).toEqual([
      'graph.jsonl:13: is longer than 1000000 bytes; the text of a source can stand in a file of its own',
      'graph.jsonl:14: is longer than 1000000 bytes; the text of a source can stand in a file of its own',
      'graph.jsonl:16: expected object, not a list',
    ]);
  });

  test('a blank line is a problem', async () => {
    corpus.rawLines.push('', '  ');
    expect(await corpus.problems()).toEqual(['graph.jsonl:13: is blank', 'graph.jsonl:14: is blank']);
  });

  test('CRLF line ends of the records are passed over', async () => {
    corpus.lineEnd = '\r\n';
    expect(await corpus.problems()).toEqual([]);
  });

  test('the last line needs no line end', async () => {
    writeFileSync(join(corpus.write(), 'graph.jsonl'), corpus.records.map((record) => JSON.stringify(record)).join('\n'));
    corpus.write = () => corpus.folder;
    const reading = await corpus.read();
    expect(reading.relations).toHaveLength(4);
    expect(await corpus.problems()).toEqual([]);
  });

  test('an unknown type, a misspelled field, an unknown kind and a missing one are problems with the choices', async () => {
    corpus.change('country:cn', { type: 'CONTRY' }).change('country:ru', { evidense: [] });
    corpus.change('instrument:treaty', { kind: 'PACT' }).change('instrument:protocol', { kind: undefined });
    const kinds =
      'TREATY, CONVENTION, CHARTER, AGREEMENT, PROTOCOL, EXCHANGE_OF_NOTES, MEMORANDUM_OF_UNDERSTANDING, MEMORANDUM, LETTER_OF_INTENT, JOINT_STATEMENT, DECLARATION, COMMUNIQUE, PLAN, PROGRAM, OTHER';
    expect(await corpus.problems()).toEqual([
      'graph.jsonl:5 country:cn: type: expected one of PERSON, COUNTRY, INSTITUTION, TREATY, AGREEMENT, EVENT, PROJECT, PLACE, TOPIC, not "CONTRY"',
      'graph.jsonl:6 country:ru: COUNTRY has no field "evidense"',
      `graph.jsonl:7 instrument:treaty: kind: expected one of ${kinds}, not "PACT"`,
      `graph.jsonl:8 instrument:protocol: kind: is missing; expected one of ${kinds}`,
    ]);
  });

  test('what a record holds cannot steer the terminal', async () => {
    corpus.rawLines.push('{"record":"relation","type":"PARTY_TO","\\u001b[2J\\u202e":1}');
    const problems = await corpus.problems();
    expect(problems.join('\n')).toContain('\\u001b[2J\\u202e');
    expect(problems.join('\n')).not.toMatch(/[\u001b\u202e]/);
  });
});

describe('header', () => {
  test('the first line is the header', async () => {
    corpus.records.shift();
    expect(await corpus.problems()).toEqual(['graph.jsonl:1: the first line must be the header, {"record":"header","formatVersion":1}']);
  });

  test('an empty file has no header', async () => {
    corpus.records = [];
    expect(await corpus.problems()).toEqual(['graph.jsonl:1: the first line must be the header, {"record":"header","formatVersion":1}']);
  });

  test('a byte order mark before it is named', async () => {
    writeFileSync(join(corpus.write(), 'graph.jsonl'), `\uFEFF${corpus.records.map((record) => JSON.stringify(record)).join('\n')}`);
    corpus.write = () => corpus.folder;
    expect(await corpus.problems()).toContain('graph.jsonl:1: begins with a byte order mark; save the file as UTF-8 without it');
  });

  test('of a format that is not known nothing else is read', async () => {
    corpus.records[0] = { record: 'header', formatVersion: 2, more: true };
    corpus.rawLines.push('{');
    expect(await corpus.problems()).toEqual(['graph.jsonl:1: formatVersion is 2; this version of Accord knows 1']);
  });

  test('there is one header', async () => {
    corpus.rawLines.push('{"record":"header","formatVersion":1}');
    expect(await corpus.problems()).toEqual(['graph.jsonl:13: is a second header; the header is the first line alone']);
  });
});

describe('texts of sources', () => {
  test('a text stands in the record or in a file', async () => {
    corpus.change('source:small', { text: corpus.text });
    expect(await corpus.problems()).toEqual([`${source}: has both text and file; the text stands in one of them`]);
    corpus.change('source:small', { file: undefined });
    expect(await corpus.problems()).toEqual([]);
    corpus.change('source:small', { text: undefined });
    expect(await corpus.problems()).toEqual([`${source}: has neither text nor file`]);
  });

  test.each(['../secret.txt', '/etc/passwd', '..', 'a/b.txt', 'a\\b.txt', '.hidden', ''])('file %j is refused', async (file) => {
    corpus.change('source:small', { file });
    expect(await corpus.problems()).toEqual([
      `${source}: file: expected a plain file name in the folder of the records, not ${JSON.stringify(file)}`,
    ]);
  });

  test('a symbolic link out of the folder is refused, one within it is followed', async () => {
    writeFileSync(join(corpus.parent, 'secret.txt'), corpus.text);
    symlinkSync('../secret.txt', join(corpus.write(), 'out.txt'));
    symlinkSync('small.txt', join(corpus.folder, 'in.txt'));
    corpus.change('source:small', { file: 'out.txt' });
    expect(await corpus.problems()).toEqual([`${source}: file out.txt leads out of the folder of the records`]);
    corpus.change('source:small', { file: 'in.txt' });
    expect(await corpus.problems()).toEqual([]);
  });

  test('a folder of the same beginning is outside', async () => {
    writeFileSync(join(corpus.parent, 'small-secret.txt'), corpus.text);
    symlinkSync('../small-secret.txt', join(corpus.write(), 'out.txt'));
    corpus.change('source:small', { file: 'out.txt' });
    expect(await corpus.problems()).toEqual([`${source}: file out.txt leads out of the folder of the records`]);
  });

  test('a file that is not there, no file, or a pipe is a problem and is not waited for', async () => {
    corpus.change('source:small', { file: 'gone.txt' });
    expect(await corpus.problems()).toEqual([`${source}: file gone.txt cannot be read (ENOENT)`]);
    execFileSync('mkfifo', [join(corpus.folder, 'pipe')]);
    corpus.change('source:small', { file: 'pipe' });
    expect(await corpus.problems()).toEqual([`${source}: file pipe is no regular file`]);
    unlinkSync(join(corpus.folder, 'pipe'));
  });

  test('a text that is not UTF-8 is a problem', async () => {
    const bytes = Buffer.from([0x61, 0xc3, 0x28]);
    corpus.files['small.txt'] = bytes;
    corpus.change('source:small', { sha256: sha256(bytes) });
    expect(await corpus.problems()).toEqual([`${source}: file small.txt is not UTF-8`]);
  });

  test('half of a surrogate pair is refused in a text', async () => {
    corpus.change('source:small', { file: undefined, text: 'a\ud842' });
    expect(await corpus.problems()).toEqual([`${source}: text: "a\\ud842" has half of a surrogate pair`]);
  });

  test('a text of more than 50 MB is not read', async () => {
    corpus.files['small.txt'] = Buffer.alloc(50_000_001, 'x');
    expect(await corpus.problems()).toEqual([`${source}: file small.txt is longer than 50000000 bytes`]);
  });
});
