import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStore } from '../../src/store/store';
import { dump } from '../schema/dump';
import { spawnAccord } from '../support/accord-process';
import { renewNeo4j } from '../support/empty-neo4j';
import { describeOnNeo4j } from '../support/engines';
import type { GraphService } from '../support/graph-service';
import { sharedNeo4j } from '../support/shared-neo4j';
import { generateCorpus, writeCorpus } from '../support/treaty-corpus';

const folder = mkdtempSync(join(tmpdir(), 'accord-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A corpus in a folder of its own name. */
function corpus(name: string, treaties: number): string {
  mkdirSync(join(folder, name));
  return writeCorpus(generateCorpus(treaties), join(folder, name));
}

/** A command to its end, with what it said. */
async function run(file: string, env: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const child = spawnAccord(['import', file, '--corpus', 'treaties'], env);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output };
}

describeOnNeo4j('Imports into a new database at once', (engine) => {
  it('go one after another, the later one says for whom it waits, and both are there', async () => {
    await renewNeo4j(engine());
    const { uri, username, password } = await sharedNeo4j();
    const env = { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
    const file = corpus('large', 400);
    const outcomes = await Promise.all([run(file, env), run(file, env), run(file, env)]);
    expect(outcomes.map(({ code, output }) => (code === 0 ? code : output))).toEqual([0, 0, 0]);
    const waits = outcomes.filter(({ output }) =>
      /^Another import \(process \d+ on \S+\) is writing into this database; waiting/m.test(output),
    );
    expect(waits.length).toBeGreaterThan(0);
    // With the closed list of topics, of 40.
    const [first] = outcomes.filter(({ output }) => /entities +640 +0 +0 +0\n/.test(output));
    expect(first).toBeDefined();
    expect(outcomes.filter(({ output }) => /entities +0 +0 +6[04]0 +0\n/.test(output))).toHaveLength(2);
    const all = await dump({ store: createStore(engine()) } as GraphService);
    expect(all.filter((line) => line.includes('"RelationKey"'))).toHaveLength(all.filter((line) => line.startsWith('[["PARTY_TO"')).length);
  }, 120_000);
});
