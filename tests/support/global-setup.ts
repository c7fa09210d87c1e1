import { prepareSharedNeo4j } from './shared-neo4j';

/** Without a Neo4j its suites are skipped, and said to be; in CI they fail instead. */
export default async function globalSetup(): Promise<void> {
  const unavailable = await prepareSharedNeo4j();
  if (unavailable) console.log(`The suites on Neo4j are skipped: ${unavailable}.`);
}
