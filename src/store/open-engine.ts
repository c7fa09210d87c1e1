import type { Limits, StoreConfig } from '../config';
import type { Engine } from './engine';
import { openEmbeddedEngine } from './embedded-engine';
import { openNeo4jEngine } from './neo4j-engine';

/** The engine that the settings choose. Throws StoreError when the embedded one cannot be opened; Neo4j may be away for now. */
export async function openEngine(config: StoreConfig, limits: Limits): Promise<Engine> {
  return config.engine === 'neo4j' ? openNeo4jEngine({ ...config, limits }) : openEmbeddedEngine({ folder: config.folder, limits });
}
