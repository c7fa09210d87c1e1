import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedEngine } from '../../src/store/embedded-engine';
import type { Engine } from '../../src/store/engine';
import { createStore } from '../../src/store/store';
import { runAccord, spawnAccord } from '../support/accord-process';
import { describeOnNeo4j } from '../support/engines';
import type { GraphService } from '../support/graph-service';
import { sharedNeo4j } from '../support/shared-neo4j';
import { generateCorpus, writeCorpus } from '../support/treaty-corpus';
import { dump } from '../schema/dump';

/** `npm run test:long` kills oftener, in a larger import. */
const kills = Number(process.env['ACCORD_KILLS'] ?? 3);
const treaties = kills > 3 ? 5_000 : 300;

const folder = mkdtempSync(join(tmpdir(), 'accord-test-'));
let file: string;
let expected: string[];
let wholeMs: number;

beforeAll(async () => {
  file = writeCorpus(generateCorpus(treaties), folder);
  const whole = join(folder, 'whole');
  const start = performance.now();
  expect(runAccord(['import', file], { DATA_DIR: whole }).status).toBe(0);
  wholeMs = performance.now() - start;
  expected = await dumpOfFolder(whole);
  expect(expected.length).toBeGreaterThan(treaties);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('An import that was killed (embedded)', () => {
  it('is completed by the next one', async () => {
    const DATA_DIR = join(folder, 'killed');
    await killAgainAndAgain({ DATA_DIR });
    expect(runAccord(['import', file], { DATA_DIR }).status).toBe(0);
    expect(await dumpOfFolder(DATA_DIR)).toEqual(expected);
  }, 600_000);
});

describeOnNeo4j('An import that was killed', (engine) => {
  it('is completed by the next one', async () => {
    const { uri, username, password } = await sharedNeo4j();
    const env = { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
    await killAgainAndAgain(env);
    expect(runAccord(['import', file], env).status).toBe(0);
    expect(await dumpOf(engine())).toEqual(expected);
  }, 600_000);
});

/** Each at another moment of what a whole import takes. */
async function killAgainAndAgain(env: Record<string, string>): Promise<void> {
  for (let kill = 1; kill <= kills; kill += 1) {
    const child = spawnAccord(['import', file], env);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, Math.random() * wholeMs))]);
    child.kill('SIGKILL');
    await ended;
  }
}

async function dumpOfFolder(data: string): Promise<string[]> {
  const engine = await openEmbeddedEngine({ folder: data, limits: { runningStatements: 8, timeoutMs: 60_000 } });
  try {
    return await dumpOf(engine);
  } finally {
    await engine.close();
  }
}

function dumpOf(engine: Engine): Promise<string[]> {
  return dump({ store: createStore(engine) } as GraphService);
}
