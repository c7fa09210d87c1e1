import { rmSync } from 'node:fs';
import { bundleOfRun } from './accord-process';
import { endSharedNeo4j } from './shared-neo4j';

export default async function globalTeardown(): Promise<void> {
  rmSync(bundleOfRun(), { force: true });
  await endSharedNeo4j();
}
