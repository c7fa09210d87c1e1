import type { Limits, StoreConfig } from '../config';
import type { Engine } from './engine';
import { openEmbeddedEngine } from './embedded-engine';

/** The engine that the settings choose. Throws StoreError when the embedded one cannot be opened; Neo4j may be away for now. */
export async function openEngine(config: StoreConfig, limits: Limits): Promise<Engine> {
  if (config.engine !== 'neo4j') return openEmbeddedEngine({ folder: config.folder, limits });
  // To load the driver takes as long as all else of a start, so it is loaded where it is used.
  const { openNeo4jEngine } = await import('./neo4j-engine');
  return openNeo4jEngine({ ...config, limits });
}
