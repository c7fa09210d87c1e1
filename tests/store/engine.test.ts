import type { Engine, Row, Value } from '../../src/store/engine';
import { describeOnBothEngines, describeOnEmbedded } from '../support/engines';
import { errorOf } from '../support/error-of';

/** Statements that take a second or more. Not much more on the embedded engine, which works on when nobody waits. */
const long = { embedded: counting(800), neo4j: counting(20_000) };

function counting(times: number): string {
  return `UNWIND range(1, 2000) AS a UNWIND range(1, ${times}) AS b WITH a + b AS c WHERE c = -1 RETURN count(c) AS c`;
}

function readOnce(engine: Engine, text: string): Promise<Row[]> {
  return engine.reader().read(text, {});
}

describeOnBothEngines('A write', (engine) => {
  const create = 'CREATE (n:Entity {id: $id, count: 0})';
  const count = async (): Promise<Value | undefined> =>
    (await readOnce(engine(), 'MATCH (n:Entity) RETURN count(n) AS count'))[0]?.['count'];

  beforeAll(async () => {
    await engine().setUp('CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE');
    await engine().setUp('CREATE INDEX IF NOT EXISTS FOR (n:Entity) ON (n.id)');
  });

  beforeEach(async () => {
    await engine().write((transaction) => transaction.run('MATCH (n) DETACH DELETE n', {}));
  });

  it('gives back what its work gives, and a read after it sees it', async () => {
    const answer = await engine().write(async (transaction) => {
      await transaction.run(create, { id: 'a' });
      return transaction.run('MATCH (n:Entity) RETURN n.id AS id', {});
    });
    expect(answer).toEqual([{ id: 'a' }]);
    expect(await count()).toBe(1);
  });

  it('leaves nothing when its work throws', async () => {
    const failure = new Error('no');
    const work = engine().write(async (transaction) => {
      await transaction.run(create, { id: 'a' });
      throw failure;
    });
    expect(await errorOf(work)).toBe(failure);
    expect(await count()).toBe(0);
  });

  it('leaves nothing when a statement fails, even if its work goes on regardless', async () => {
    const work = engine().write(async (transaction) => {
      await transaction.run(create, { id: 'a' });
      await transaction.run('RETURN 1 / 0 AS x', {}).catch(() => undefined);
      await transaction.run(create, { id: 'b' }).catch(() => undefined);
    });
    expect(await errorOf(work)).toMatchObject({ message: expect.stringMatching(/zero/) });
    expect(await count()).toBe(0);
  });

  it('runs its statements in turn, also those sent without waiting', async () => {
    await engine().write(async (transaction) => {
      await transaction.run(create, { id: 'a' });
      for (let digit = 1; digit < 10; digit++) void transaction.run('MATCH (n:Entity) SET n.count = n.count * 10 + $digit', { digit });
    });
    expect(await readOnce(engine(), 'MATCH (n:Entity) RETURN n.count AS count')).toEqual([{ count: 123_456_789 }]);
  });

  it('that breaks a unique constraint fails with the words of the database and leaves nothing', async () => {
    await engine().write((transaction) => transaction.run(create, { id: 'a' }));
    const work = engine().write(async (transaction) => {
      await transaction.run(create, { id: 'b' });
      await transaction.run(create, { id: 'a' });
    });
    expect((await errorOf(work)) as Error).not.toHaveProperty('name', 'AccordError');
    expect(await count()).toBe(1);
  });

  it('is not lost among others at the same time', async () => {
    await engine().write((transaction) => transaction.run(create, { id: 'a' }));
    const addOne = (): Promise<Row[]> =>
      engine().write(async (transaction) => {
        // The first statement takes the node, so that nobody reads what another is about to change.
        const [row] = await transaction.run('MATCH (n:Entity {id: $id}) SET n.taken = true RETURN n.count AS count', { id: 'a' });
        return transaction.run('MATCH (n:Entity {id: $id}) SET n.count = $count', { id: 'a', count: Number(row?.['count']) + 1 });
      });
    await Promise.all(Array.from({ length: 25 }, addOne));
    expect(await readOnce(engine(), 'MATCH (n:Entity) RETURN n.count AS count')).toEqual([{ count: 25 }]);
  });

  it('does not stand in the way of those after it when it fails', async () => {
    const failing = engine().write(() => Promise.reject(new Error('no')));
    const next = engine().write((transaction) => transaction.run('RETURN 1 AS one', {}));
    await expect(failing).rejects.toThrow('no');
    expect(await next).toEqual([{ one: 1 }]);
  });
});

