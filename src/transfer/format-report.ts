import { groupBy } from '../group-by';
import type { CheckReport } from './check-report';
import type { SourceFacts } from './count-facts';
import { escapeControls, formatProblem } from './problem';

/** Longer lists are cut; the JSON has all. */
const longest = { sources: 20, paragraphs: 300, ids: 12 };

/** The report for people. */
export function formatReport(report: CheckReport): string {
  const { path, problems } = report;
  const sections = [
    [`${path}: ${problems.length === 0 ? 'no problems' : counted(problems.length, 'problem')}`],
    problems.map(formatProblem),
    entityTable(report),
    relationTable(report),
    [quoteLine(report)],
    ...report.sources.slice(0, longest.sources).map(sourceLines),
    report.sources.length > longest.sources ? [`… and ${report.sources.length - longest.sources} more sources (--json has them)`] : [],
    missingLines(report),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map(escapeControls).join('\n'))
    .join('\n\n')}\n`;
}

function entityTable({ entities, topics }: CheckReport): string[] {
  const rows = entities.map(({ type, count }) => [type, String(count)]);
  return table([
    ...rows,
    ['all entities', sum(entities.map(({ count }) => count))],
    ['topics', String(topics.used), `of the ${topics.listed} of the closed list`],
  ]);
}

function relationTable({ relations }: CheckReport): string[] {
  const rows = relations.map(({ type, count, asserted }) => [type, String(count), asserted > 0 ? `${asserted} asserted` : '']);
  const asserted = sum(relations.map((row) => row.asserted));
  return table([...rows, ['all relations', sum(relations.map(({ count }) => count)), `${asserted} asserted`]]);
}

function quoteLine({ quotes, problems }: CheckReport): string {
  const all = quotes.verified === quotes.count;
  return `${quotes.verified} of ${counted(quotes.count, 'quote')} verified${all || problems.length === 0 ? '' : '; the others are among the problems'}`;
}

function sourceLines({ id, passages, factsPerParagraph, withoutFacts }: SourceFacts): string[] {
  const paragraphs = factsPerParagraph.length;
  const lines = [
    `${id}: ${counted(passages, 'passage')}, ${counted(paragraphs, 'paragraph')}, ${withoutFacts.length} of them without facts`,
  ];
  if (paragraphs > longest.paragraphs) return [...lines, '  (--json has the facts of each paragraph)'];
  lines.push('  facts (relations and entities) that rest on each paragraph', ...grid(factsPerParagraph));
  if (withoutFacts.length > 0) lines.push('  paragraphs without facts');
  const width = String(paragraphs).length;
  lines.push(...withoutFacts.map(({ paragraph, begins }) => `    ${String(paragraph).padStart(width)}  ${begins}`));
  return lines;
}

/** Ten paragraphs a row, the number of the first before it. */
function grid(values: readonly number[]): string[] {
  const width = Math.max(...values.map((value) => String(value).length)) + 2;
  const label = String(values.length).length;
  const lines: string[] = [];
  for (let first = 0; first < values.length; first += 10) {
    const row = values.slice(first, first + 10).map((value) => (value === 0 ? '–' : String(value)).padStart(width));
    lines.push(`    ${String(first + 1).padStart(label)}:${row.join('')}`);
  }
  return lines;
}

const gapLabels: Readonly<Record<CheckReport['missing'][number]['kind'], string>> = {
  ONLY_REFERENCED: 'instruments that are only referred to',
  UNDATED: 'undated instruments',
  NO_PARTIES: 'instruments without parties',
  NO_EVIDENCE: 'entities without evidence',
  NO_NAME_IN_LANGUAGE: 'no name in',
  CONFLICTING_DATES: 'dates on which sources disagree',
  NO_TOPIC: 'instruments without a topic',
  UNUSED_PASSAGE: 'passages on which nothing rests',
};

function missingLines({ missing }: CheckReport): string[] {
  if (missing.length === 0) return ['nothing is missing'];
  const groups = groupBy(missing, ({ kind, lang, type }) =>
    kind === 'NO_NAME_IN_LANGUAGE' ? `${gapLabels[kind]} ${lang}: ${type ?? 'TOPIC'}` : gapLabels[kind],
  );
  const rows = [...groups].map(([label, gaps]) => [label, String(gaps.length), listed(gaps.map(({ id }) => id))]);
  return ['what is missing', ...table(rows).map((line) => `  ${line}`)];
}

function listed(ids: readonly string[]): string {
  const rest = ids.length - longest.ids;
  return ids.slice(0, longest.ids).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

/** Rows of a label, a number set to the right, and a remark. */
function table(rows: readonly (readonly string[])[]): string[] {
  const [labels, numbers] = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map(([label = '', number = '', remark = '']) =>
    `${label.padEnd(labels ?? 0)}  ${number.padStart(numbers ?? 0)}  ${remark}`.trimEnd(),
  );
}

function sum(numbers: readonly number[]): string {
  return String(numbers.reduce((total, number) => total + number, 0));
}

function counted(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
