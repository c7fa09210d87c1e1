import type { Engine, Parameters, ReadOptions, Row, Transaction } from './engine';
import { loadStatements, type Slots, type Statement } from './statements';

/** An engine with the statements: what can be read and written, by name. */
export interface Store {
  readonly engine: Engine;
  readonly statements: ReadonlyMap<string, Statement>;
  /** Reads that belong together; closed by the caller. */
  reader(options?: ReadOptions): StoreReader;
  /** One transaction; `work` may run again after a collision. */
  write<T>(work: (run: Run) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Runs a named statement. Throws where the statement is not there, or a parameter is missing or not of it. */
export type Run = (name: string, parameters?: Parameters, slots?: Slots) => Promise<Row[]>;

export interface StoreReader {
  readonly run: Run;
  /** How many statements were sent, and the milliseconds that they took, added up. */
  statistics(): { statements: number; engineMs: number };
  close(): Promise<void>;
}

export function createStore(engine: Engine, statements = loadStatements()): Store {
  return {
    engine,
    statements,
    reader(options) {
      const reader = engine.reader(options);
      let sent = 0;
      let engineMs = 0;
      return {
        async run(name, parameters = {}, slots = {}) {
          const text = textOf({ engine, statements }, name, parameters, slots);
          sent += 1;
          const start = performance.now();
          try {
            return await reader.read(text, parameters);
          } finally {
            engineMs += performance.now() - start;
          }
        },
        statistics: () => ({ statements: sent, engineMs }),
        close: () => reader.close(),
      };
    },
    write(work) {
      return engine.write((transaction) => work(runIn(transaction, engine, statements)));
    },
    close: () => engine.close(),
  };
}

function runIn(transaction: Transaction, engine: Engine, statements: ReadonlyMap<string, Statement>): Run {
  return (name, parameters = {}, slots = {}) => transaction.run(textOf({ engine, statements }, name, parameters, slots), parameters);
}

/** The few statements that the engines have no common text for stand in a folder of the engine: search/neo4j/candidates. */
function statementOf(statements: ReadonlyMap<string, Statement>, name: string, engine: Engine['name']): Statement | undefined {
  return statements.get(name) ?? statements.get(name.replace(/[^/]+$/, `${engine}/$&`));
}

function textOf(store: Pick<Store, 'engine' | 'statements'>, name: string, parameters: Parameters, slots: Slots): string {
  const statement = statementOf(store.statements, name, store.engine.name);
  if (!statement) throw new Error(`There is no statement cypher/${name}.cypher`);
  for (const parameter of statement.parameters) {
    if (!(parameter in parameters)) throw new Error(`cypher/${name}.cypher wants $${parameter}`);
  }
  for (const parameter of Object.keys(parameters)) {
    if (!statement.parameters.includes(parameter)) throw new Error(`cypher/${name}.cypher has no parameter $${parameter}`);
  }
  return statement.render(slots);
}
