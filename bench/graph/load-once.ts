import type { Neo4jSettings } from '../../tests/support/neo4j-settings';
import { openNeo4jEngine } from '../../src/store/neo4j-engine';
import { setUpSchema } from '../../src/store/set-up';
import { createStore, type Store } from '../../src/store/store';
import { openFormat } from '../../src/transfer/load-corpus';

const mark = 'bench graph';

/**
 * Sets up a database, loads a graph and writes down that it is whole, unless that is written there already. Throws where the
 * database holds anything else.
 */
export async function loadOnce(settings: Neo4jSettings, graph: string, load: (store: Store) => Promise<void>): Promise<void> {
  const store = createStore(openNeo4jEngine({ ...settings, limits: { timeoutMs: 600_000 } }));
  try {
    const held = await graphHeld(store);
    if (held === graph) return;
    if (held !== undefined) throw new Error(`The database holds ${held}; expected nothing, or the graph "${graph}".`);
    await setUpSchema(store);
    await openFormat(store);
    await load(store);
    await store.write((run) => run('statistics/set-mark', { id: mark, properties: { graph } }));
  } finally {
    await store.close();
  }
}

/** The name of the graph that is there, undefined for an empty database, words for anything else. */
async function graphHeld(store: Store): Promise<string | undefined> {
  return store.write(async (run) => {
    const marks = (await run('statistics/marks')).map((row) => row['mark'] as { id: string; graph?: string });
    const known = marks.find(({ id }) => id === mark)?.graph;
    const [row] = known === undefined ? await run('statistics/node-count') : [];
    return known ?? ((row?.['n'] as number) > 0 ? 'another graph, or a part of one' : undefined);
  });
}
