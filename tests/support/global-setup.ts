import { prepareSharedNeo4j } from './shared-neo4j';

/** Names the run. Without a Neo4j its suites are skipped, or in CI fail; either way this line says why. */
export default async function globalSetup(): Promise<void> {
  process.env['ACCORD_TEST_RUN'] = `${process.pid}-${Date.now()}`;
  const unavailable = await prepareSharedNeo4j();
  if (unavailable) console.log(`Suites on Neo4j cannot run: ${unavailable}.`);
}
