import neo4j, { type ProfiledPlan } from 'neo4j-driver';
import type { Parameters } from '../../src/store/engine';
import { loadStatements } from '../../src/store/statements';
import { neo4jStatement } from '../../src/store/neo4j-values';
import { sharedNeo4j } from './shared-neo4j';

/** What the database did for a statement. */
export interface Profile {
  /** Records, index entries and properties that were read. */
  readonly hits: number;
  readonly operators: readonly string[];
}

export interface Profiler {
  profile(text: string, parameters: Parameters): Promise<Profile>;
  close(): Promise<void>;
}

/** Runs statements on the shared Neo4j with PROFILE, planned for what it holds by now, as the service has it after a load. */
export async function profiler(): Promise<Profiler> {
  const { uri, username, password } = await sharedNeo4j();
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  await driver.executeQuery(loadStatements().get('schema/neo4j/replan')!.render());
  return {
    async profile(text, parameters) {
      const [statement, values] = neo4jStatement(text, parameters);
      const { summary } = await driver.executeQuery(`PROFILE ${statement}`, values);
      if (!summary.profile) throw new Error('The database sent no profile');
      const plans = flatten(summary.profile);
      return {
        hits: plans.reduce((sum, { dbHits }) => sum + Number(dbHits), 0),
        operators: plans.map(({ operatorType }) => operatorType.split('@')[0] ?? ''),
      };
    },
    close: () => driver.close(),
  };
}

function flatten(plan: ProfiledPlan): ProfiledPlan[] {
  return [plan, ...plan.children.flatMap(flatten)];
}
