import { pino } from 'pino';
import { askQuestion } from '../client/ask-question';
import { openGraphClient } from '../client/open-graph-client';
import { withoutNulls } from '../client/without-nulls';
import { readConfig } from '../config';
import { formatAnswer } from './format-answer';

/** What the command leaves to the shell; a failure, such as a service that is away, is the caller's to tell. */
const exitCodes = { answered: 0, notAnswered: 1 } as const;

const mostResults = 50;

/**
 * `accord ask QUESTION`: writes what a question in words was taken to mean, and its answer with the words that prove it.
 * Returns the exit code. Throws AccordError, ConfigError or StoreError where nothing can be asked.
 */
export async function askCommand(
  question: string,
  options: { url?: string; json?: boolean; operation?: boolean },
  out: { write(text: string): void },
): Promise<number> {
  const config = readConfig(process.env);
  // Who asks reads the answer; what goes wrong here is worth a line, what goes well is not.
  const log = pino({ level: 'error' }, pino.destination(2));
  const graph = await openGraphClient(config, { url: options.url, log });
  try {
    const ask = async (operation: string, variables: Record<string, unknown>) => withoutNulls(await graph.query(operation, variables));
    const answer = await askQuestion(ask, question, mostResults);
    out.write(options.json ? `${JSON.stringify(answer, null, 2)}\n` : formatAnswer(answer, { operation: options.operation ?? false }));
    return answer.answered ? exitCodes.answered : exitCodes.notAnswered;
  } finally {
    await graph.close();
  }
}
