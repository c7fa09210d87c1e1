import type { Engine, Row } from '../../src/store/engine';
import { openNeo4jEngine } from '../../src/store/neo4j-engine';
import { describeWithOwnNeo4j } from '../support/engines';
import { errorOf } from '../support/error-of';
import { startNeo4j, type Neo4jServer } from '../support/neo4j-server';
import type { Neo4jSettings } from '../support/neo4j-settings';

/** A server of its own, with a password, which it kills: never that of the other suites, nor one that NEO4J_URI names. */
describeWithOwnNeo4j('A Neo4j that', () => {
  let server: Neo4jServer;
  const engines: Engine[] = [];

  beforeAll(async () => {
    server = await startNeo4j({ own: true, password: 'only for tests' });
  }, 300_000);
  afterAll(async () => {
    await Promise.all(engines.map((engine) => engine.close()));
    await server?.stop();
  });

  function open(other: Partial<Neo4jSettings> = {}): Engine {
    const { uri, username, password } = { ...server, ...other };
    const engine = openNeo4jEngine({ ...other, uri, username, password, limits: { timeoutMs: 10_000 } });
    engines.push(engine);
    return engine;
  }

  it('refuses the password is UNAVAILABLE, and the message names the setting', async () => {
    const error = await errorOf(open({ password: 'wrong' }).ping());
    expect(error).toMatchObject({ code: 'UNAVAILABLE', message: expect.stringContaining('NEO4J_PASSWORD') });
  });

  it.each(['bolt', 'neo4j'])('has no database of that name is UNAVAILABLE, and the message names the setting (%s://)', async (scheme) => {
    const error = await errorOf(open({ uri: uriOf(server, scheme), database: 'nowhere' }).ping());
    expect(error).toMatchObject({ code: 'UNAVAILABLE', message: expect.stringContaining('NEO4J_DATABASE') });
  });

  it('is killed is UNAVAILABLE within three seconds, and answers again when it is back (bolt:// and neo4j://)', async () => {
    const opened = ['bolt', 'neo4j'].map((scheme) => open({ uri: uriOf(server, scheme) }));
    const keep = (engine: Engine) => engine.write((transaction) => transaction.run('MERGE (n:Kept {id: $id})', { id: 'kept' }));
    for (const engine of opened) await keep(engine);
    const underWay = opened.map((engine) =>
      errorOf(readOnce(engine, 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(*) AS c')),
    );
    await new Promise((resolve) => setTimeout(resolve, 300));

    const killedAt = Date.now();
    await server.kill();
    const errors = await Promise.all([
      ...underWay,
      ...opened.flatMap((engine) => [
        errorOf(readOnce(engine, 'RETURN 1 AS one')),
        errorOf(engine.write((transaction) => transaction.run('CREATE (n:Lost)', {}))),
        errorOf(engine.ping()),
      ]),
    ]);
    expect(errors.map((error) => (error as { code?: string }).code)).toEqual(Array(8).fill('UNAVAILABLE'));
    expect(Date.now() - killedAt).toBeLessThan(3_000);

    await server.restart();
    for (const engine of opened) {
      expect(await readOnce(engine, 'MATCH (n:Kept) RETURN n.id AS id')).toEqual([{ id: 'kept' }]);
      await keep(engine);
    }
  }, 60_000);
});

function uriOf(server: Neo4jServer, scheme: string): string {
  return server.uri.replace(/^\w+/, scheme);
}

function readOnce(engine: Engine, text: string): Promise<Row[]> {
  return engine.reader().read(text, {});
}
