import { join } from 'node:path';
import type { BenchGraph } from '../graph/graph';
import { givenNeo4j, startBenchNeo4j, type BenchNeo4j } from './process';
import { readNeo4jSettings } from './settings';

/** The database with a graph: that of NEO4J_URI, else one of the bench's own. Loads the graph where it is not there. */
export async function openNeo4jWithGraph(graph: BenchGraph, pid: number | undefined, report: (line: string) => void): Promise<BenchNeo4j> {
  const home = join(__dirname, '..', 'data', `neo4j-${graph.name}`);
  const neo4j = process.env['NEO4J_URI'] ? givenNeo4j(readNeo4jSettings(process.env), pid) : await startBenchNeo4j(home);
  await graph.load(neo4j, report);
  return neo4j;
}
