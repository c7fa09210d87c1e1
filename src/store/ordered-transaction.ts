import type { Parameters, Row, Transaction } from './engine';

/** A transaction whose statements run one after another, and none after one that failed: a database has then given it up. */
export class OrderedTransaction implements Transaction {
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly execute: (text: string, parameters: Parameters) => Promise<Row[]>) {}

  run(text: string, parameters: Parameters): Promise<Row[]> {
    const result = this.last.then(() => this.execute(text, parameters));
    this.last = result;
    // Whoever does not wait for this statement learns of its failure from `finished`.
    result.catch(() => undefined);
    return result;
  }

  /** Resolves when all statements have; rejects with the first failure, also one that the caller caught. */
  async finished(): Promise<void> {
    await this.last;
  }
}
