import type { Engine, Row } from '../../src/store/engine';

/** Removes all that a Neo4j holds, its constraints and indexes too: it is as new. */
export async function renewNeo4j(engine: Engine): Promise<void> {
  await dropEach(engine, 'CONSTRAINT', 'SHOW CONSTRAINTS YIELD name');
  // The look-up indexes are a part of every database.
  await dropEach(engine, 'INDEX', "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'");
  await emptyNeo4j(engine);
}

/**
 * Removes all nodes and relations; constraints and indexes stay, and with them what is planned. In portions: all at once may
 * not fit its memory.
 */
export async function emptyNeo4j(engine: Engine): Promise<void> {
  await untilNone(engine, 'MATCH ()-[r]->() WITH r LIMIT 10000 DELETE r RETURN count(*) AS deleted');
  await untilNone(engine, 'MATCH (n) WITH n LIMIT 10000 DELETE n RETURN count(*) AS deleted');
}

async function dropEach(engine: Engine, kind: string, listing: string): Promise<void> {
  for (const row of await read(engine, listing)) await engine.setUp(`DROP ${kind} \`${row['name']}\` IF EXISTS`);
}

async function untilNone(engine: Engine, text: string): Promise<void> {
  for (;;) {
    const [row] = await engine.write((transaction) => transaction.run(text, {}));
    if (!row?.['deleted']) return;
  }
}

async function read(engine: Engine, text: string): Promise<Row[]> {
  const reader = engine.reader();
  try {
    return await reader.read(text, {});
  } finally {
    await reader.close();
  }
}
