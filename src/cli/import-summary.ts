import type { ImportOutcome, KindOutcome } from '../transfer/import/import-records';

const columns = ['created', 'changed', 'unchanged', 'rejected'] as const;
const names = { source: 'sources', passage: 'passages', entity: 'entities', relation: 'relations' } as const;

/** What an import did, for a person to read. */
export function importSummary(outcome: ImportOutcome, { engine, report }: { engine: string; report?: string | undefined }): string {
  const kinds = Object.entries(outcome.kinds) as [keyof typeof names, KindOutcome][];
  const table = [
    row('', columns),
    ...kinds.map(([kind, counts]) =>
      row(
        names[kind],
        columns.map((column) => counts[column].toLocaleString('en-US')),
      ),
    ),
  ];
  const lines = [
    headline(outcome, engine),
    ...(mayHaveWritten(outcome) ? table : []),
    timing(outcome),
    ...(outcome.unreadable > 0 ? [`Lines that are no records: ${outcome.unreadable.toLocaleString('en-US')}.`] : []),
    ...(report !== undefined && hasRejected(outcome) ? [`What was rejected, and why, is in ${report}.`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function headline({ state, problems }: ImportOutcome, engine: string): string {
  const found = `${problems.toLocaleString('en-US')} problem${problems === 1 ? '' : 's'}`;
  switch (state) {
    case 'imported':
      return `Imported into ${engine}${problems > 0 ? `; ${found}` : ''}.`;
    case 'checked':
      return problems > 0 ? `Checked against ${engine}: ${found}. Nothing was written.` : `All is good. Nothing was written to ${engine}.`;
    case 'nothing written: problems':
      return `Nothing was written to ${engine}: ${found}. With --on-error skip, what is good is imported.`;
    case 'interrupted':
      return `Stopped. What is written to ${engine} stays; the same command goes on from there.`;
  }
}

function row(name: string, cells: readonly string[]): string {
  return `  ${name.padEnd(10)}${cells.map((cell) => cell.padStart(12)).join('')}`;
}

function mayHaveWritten({ state }: ImportOutcome): boolean {
  return state === 'imported' || state === 'interrupted';
}

function timing(outcome: ImportOutcome): string {
  const { records, checkMs, writeMs } = outcome;
  const seconds = (ms: number) => (ms / 1_000).toFixed(1);
  const rate = Math.round(records / Math.max(0.001, (checkMs + writeMs) / 1_000)).toLocaleString('en-US');
  const parts = mayHaveWritten(outcome) ? `checking ${seconds(checkMs)} s, writing ${seconds(writeMs)} s; ` : '';
  return `${records.toLocaleString('en-US')} records in ${seconds(checkMs + writeMs)} s (${parts}${rate} a second).`;
}

function hasRejected({ kinds, unreadable }: ImportOutcome): boolean {
  return unreadable > 0 || Object.values(kinds).some(({ rejected }) => rejected > 0);
}