describeOnBothEngines('A read', (engine, name) => {
  it('that takes longer than its limit ends with TIMEOUT', async () => {
    const error = await errorOf(engine().reader({ timeoutMs: 150 }).read(long[name], {}));
    expect(error).toMatchObject({ code: 'TIMEOUT', details: { limit: 150 } });
  });

  it('is left at once when the client goes away, and the engine still answers', async () => {
    const client = new AbortController();
    const reader = engine().reader({ signal: client.signal });
    const read = reader.read(long[name], {});
    setTimeout(() => client.abort(), 50);
    expect(await errorOf(read)).toMatchObject({ name: 'AbortError' });
    expect(await readOnce(engine(), 'RETURN 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('does not begin for a client that is gone', async () => {
    expect(await errorOf(engine().reader({ signal: AbortSignal.abort() }).read('RETURN 1 AS one', {}))).toMatchObject({
      name: 'AbortError',
    });
  });

  it('ends with its reader', async () => {
    const reader = engine().reader();
    const read = errorOf(reader.read(long[name], {}));
    await reader.close();
    expect(await read).toMatchObject({ name: 'AbortError' });
  });
});

describeOnEmbedded(
  'An engine with room for two statements',
  (engine) => {
    it('answers a burst of quick reads, the later ones in turn', async () => {
      const reads = Array.from({ length: 40 }, () => readOnce(engine(), 'RETURN 1 AS one'));
      expect(await Promise.all(reads)).toEqual(Array(40).fill([{ one: 1 }]));
    });

    it('does not begin what nobody waits for any more', async () => {
      const running = [readOnce(engine(), long.embedded), readOnce(engine(), long.embedded)];
      const left = errorOf(engine().reader({ timeoutMs: 20 }).read('CREATE (n:Begun)', {}));
      await Promise.all([left, ...running]);
      expect(await readOnce(engine(), 'MATCH (n:Begun) RETURN count(n) AS count')).toEqual([{ count: 0 }]);
    });
  },
  { runningStatements: 2, waitForPlaceMs: 10_000 },
);

describeOnEmbedded(
  'An engine with room for two statements, and little patience,',
  (engine) => {
    it('refuses more while two take long, and takes them again when those have ended', async () => {
      const running = [readOnce(engine(), long.embedded), readOnce(engine(), long.embedded)];
      const refused = await Promise.all([1, 2].map(() => errorOf(readOnce(engine(), 'RETURN 1 AS one'))));
      expect(refused).toEqual([1, 2].map(() => expect.objectContaining({ code: 'UNAVAILABLE' })));
      await Promise.all(running);
      expect(await readOnce(engine(), 'RETURN 1 AS one')).toEqual([{ one: 1 }]);
    });

    it('keeps the place of one that nobody waits for any more', async () => {
      const left = engine().reader({ timeoutMs: 20 });
      await Promise.all([errorOf(left.read(long.embedded, {})), errorOf(left.read(long.embedded, {}))]);
      expect(await errorOf(readOnce(engine(), 'RETURN 1 AS one'))).toMatchObject({ code: 'UNAVAILABLE' });
    });
  },
  { runningStatements: 2, waitForPlaceMs: 50 },
);

describeOnBothEngines('A closed engine', (engine) => {
  it('has answered what was under way, and answers nothing more', async () => {
    const under = [
      readOnce(engine(), 'UNWIND range(1, 100000) AS a RETURN sum(a) AS sum'),
      engine().write((t) => t.run('RETURN 1 AS one', {})),
    ];
    await engine().close();
    expect(await Promise.all(under)).toEqual([[{ sum: 5_000_050_000 }], [{ one: 1 }]]);
    expect(await errorOf(readOnce(engine(), 'RETURN 1 AS one'))).toMatchObject({ code: 'UNAVAILABLE' });
    expect(await errorOf(engine().write((t) => t.run('RETURN 1 AS one', {})))).toMatchObject({ code: 'UNAVAILABLE' });
    expect(await errorOf(engine().ping())).toMatchObject({ code: 'UNAVAILABLE' });
  });
});
