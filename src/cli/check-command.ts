import { AccordError } from '../errors';
import { checkCorpus } from '../transfer/check-corpus';
import { checkReport, type CheckReport } from '../transfer/check-report';
import { formatReport } from '../transfer/format-report';
import { readCorpus } from '../transfer/read-corpus';
import { exitCodes } from './exit-codes';

/** `accord check PATH…`: checks each corpus by itself and writes a report of each. Returns the exit code. */
export async function checkCommand(
  paths: readonly string[],
  options: { json?: boolean },
  out: { write(text: string): void },
): Promise<number> {
  const outcomes: Outcome[] = [];
  for (const path of paths) {
    const outcome = await checkPath(path);
    outcomes.push(outcome);
    if (!options.json) out.write(`${outcomes.length > 1 ? '\n' : ''}${'error' in outcome ? `${outcome.error}\n` : formatReport(outcome)}`);
  }
  if (options.json) out.write(`${JSON.stringify({ corpora: outcomes }, null, 2)}\n`);
  return Math.max(exitCodes.good, ...outcomes.map(exitCodeOf));
}

type Outcome = CheckReport | { readonly path: string; readonly error: string };

async function checkPath(path: string): Promise<Outcome> {
  try {
    const reading = await readCorpus(path);
    return checkReport(reading, checkCorpus(reading));
  } catch (error) {
    if (error instanceof AccordError) return { path, error: error.message };
    throw error;
  }
}

function exitCodeOf(outcome: Outcome): number {
  if ('error' in outcome) return exitCodes.unreadable;
  return outcome.problems.length > 0 ? exitCodes.problems : exitCodes.good;
}
