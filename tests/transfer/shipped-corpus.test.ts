import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/package-root';
import { checkCorpus } from '../../src/transfer/check-corpus';
import { checkReport, type CheckReport } from '../../src/transfer/check-report';
import { formatProblem } from '../../src/transfer/problem';
import { readCorpus } from '../../src/transfer/read-corpus';
import { recordJsonSchema } from '../../src/transfer/record-schema';
import { toRecordSet } from '../../src/transfer/to-record-set';

const folder = join(packageRoot, 'corpus', 'beijing-2026');
const readme = readFileSync(join(folder, 'README.md'), 'utf8');
let report: CheckReport;

beforeAll(async () => {
  const reading = await readCorpus(folder);
  report = checkReport(reading, checkCorpus(reading));
});

test('the shipped corpus has no problems and all its quotes verify', () => {
  expect(report.problems.map(formatProblem)).toEqual([]);
  expect(report.quotes.count).toBeGreaterThan(100);
  expect(report.quotes.verified).toBe(report.quotes.count);
});

test('the paragraphs without facts are exactly those that its README lists, with their beginnings', () => {
  const rows = [...readme.matchAll(/^\| (\d+) \| (.+?) \| .+ \|$/gm)].map(([, paragraph, begins]) => ({
    paragraph: Number(paragraph),
    begins,
  }));
  const found = report.sources[0]?.withoutFacts ?? [];
  expect(rows.map(({ paragraph }) => paragraph)).toEqual(found.map(({ paragraph }) => paragraph));
  for (const [at, { begins }] of rows.entries())
    expect(found[at]?.begins.startsWith(begins ?? '-') || begins?.startsWith(found[at]?.begins ?? '-')).toBe(true);
});

test('the counts of its README are those of the check', () => {
  const rows = [...readme.matchAll(/^\| ([A-Z_]+) \| (\d+) \|$/gm)].map(([, type, count]) => ({ type, count: Number(count) }));
  expect(rows).toEqual([...report.entities, ...report.relations].map(({ type, count }) => ({ type, count })));
  const asserted = report.relations.reduce((sum, relation) => sum + relation.asserted, 0);
  expect(readme).toContain(`${report.sources.length} source, ${report.quotes.count} passages, and the ${report.topics.listed} topics`);
  expect(readme).toContain(`${asserted} relations (OF_COUNTRY, LOCATED_IN, PART_OF) stand on a stated reason`);
});

test('every entity has a name in Chinese, English and Russian, every instrument a topic, everything evidence', () => {
  const kinds = new Set(report.missing.map(({ kind }) => kind));
  for (const kind of ['NO_NAME_IN_LANGUAGE', 'NO_TOPIC', 'NO_EVIDENCE', 'UNUSED_PASSAGE']) expect(kinds).not.toContain(kind);
});

test('the closed list has at most 40 topics, loaded before everything else', async () => {
  const { entities, sources } = toRecordSet(await readCorpus(folder));
  const topics = entities.filter(({ type }) => type === 'TOPIC');
  expect(topics.length).toBeLessThanOrEqual(40);
  expect(entities.slice(0, topics.length)).toEqual(topics);
  expect(sources[0]).toMatchObject({ id: 'source:beijing-2026', text: readFileSync(join(folder, 'source.txt'), 'utf8') });
  expect(sources[0]).not.toHaveProperty('file');
});

test('docs/records.schema.json is what the ontology gives (npx tsx scripts/print-record-schema.ts)', () => {
  const written = readFileSync(join(packageRoot, 'docs', 'records.schema.json'), 'utf8');
  expect(written).toBe(`${JSON.stringify(recordJsonSchema(), null, 2)}\n`);
});
