import type { Driver, ProfiledPlan } from 'neo4j-driver';

/** What Neo4j reads for a statement: records, index entries and properties. */
export async function databaseHits(
  driver: Driver,
  text: string,
  parameters: Readonly<Record<string, unknown>>,
  database: string | undefined,
): Promise<number> {
  const { summary } = await driver.executeQuery(`PROFILE ${text}`, parameters, { database });
  if (!summary.profile) throw new Error('The database sent no profile.');
  return flatten(summary.profile).reduce((sum, { dbHits }) => sum + Number(dbHits), 0);
}

function flatten(plan: ProfiledPlan): ProfiledPlan[] {
  return [plan, ...plan.children.flatMap(flatten)];
}
