import type { GrafeoDB, GrafeoError, Transaction as GrafeoTransaction } from '@grafeo-db/js';
import { setTimeout as delay } from 'node:timers/promises';
import { AccordError } from '../errors';
import type { Transaction } from './engine';
import { OrderedTransaction } from './ordered-transaction';
import { plainParameters } from './plain-parameters';
import { plainRows } from './plain-rows';

const conflictStatus = '40000';
const attempts = 5;

/** Runs `work` in one transaction, again where it collided, and in the end CONFLICT. */
export async function writeToGrafeo<T>(db: GrafeoDB, work: (transaction: Transaction) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await writeOnce(db, work);
    } catch (error) {
      if ((error as GrafeoError).gqlStatus !== conflictStatus) throw error;
      if (attempt === attempts) {
        throw new AccordError('CONFLICT', `The change collided with others ${attempts} times. Try it again.`, {}, { cause: error });
      }
      await delay(attempt * 5);
    }
  }
}

async function writeOnce<T>(db: GrafeoDB, work: (transaction: Transaction) => Promise<T>): Promise<T> {
  const inner = db.beginTransaction();
  const transaction = new OrderedTransaction(async (text, parameters) => {
    const result = await inner.executeCypher(text, plainParameters(parameters));
    return plainRows(result.toArray());
  });
  try {
    const result = await work(transaction);
    await transaction.finished();
    inner.commit();
    return result;
  } catch (error) {
    // The engine refuses to roll back under a running statement.
    await transaction.finished().catch(ignore);
    rollBack(inner);
    throw error;
  }
}

function rollBack(transaction: GrafeoTransaction): void {
  try {
    transaction.rollback();
  } catch {
    // It has done so by itself, because the commit failed.
  }
}

function ignore(): void {}
