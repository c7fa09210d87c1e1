import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../src/package-root';
import { openEmbeddedEngine } from '../../src/store/embedded-engine';
import type { Engine } from '../../src/store/engine';
import { createStore } from '../../src/store/store';
import { runAccord, spawnAccord } from '../support/accord-process';
import { renewNeo4j } from '../support/empty-neo4j';
import { describeOnNeo4j, type EngineSuite } from '../support/engines';
import type { GraphService } from '../support/graph-service';
import { sharedNeo4j } from '../support/shared-neo4j';
import { generateCorpus, writeCorpus } from '../support/treaty-corpus';
import { dump } from '../schema/dump';

/** `npm run test:long` kills oftener, in a larger import. */
const kills = Number(process.env['ACCORD_KILLS'] ?? 3);
const isLong = kills > 3;
/** All data of the UK treaties, for the long test; the short one takes the sample. */
const data = process.env['ACCORD_UK_TREATIES'];
const mapped = join(packageRoot, 'corpus', 'uk-treaties');
const csvFiles = ['treaties.csv', 'treaty_party.csv', 'treaty_citation.csv'].map((name) => join(data ?? join(mapped, 'sample'), name));
const leavesOutData = isLong && data === undefined;
if (leavesOutData) console.log('Left out: the import of all UK treaties, killed; ACCORD_UK_TREATIES names the folder of its CSV files.');

const generated: Input = { name: 'records', args: () => ['import', writeCorpus(generateCorpus(5_000), folder)], entities: 5_000 };
const byMapping: Input = {
  name: 'CSV files with a mapping',
  args: () => ['import', '--mapping', join(mapped, 'mapping.yaml'), ...csvFiles],
  entities: 200,
};
const inputs = isLong ? [generated, ...(leavesOutData ? [] : [byMapping])] : [byMapping];

interface Input {
  readonly name: string;
  readonly args: () => string[];
  /** It makes more than so many. */
  readonly entities: number;
}

const folder = mkdtempSync(join(tmpdir(), 'accord-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(inputs)('An import of $name that was killed', ({ args, entities }) => {
  let command: string[];
  let expected: string[];
  let wholeMs: number;

  beforeAll(async () => {
    command = args();
    const DATA_DIR = mkdtempSync(join(folder, 'whole-'));
    const start = performance.now();
    expect(runAccord(command, { DATA_DIR }).status).toBe(0);
    wholeMs = performance.now() - start;
    expected = await dumpOfFolder(DATA_DIR);
    expect(expected.length).toBeGreaterThan(entities);
  }, 600_000);

  const isGoodAgain = async (env: Record<string, string>, dumpNow: () => Promise<string[]>) => {
    await killAgainAndAgain(command, env, wholeMs);
    expect(runAccord(command, env).status).toBe(0);
    expect(await dumpNow()).toEqual(expected);
    const { stdout } = runAccord(command, env);
    expect(stdout.match(/^ +(sources|passages|entities|relations) +0 +0 +[\d,]+ +0$/gm)).toHaveLength(4);
    expect(await dumpNow()).toEqual(expected);
  };

  it('is completed by the next one, and the one after that changes nothing (embedded)', async () => {
    const DATA_DIR = mkdtempSync(join(folder, 'killed-'));
    await isGoodAgain({ DATA_DIR }, () => dumpOfFolder(DATA_DIR));
  }, 3_600_000);

  const onNeo4j: EngineSuite = (engine) => {
    it('and the one after that changes nothing', async () => {
      // Some of them are killed while they set the database up.
      await renewNeo4j(engine());
      const { uri, username, password } = await sharedNeo4j();
      const env = { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
      await isGoodAgain(env, () => dumpOf(engine()));
    }, 3_600_000);
  };
  // Everything is read at once in the end.
  describeOnNeo4j('is completed by the next one', onNeo4j, { timeoutMs: 600_000 });
});

/** Each at another moment of what a whole import takes. */
async function killAgainAndAgain(command: readonly string[], env: Record<string, string>, wholeMs: number): Promise<void> {
  for (let kill = 1; kill <= kills; kill += 1) {
    const child = spawnAccord(command, env);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, Math.random() * wholeMs))]);
    child.kill('SIGKILL');
    await ended;
  }
}

async function dumpOfFolder(data: string): Promise<string[]> {
  const engine = await openEmbeddedEngine({ folder: data, limits: { runningStatements: 8, timeoutMs: 600_000 } });
  try {
    return await dumpOf(engine);
  } finally {
    await engine.close();
  }
}

function dumpOf(engine: Engine): Promise<string[]> {
  return dump({ store: createStore(engine) } as GraphService);
}
