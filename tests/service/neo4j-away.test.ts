import type { Engine, Row } from '../../src/store/engine';
import { openNeo4jEngine } from '../../src/store/neo4j-engine';
import { ask, startAccord, type AccordProcess } from '../support/accord-process';
import { describeWithOwnNeo4j } from '../support/engines';
import { errorOf } from '../support/error-of';
import { startNeo4j, type Neo4jServer } from '../support/neo4j-server';
import type { Neo4jSettings } from '../support/neo4j-settings';

const rosatom = '{ agreements(involving: "Rosatom") { totalCount } }';

/** A server of its own, with a password, which it kills: never that of the other suites, nor one that NEO4J_URI names. */
describeWithOwnNeo4j('A Neo4j that', () => {
  let server: Neo4jServer;
  const engines: Engine[] = [];
  let service: AccordProcess | undefined;

  beforeAll(async () => {
    server = await startNeo4j({ own: true, password: 'only for tests' });
  }, 300_000);
  afterAll(async () => {
    service?.child.kill('SIGKILL');
    await Promise.all(engines.map((engine) => engine.close()));
    await server?.stop();
  });

  function open(other: Partial<Neo4jSettings> = {}): Engine {
    const { uri, username, password } = { ...server, ...other };
    const engine = openNeo4jEngine({ ...other, uri, username, password, limits: { timeoutMs: 10_000 } });
    engines.push(engine);
    return engine;
  }

  /** The service on it, with the corpus that ships. */
  async function serve(): Promise<AccordProcess> {
    const { uri, username, password } = server;
    service = await startAccord({ NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password, CORPUS: 'beijing-2026' });
    await service.ready();
    return service;
  }

  it('refuses the password is UNAVAILABLE, and the message names the setting', async () => {
    const error = await errorOf(open({ password: 'wrong' }).ping());
    expect(error).toMatchObject({ code: 'UNAVAILABLE', message: expect.stringContaining('NEO4J_PASSWORD') });
  });

  it.each(['bolt', 'neo4j'])('has no database of that name is UNAVAILABLE, and the message names the setting (%s://)', async (scheme) => {
    const error = await errorOf(open({ uri: uriOf(server, scheme), database: 'nowhere' }).ping());
    expect(error).toMatchObject({ code: 'UNAVAILABLE', message: expect.stringContaining('NEO4J_DATABASE') });
  });

  it('is killed is UNAVAILABLE within three seconds, and answers again when it is back (bolt://, neo4j:// and the service)', async () => {
    const accord = await serve();
    expect(await ask(accord.url, rosatom)).toEqual({ data: { agreements: { totalCount: 3 } } });

    const opened = ['bolt', 'neo4j'].map((scheme) => open({ uri: uriOf(server, scheme) }));
    const keep = (engine: Engine) => engine.write((transaction) => transaction.run('MERGE (n:Kept {id: $id})', { id: 'kept' }));
    for (const engine of opened) await keep(engine);
    const underWay = opened.map((engine) =>
      errorOf(readOnce(engine, 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(*) AS c')),
    );
    await new Promise((resolve) => setTimeout(resolve, 300));

    const killedAt = Date.now();
    await server.kill();
    const answers = Promise.all([ask(accord.url, rosatom), ask(accord.url, '{ statistics { sources } }')]);
    const errors = await Promise.all([
      ...underWay,
      ...opened.flatMap((engine) => [
        errorOf(readOnce(engine, 'RETURN 1 AS one')),
        errorOf(engine.write((transaction) => transaction.run('CREATE (n:Lost)', {}))),
        errorOf(engine.ping()),
      ]),
    ]);
    expect(errors.map((error) => (error as { code?: string }).code)).toEqual(Array(8).fill('UNAVAILABLE'));
    for (const answer of await answers) expect(answer.errors?.[0]?.extensions.code).toBe('UNAVAILABLE');
    expect(Date.now() - killedAt).toBeLessThan(3_000);
    expect((await fetch(`${accord.url}/ready`)).status).toBe(503);
    expect((await fetch(`${accord.url}/health`)).status).toBe(200);

    await server.restart();
    expect(await ask(accord.url, rosatom)).toEqual({ data: { agreements: { totalCount: 3 } } });
    expect((await fetch(`${accord.url}/ready`)).status).toBe(200);
    for (const engine of opened) {
      expect(await readOnce(engine, 'MATCH (n:Kept) RETURN n.id AS id')).toEqual([{ id: 'kept' }]);
      await keep(engine);
    }
  }, 180_000);
});

function uriOf(server: Neo4jServer, scheme: string): string {
  return server.uri.replace(/^\w+/, scheme);
}

function readOnce(engine: Engine, text: string): Promise<Row[]> {
  return engine.reader().read(text, {});
}
