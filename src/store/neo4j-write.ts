import type { Session } from 'neo4j-driver';
import { setTimeout as delay } from 'node:timers/promises';
import { unavailable } from '../errors';
import type { Transaction } from './engine';
import { isConnectionLost, isWorthRetrying, translateNeo4jError } from './neo4j-errors';
import { neo4jRows, neo4jStatement } from './neo4j-values';
import { OrderedTransaction } from './ordered-transaction';
import { within } from './within';

/** Milliseconds before a write that collided is tried again, and up to as much again by chance. */
const pauses = [5, 10, 25, 50, 100, 200, 400];
/** A write that lost its connection is not tried again once this much time has passed. */
const retryUntilMs = 1_000;

/**
 * Runs `work` on a new session, again where it collided. The driver's own `executeWrite` waits a second before it tries
 * again, tells a dead database late, and repeats a commit whose answer was lost, which may then be made twice.
 */
export async function changeNeo4j<T>(openSession: () => Session, timeoutMs: number, work: (session: Session) => Promise<T>): Promise<T> {
  const startedAt = Date.now();
  for (let failures = 0; ; failures++) {
    const session = openSession();
    try {
      return await within(timeoutMs, undefined, work(session));
    } catch (error) {
      const pause = pauses[failures];
      const late = isConnectionLost(error) && Date.now() - startedAt > retryUntilMs;
      if (pause === undefined || late || !isWorthRetrying(error)) throw translateNeo4jError(error, timeoutMs);
      await delay(pause * (1 + Math.random()));
    } finally {
      // Rolls back what was not committed, and ends a statement that nobody waits for any more.
      await session.close();
    }
  }
}

/** One transaction on a session. Throws UNAVAILABLE, which is not retried, when it is unknown whether it was committed. */
export async function transactOnNeo4j<T>(session: Session, timeoutMs: number, work: (transaction: Transaction) => Promise<T>): Promise<T> {
  const inner = await session.beginTransaction({ timeout: timeoutMs });
  const transaction = new OrderedTransaction(async (text, parameters) => neo4jRows(await inner.run(...neo4jStatement(text, parameters))));
  const result = await work(transaction);
  await transaction.finished();
  try {
    await inner.commit();
  } catch (error) {
    if (!isConnectionLost(error)) throw error;
    throw unavailable(
      'The connection to Neo4j was lost during a change: it may or may not have been made. Look before you repeat it.',
      error,
    );
  }
  return result;
}
