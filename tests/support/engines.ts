import type { Engine } from '../../src/store/engine';
import { openEmbeddedEngine } from '../../src/store/embedded-engine';
import { openNeo4jEngine } from '../../src/store/neo4j-engine';
import { emptyNeo4j } from './empty-neo4j';
import { keepPlans } from './keep-plans';
import { ownNeo4jUnavailable, sharedNeo4j, sharedNeo4jUnavailable } from './shared-neo4j';

export interface EngineLimits {
  readonly runningStatements?: number;
  readonly timeoutMs?: number;
  /** Of the embedded engine: how long a read may wait for a place. */
  readonly waitForPlaceMs?: number;
}

/**
 * A suite that runs on each engine. `engine()` is the engine, to be asked for inside tests and hooks; it begins empty, though
 * a Neo4j may have the constraints and indexes of the suites before (`renewNeo4j` takes them away).
 */
export type EngineSuite = (engine: () => Engine, name: Engine['name']) => void;

/** Runs a suite on the embedded engine, in memory, and on a real Neo4j, each empty when the suite begins. */
export function describeOnBothEngines(name: string, suite: EngineSuite, limits: EngineLimits = {}): void {
  describeOnEmbedded(name, suite, limits);
  describeOnNeo4j(name, suite, limits);
}

export function describeOnEmbedded(name: string, suite: EngineSuite, limits: EngineLimits = {}): void {
  const { waitForPlaceMs } = limits;
  const open = (): Promise<Engine> => openEmbeddedEngine({ folder: undefined, limits: { ...defaults, ...limits }, waitForPlaceMs });
  describe(`${name} (embedded)`, () => suite(engineOf(open), 'embedded'));
}

export function describeOnNeo4j(name: string, suite: EngineSuite, limits: EngineLimits = {}): void {
  const open = async (): Promise<Engine> => {
    const unavailable = sharedNeo4jUnavailable();
    if (unavailable) throw new Error(`Without Neo4j a run in CI proves little; ${unavailable}.`);
    const settings = await sharedNeo4j();
    const engine = openNeo4jEngine({ ...settings, limits: { ...defaults, ...limits } });
    await emptyNeo4j(engine);
    return keepPlans(engine);
  };
  const describeOrSkip = sharedNeo4jUnavailable() && !inCi() ? describe.skip : describe;
  describeOrSkip(`${name} (Neo4j)`, () => suite(engineOf(open), 'neo4j'));
}

/** Runs a suite that starts a Neo4j of its own, to kill it: with `startNeo4j({ own: true })`. */
export function describeWithOwnNeo4j(name: string, suite: () => void): void {
  // In CI all of it must run, unless the runner chose to give a database.
  const mustRun = inCi() && !process.env['NEO4J_URI'];
  const describeOrSkip = ownNeo4jUnavailable() && !mustRun ? describe.skip : describe;
  describeOrSkip(name, suite);
}

function inCi(): boolean {
  return /^(true|1)$/.test(process.env['CI'] ?? '');
}

const defaults = { runningStatements: 64, timeoutMs: 10_000 };
/** The first suite may have to fetch the server. */
const openTimeoutMs = 300_000;

function engineOf(open: () => Promise<Engine>): () => Engine {
  let engine: Engine | undefined;
  beforeAll(async () => {
    engine = await open();
  }, openTimeoutMs);
  afterAll(async () => {
    await engine?.close();
  });
  return () => {
    if (!engine) throw new Error('The engine is there inside tests and hooks only.');
    return engine;
  };
}
