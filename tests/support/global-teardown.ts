import { endSharedNeo4j } from './shared-neo4j';

export default async function globalTeardown(): Promise<void> {
  await endSharedNeo4j();
}
