/**
 * A process of its own for tests of the embedded engine: `open` opens a folder and says what came of it; `write` writes
 * numbered nodes until it is killed, and tells each number once it is written.
 */
import { messageOf } from '../../src/errors';
import { openEmbeddedEngine } from '../../src/store/embedded-engine';

async function main([command, folder]: string[]): Promise<void> {
  const engine = await openEmbeddedEngine({ folder, limits: { runningStatements: 8, timeoutMs: 10_000 } });
  if (command === 'open') console.log('opened');
  for (let number = 1; command === 'write'; number++) {
    await engine.write(async (transaction) => {
      await transaction.run('CREATE (n:Half {id: $number})', { number });
      await transaction.run('CREATE (n:Half {id: $number})', { number });
    });
    // Half of what is told stands in the file and half in the log.
    if (number === 50) await engine.flush();
    console.log(number);
  }
  await engine.close();
}

main(process.argv.slice(2)).catch((error: unknown) => console.log(`${(error as Error).name}: ${messageOf(error)}`));
