import type { BenchGraph } from '../graph/graph';
import type { Facts, Sources } from './workload';

const deepest = 5_000;
const places = 100;

/** What the questions are made of. The places about item 5,000 are found by turning Accord's pages. */
export async function gatherFacts(graph: BenchGraph, { driver, accordUrl }: Sources, database: string | undefined): Promise<Facts> {
  const edges = await readEdges(accordUrl, deepest + places);
  const wanted = edges.slice(deepest - 1, deepest - 1 + places);
  const { records } = await driver.executeQuery(
    'UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN e.dateKey AS key',
    { ids: wanted.map(({ node }) => node.id) },
    { database },
  );
  return {
    ...(await graph.facts(driver, database)),
    deepPlaces: wanted.map(({ cursor }, n) => ({ offset: deepest + n, after: cursor, key: records[n]?.get('key') as string })),
  };
}

interface Edge {
  readonly cursor: string;
  readonly node: { readonly id: string };
}

async function readEdges(url: string, count: number): Promise<Edge[]> {
  const edges: Edge[] = [];
  const query = 'query ($after: String) { instruments(first: 500, after: $after) { edges { cursor node { id } } } }';
  while (edges.length < count) {
    const body = JSON.stringify({ query, variables: { after: edges.at(-1)?.cursor ?? null } });
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    const answer = (await response.json()) as { data: { instruments: { edges: Edge[] } } };
    if (answer.data.instruments.edges.length === 0) throw new Error(`The graph has ${edges.length} instruments; expected ${count}.`);
    edges.push(...answer.data.instruments.edges);
  }
  return edges;
}
