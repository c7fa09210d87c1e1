import type { Engine } from '../../src/store/engine';
import { loadStatements } from '../../src/store/statements';

/**
 * A Neo4j that keeps what it has planned when a load is done, where the service lets it plan anew: planning takes it a quarter
 * of a second a text, more than all else that a suite does there.
 */
export function keepPlans(neo4j: Engine): Engine {
  const replan = loadStatements().get('schema/neo4j/replan')!.render();
  return Object.create(neo4j, {
    setUp: { value: async (text: string) => (text === replan ? undefined : neo4j.setUp(text)) },
  }) as Engine;
}
