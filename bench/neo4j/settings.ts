import neo4j, { type Driver } from 'neo4j-driver';
import type { Neo4jSettings } from '../../tests/support/neo4j-settings';

/** The environment by which every server of the bench finds the database. */
export function neo4jEnvironment({ uri, username, password, database }: Neo4jSettings): Record<string, string> {
  return { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password, ...(database && { NEO4J_DATABASE: database }) };
}

/** The same, read back. Throws without NEO4J_URI. */
export function readNeo4jSettings(env: NodeJS.ProcessEnv): Neo4jSettings {
  const { NEO4J_URI: uri, NEO4J_USERNAME: username = 'neo4j', NEO4J_PASSWORD: password = '', NEO4J_DATABASE: database } = env;
  if (!uri) throw new Error('NEO4J_URI is not set.');
  return { uri, username, password, database };
}

export function openDriver({ uri, username, password }: Neo4jSettings): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true, telemetryDisabled: true });
}
