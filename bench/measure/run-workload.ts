import { messageOf } from '../../src/errors';
import type { Facts, Question, Workload } from '../workloads/workload';
import { statementsSent } from './accord-statements';
import { openClient, prepare } from './client';
import { askAll, meaningOf, type Answers, type Contestant } from './contestant';
import { cpuSeconds } from './cpu';
import { expecting } from './expected';
import { load, percentile } from './load';
import type { Figures } from './result';

export interface RunOptions {
  readonly rounds: number;
  readonly seconds: number;
  readonly warmUpSeconds: number;
  readonly concurrencies: readonly number[];
  readonly neo4jPid: number | undefined;
}

export interface Outcome {
  readonly without: Record<string, string>;
  readonly figures: Figures[];
}

/**
 * Measures a workload: first every answer is compared with the first contestant's, then the contestants take turns, in the
 * reverse order each other round. One whose answers differ is left out, and the outcome says so.
 */
export async function runWorkload(
  workload: Workload,
  contestants: readonly Contestant[],
  facts: Facts,
  options: RunOptions,
): Promise<Outcome> {
  const turns = turnsOf(workload, facts);
  const without: Record<string, string> = {};
  const equal = await withEqualAnswers(contestants, turns.next(), without);
  if (options.rounds === 0) return { without, figures: [] };
  // What is asked once only has warmed up by being compared.
  if (!workload.isFresh) for (const each of equal) await warmUp(each, options);
  const figures: Figures[] = [];
  for (let round = 0; round < options.rounds; round += 1) {
    const order = round % 2 === 0 ? equal : [...equal].reverse();
    for (const concurrency of options.concurrencies) {
      const questions = turns.next();
      const said = new Map<string, readonly string[]>();
      for (const { contestant, answers } of order) {
        try {
          const measured = await measure(workload, contestant, answers, questions, { ...options, concurrency, round });
          figures.push(measured.figures);
          if (measured.checksums) said.set(contestant.title, measured.checksums);
        } catch (error) {
          // Such as a time-out at 64 at once: a turn without figures, and the table says why.
          without[`${contestant.title}, ${concurrency} at once, round ${round + 1}`] = messageOf(error);
        }
      }
      requireEqual(said);
    }
  }
  return { without, figures };
}

/** The questions of each turn: new ones for a fresh workload, the same ones else. */
function turnsOf(workload: Workload, facts: Facts): { next(): Question[] } {
  let turn = 0;
  const same = workload.questions(facts, 0);
  return {
    next() {
      turn += 1;
      return workload.isFresh ? workload.questions(facts, turn) : same;
    },
  };
}

interface Ready {
  readonly contestant: Contestant;
  readonly answers: Answers;
}

async function withEqualAnswers(
  contestants: readonly Contestant[],
  questions: readonly Question[],
  without: Record<string, string>,
): Promise<Ready[]> {
  const ready: Ready[] = [];
  for (const contestant of contestants) {
    try {
      const answers = await askAll(contestant, questions);
      const differs = answers.checksums.findIndex((checksum, n) => checksum !== (ready[0] ?? { answers }).answers.checksums[n]);
      if (differs === -1) ready.push({ contestant, answers });
      else without[contestant.title] = `answers ${JSON.stringify(questions[differs])} differently than ${ready[0]?.contestant.title}`;
    } catch (error) {
      without[contestant.title] = messageOf(error);
    }
  }
  return ready;
}

async function warmUp({ contestant, answers }: Ready, { warmUpSeconds: seconds }: RunOptions): Promise<void> {
  const client = openClient(contestant.server.url, 8);
  await load({ client, requests: answers.requests, concurrency: 8, seconds, check: () => undefined });
  await client.close();
}

async function measure(
  workload: Workload,
  contestant: Contestant,
  answers: Answers,
  fresh: readonly Question[],
  { concurrency, round, seconds, neo4jPid }: RunOptions & { concurrency: number; round: number },
): Promise<{ figures: Figures; checksums: readonly string[] | undefined }> {
  const { title, asked, server } = contestant;
  const client = openClient(server.url, concurrency);
  const isFresh = workload.isFresh ?? false;
  const requests = isFresh ? fresh.map((question) => prepare(asked, question)) : answers.requests;
  const expect = expecting(contestant, answers);
  const received: Buffer[] = [];
  let bytes = 0;
  const check = (index: number, answer: Buffer): void => {
    bytes += answer.length;
    if (isFresh) received[index] = answer;
    else expect(index, answer);
  };
  const counted = asked.server === 'accord' ? await statementsSent(server.url) : undefined;
  const before = [cpuSeconds(server.pid), cpuSeconds(neo4jPid)] as const;
  const sent = await load({ client, requests, concurrency, ...(!isFresh && { seconds }), check });
  const after = [cpuSeconds(server.pid), cpuSeconds(neo4jPid)] as const;
  const countedAfter = counted && (await statementsSent(server.url));
  await client.close();
  const each = (from: number, to: number): number => ((to - from) * 1_000) / sent.answers;
  return {
    figures: {
      server: title,
      concurrency,
      round,
      answers: sent.answers,
      seconds: sent.seconds,
      serviceCpuMs: each(before[0], after[0]),
      neo4jCpuMs: each(before[1], after[1]),
      p50: percentile(sent.latencies, 0.5),
      p99: percentile(sent.latencies, 0.99),
      bytes: Math.round(bytes / sent.answers),
      ...(counted &&
        countedAfter && {
          statements: (countedAfter.statements - counted.statements) / (countedAfter.operations - counted.operations),
        }),
    },
    checksums: isFresh ? received.map((answer) => meaningOf(asked, answer)) : undefined,
  };
}

/** What is asked once only is compared after it was measured. */
function requireEqual(said: ReadonlyMap<string, readonly string[]>): void {
  const [first, ...others] = [...said];
  for (const [title, checksums] of others) {
    const differs = checksums.findIndex((checksum, n) => checksum !== first?.[1][n]);
    if (differs !== -1) throw new Error(`${title} and ${first?.[0]} answer question ${differs} differently.`);
  }
}
