/** `npx tsx scripts/neo4j.ts start` runs a real Neo4j in the foreground, empty and without a password, until Ctrl-C. */
import { messageOf } from '../src/errors';
import { startNeo4j } from '../tests/support/neo4j-server';

async function main(command: string | undefined): Promise<void> {
  if (command !== 'start') throw new Error(`Expected "start", got ${command === undefined ? 'nothing' : `"${command}"`}.`);
  console.log('Starting Neo4j (the first time it is fetched: about 118 MB) …');
  const server = await startNeo4j({ own: true });
  console.log(
    `Neo4j is ready. Use it in another terminal with:\n\n  export NEO4J_URI=${server.uri}\n\nCtrl-C ends it and removes its data.`,
  );
  await untilInterrupted();
  await server.stop();
}

function untilInterrupted(): Promise<void> {
  // A signal that is listened to does not keep the process alive; a timer does.
  const alive = setInterval(() => undefined, 60_000);
  return new Promise((resolve) => {
    const end = (): void => {
      clearInterval(alive);
      resolve();
    };
    process.once('SIGINT', end).once('SIGTERM', end);
  });
}

main(process.argv[2]).catch((error: unknown) => {
  console.error(messageOf(error));
  process.exitCode = 1;
});
