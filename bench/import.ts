/**
 * `npx tsx bench/import.ts [TREATIES] [ROUNDS]` compares `accord import` with the bare driver: the same nodes and relations,
 * made ready beforehand, sent by UNWIND to the same Neo4j with the same constraints and indexes. Both in turn, several rounds.
 */
import neo4j, { type Driver } from 'neo4j-driver';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openNeo4jEngine } from '../src/store/neo4j-engine';
import { setUpSchema } from '../src/store/set-up';
import { createStore, type Store } from '../src/store/store';
import { importRecords } from '../src/transfer/import/import-records';
import { openFileSource } from '../src/transfer/import/file-source';
import { openFormat } from '../src/transfer/load-corpus';
import { emptyNeo4j } from '../tests/support/empty-neo4j';
import { startBenchNeo4j } from './neo4j/process';
import { generateCorpus, writeCorpus } from '../tests/support/treaty-corpus';
import { rawLoad, rawRows } from './import-raw';

interface Measured {
  readonly ms: number;
  /** Milliseconds of this process's CPU. */
  readonly cpuMs: number;
}

async function main([treaties = '20000', rounds = '3']: string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'accord-bench-'));
  const server = process.env['NEO4J_URI'] ? undefined : await startBenchNeo4j(join(folder, 'neo4j'));
  const uri = server?.uri ?? process.env['NEO4J_URI'] ?? '';
  const store = createStore(
    openNeo4jEngine({ uri, username: 'neo4j', password: process.env['NEO4J_PASSWORD'] ?? '', limits: { timeoutMs: 60_000 } }),
  );
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', process.env['NEO4J_PASSWORD'] ?? ''), { useBigInt: true });
  try {
    await measure(store, driver, folder, Number(treaties), Number(rounds));
  } finally {
    await driver.close();
    await store.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(store: Store, driver: Driver, folder: string, treaties: number, rounds: number): Promise<void> {
  const corpus = generateCorpus(treaties);
  const file = writeCorpus(corpus, folder);
  const rows = rawRows(corpus);
  const count = 1 + corpus.passages.length + corpus.entities.length + corpus.relations.length;
  console.log(
    `${count} records: ${corpus.passages.length} passages, ${corpus.entities.length} entities, ${corpus.relations.length} relations`,
  );
  const raw: Measured[] = [];
  const whole: Measured[] = [];
  const writing: Measured[] = [];
  // The first round warms the database and this process up, and does not count.
  for (let round = 0; round <= rounds; round += 1) {
    const runRaw = async (): Promise<void> => {
      await begin(store);
      const measured = await timed(() => rawLoad(driver, rows));
      if (round > 0) raw.push(measured);
      console.log(line(round, 'raw', measured, count));
    };
    const runAccord = async (): Promise<void> => {
      await begin(store);
      let writeMs = 0;
      const measured = await timed(async () => {
        const outcome = await importRecords(store, openFileSource([{ path: file }]));
        if (outcome.state !== 'imported') throw new Error(`The import ended as "${outcome.state}"`);
        writeMs = outcome.writeMs;
      });
      if (round > 0) whole.push(measured);
      if (round > 0) writing.push({ ...measured, ms: writeMs });
      console.log(`${line(round, 'accord import', measured, count)}, of which writing ${Math.round(writeMs)} ms`);
    };
    for (const run of round % 2 === 0 ? [runRaw, runAccord] : [runAccord, runRaw]) await run();
  }
  await begin(store);
  await importRecords(store, openFileSource([{ path: file }]));
  const again = await timed(async () => void (await importRecords(store, openFileSource([{ path: file }]))));
  const ratio = (of: readonly Measured[]) => `${Math.round((100 * median(raw)) / median(of))} %`;
  console.log(`\nrate against raw: ${ratio(writing)} writing, ${ratio(whole)} with reading and checking (median of ${rounds})`);
  console.log(`the same import again: ${Math.round(count / (again.ms / 1_000))} records a second pass by`);
}

async function begin(store: Store): Promise<void> {
  await emptyNeo4j(store.engine);
  await setUpSchema(store);
  await openFormat(store);
}

async function timed(work: () => Promise<void>): Promise<Measured> {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(cpu);
  return { ms: performance.now() - start, cpuMs: (user + system) / 1_000 };
}

function line(round: number, name: string, { ms, cpuMs }: Measured, count: number): string {
  return `round ${round}  ${name.padEnd(14)}${Math.round(ms)} ms (${Math.round(count / (ms / 1_000))} records/s), CPU of this process ${Math.round(cpuMs)} ms`;
}

function median(measured: readonly Measured[]): number {
  const sorted = measured.map(({ ms }) => ms).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
