import { ask, startAccord, type AccordProcess } from '../support/accord-process';
import { describeWithOwnNeo4j } from '../support/engines';
import { startNeo4j, type Neo4jServer } from '../support/neo4j-server';

const rosatom = '{ agreements(involving: "Rosatom") { totalCount } }';

/** Starts a server of its own, since it kills it. */
describeWithOwnNeo4j('The service on a Neo4j', () => {
  let neo4j: Neo4jServer;
  let accord: AccordProcess;
  beforeAll(async () => {
    neo4j = await startNeo4j({ own: true });
    accord = await startAccord({
      NEO4J_URI: neo4j.uri,
      NEO4J_USERNAME: neo4j.username,
      NEO4J_PASSWORD: neo4j.password,
      CORPUS: 'beijing-2026',
    });
    await accord.ready();
  }, 300_000);
  afterAll(async () => {
    accord?.child.kill('SIGKILL');
    await neo4j?.stop();
  });

  it('that is killed answers typed errors within three seconds, stays up, and answers again by itself', async () => {
    expect(await ask(accord.url, rosatom)).toEqual({ data: { agreements: { totalCount: 3 } } });
    await neo4j.kill();

    const killedAt = Date.now();
    const answers = await Promise.all([ask(accord.url, rosatom), ask(accord.url, '{ statistics { sources } }')]);
    expect(Date.now() - killedAt).toBeLessThan(3_000);
    for (const { errors } of answers) expect(errors?.[0]?.extensions.code).toBe('UNAVAILABLE');
    const readiness = await fetch(`${accord.url}/ready`);
    expect(readiness.status).toBe(503);
    expect((await fetch(`${accord.url}/health`)).status).toBe(200);

    await neo4j.restart();
    expect(await ask(accord.url, rosatom)).toEqual({ data: { agreements: { totalCount: 3 } } });
    expect((await fetch(`${accord.url}/ready`)).status).toBe(200);
  }, 120_000);
});
