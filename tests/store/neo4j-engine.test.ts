import neo4j from 'neo4j-driver';
import type { Engine, Row } from '../../src/store/engine';
import { openNeo4jEngine } from '../../src/store/neo4j-engine';
import { describeOnNeo4j } from '../support/engines';
import { errorOf } from '../support/error-of';
import { sharedNeo4j } from '../support/shared-neo4j';

const endless = 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a + b AS c WHERE c = -1 RETURN count(c) AS c';

describeOnNeo4j('A reader', (engine) => {
  it('cannot write', async () => {
    expect(await errorOf(engine().reader().read('CREATE (n:Entity) RETURN 1 AS one', {}))).toMatchObject({
      code: 'Neo.ClientError.Statement.AccessMode',
    });
    expect(await engine().reader().read('MATCH (n) RETURN count(n) AS count', {})).toEqual([{ count: 0 }]);
  });

  it('whose client goes away leaves nothing running on the server', async () => {
    const client = new AbortController();
    const reads = [1, 2, 3].map(() => errorOf(engine().reader({ signal: client.signal }).read(endless, {})));
    await untilRunning(engine(), 3);
    client.abort();
    await Promise.all(reads);
    await untilRunning(engine(), 0);
  });

  it('whose time is up leaves nothing running on the server', async () => {
    expect(await errorOf(engine().reader({ timeoutMs: 500 }).read(endless, {}))).toMatchObject({ code: 'TIMEOUT' });
    await untilRunning(engine(), 0);
  });

  it('that is closed leaves nothing running on the server', async () => {
    const reader = engine().reader();
    const read = errorOf(reader.read(endless, {}));
    await untilRunning(engine(), 1);
    await reader.close();
    await read;
    await untilRunning(engine(), 0);
  });

  it('runs eight statements at once and those after them in turn', async () => {
    const reader = engine().reader();
    const reads = Array.from({ length: 10 }, () => errorOf(reader.read(endless, {})));
    await untilRunning(engine(), 8);
    await reader.close();
    await Promise.all(reads);
    await untilRunning(engine(), 0);
  });

  it('waits for no acknowledgment when it sends more than one packet', async () => {
    const ids = Array.from({ length: 100 }, (_, i) => `instrument:an-identifier-of-some-length-${i}`);
    const times: number[] = [];
    for (let i = 0; i < 15; i++) {
      const startedAt = performance.now();
      await engine().reader().read('UNWIND $ids AS id RETURN count(id) AS count', { ids });
      times.push(performance.now() - startedAt);
    }
    // With Nagle's algorithm each takes 40 ms.
    expect(Math.min(...times)).toBeLessThan(30);
  });
});

describeOnNeo4j('A write', (engine) => {
  it('that locks what another wants, and the other way round, is done again, and both are made', async () => {
    await engine().write((transaction) => transaction.run("CREATE (a:Node {id: 'a', n: 0}), (b:Node {id: 'b', n: 0})", {}));
    const add = 'MATCH (n:Node {id: $id}) SET n.n = n.n + 1';
    let started = 0;
    let bothHoldOne: () => void = () => undefined;
    const barrier = new Promise<void>((resolve) => (bothHoldOne = resolve));
    const change = (first: string, second: string): Promise<unknown> =>
      engine().write(async (transaction) => {
        await transaction.run(add, { id: first });
        if (++started === 2) bothHoldOne();
        await barrier;
        await transaction.run(add, { id: second });
      });
    await Promise.all([change('a', 'b'), change('b', 'a')]);
    // One was a victim and ran again.
    expect(started).toBe(3);
    expect(await engine().reader().read('MATCH (n:Node) RETURN sum(n.n) AS sum', {})).toEqual([{ sum: 4 }]);
  });

  it('that collides each time is CONFLICT in the end', async () => {
    let times = 0;
    const deadlock = new neo4j.Neo4jError('deadlock', 'Neo.TransientError.Transaction.DeadlockDetected', '50N42', '');
    const work = engine().write(async () => {
      times++;
      throw deadlock;
    });
    expect(await errorOf(work)).toMatchObject({ code: 'CONFLICT', cause: deadlock });
    expect(times).toBe(8);
  });
});

describeOnNeo4j('By routing (neo4j://)', (engine) => {
  it('reads and writes work, and a read sees the write before it', async () => {
    const { uri, ...settings } = await sharedNeo4j();
    const routed = openNeo4jEngine({ ...settings, uri: uri.replace(/^\w+/, 'neo4j'), limits: { timeoutMs: 10_000 } });
    await routed.write((transaction) => transaction.run("CREATE (n:Routed {id: 'r'})", {}));
    const counts = await Promise.all([1, 2, 3].map(() => routed.reader().read('MATCH (n:Routed) RETURN count(n) AS count', {})));
    expect(counts).toEqual([[{ count: 1 }], [{ count: 1 }], [{ count: 1 }]]);
    await routed.close();
    expect(await engine().reader().read('MATCH (n:Routed) RETURN count(n) AS count', {})).toEqual([{ count: 1 }]);
  });
});

/** Resolves when as many endless statements run on the server; throws after ten seconds. */
async function untilRunning(engine: Engine, count: number): Promise<void> {
  const text =
    'SHOW TRANSACTIONS YIELD currentQuery, status WHERE currentQuery CONTAINS "100000" AND NOT currentQuery STARTS WITH "SHOW" RETURN count(*) AS count';
  let rows: Row[] = [];
  for (const giveUpAt = Date.now() + 10_000; Date.now() < giveUpAt;) {
    rows = await engine.reader().read(text, {});
    if (rows[0]?.['count'] === count) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`Expected ${count} statements to run; there are ${JSON.stringify(rows)}.`);
}
