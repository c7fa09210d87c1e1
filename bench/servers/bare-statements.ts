import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import type { Neo4jSettings } from '../../tests/support/neo4j-settings';

/** Runs the statement of a name and gives the values of its column `answer`. */
export type RunStatement = (name: string, parameters: Readonly<Record<string, unknown>>) => Promise<unknown[]>;

/** The hand-written statements, by their names. */
export function readStatements(): ReadonlyMap<string, string> {
  const folder = join(__dirname, '..', 'statements');
  return new Map(readdirSync(folder).map((file) => [file.replace(/\.cypher$/, ''), readFileSync(join(folder, file), 'utf8')]));
}

/** Opens the driver in its cheapest use: an auto-commit read, all rows at once. */
export function openStatements({ uri, username, password, database }: Neo4jSettings): RunStatement {
  const statements = readStatements();
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), {
    disableLosslessIntegers: true,
    telemetryDisabled: true,
    notificationFilter: { minimumSeverityLevel: 'OFF' },
  });
  return async (name, parameters) => {
    const text = statements.get(name);
    if (text === undefined) throw new Error(`There is no statement ${name}`);
    const session = driver.session({ defaultAccessMode: 'READ', database, fetchSize: -1 });
    try {
      const { records } = await session.run(text, wholeNumbers(parameters));
      return records.map((record) => record.get('answer') as unknown);
    } finally {
      await session.close();
    }
  };
}

/** The driver sends plain numbers as floats, which LIMIT refuses. */
export function wholeNumbers(parameters: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, typeof value === 'number' ? neo4j.int(value) : value]),
  );
}
