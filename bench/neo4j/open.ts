import { join } from 'node:path';
import { loadGraph } from '../graph/load';
import { givenNeo4j, startBenchNeo4j, type BenchNeo4j } from './process';
import { readNeo4jSettings } from './settings';

/** The database with the generated graph of a size: that of NEO4J_URI, else one of the bench's own. Loads the graph where it is not there. */
export async function openNeo4jWithGraph(size: number, pid: number | undefined, report: (line: string) => void): Promise<BenchNeo4j> {
  const home = join(__dirname, '..', 'data', `neo4j-${size}`);
  const neo4j = process.env['NEO4J_URI'] ? givenNeo4j(readNeo4jSettings(process.env), pid) : await startBenchNeo4j(home);
  await loadGraph(neo4j, size, report);
  return neo4j;
}
