import neo4j, { type Driver } from 'neo4j-driver';

/** How to reach a Neo4j. */
export interface Neo4jSettings {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  readonly database?: string | undefined;
}

/** Longer than the tests take: graphs come and go, and what is planned stays, as planning a text takes a quarter of a second. */
export const replanInterval = '1h';

/** Whether it answers; gives a new server its password on the way. */
export async function answers(settings: Neo4jSettings): Promise<boolean> {
  try {
    await withDriver(settings, settings.password, (driver) => driver.verifyConnectivity());
    return true;
  } catch (error) {
    if (isUnauthorized(error)) return setFirstPassword(settings);
    return false;
  }
}

/** The number of nodes that it holds. */
export async function countNodes(settings: Neo4jSettings): Promise<number> {
  return withDriver(settings, settings.password, async (driver) => {
    const { records } = await driver.executeQuery('MATCH (n) RETURN count(n) AS nodes', {}, { database: settings.database });
    return Number(records[0]?.get('nodes'));
  });
}

async function setFirstPassword(settings: Neo4jSettings): Promise<boolean> {
  try {
    await withDriver(settings, 'neo4j', (driver) =>
      driver.executeQuery("ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password", settings, { database: 'system' }),
    );
    return true;
  } catch {
    return false;
  }
}

async function withDriver<T>(settings: Neo4jSettings, password: string, work: (driver: Driver) => Promise<T>): Promise<T> {
  const driver = neo4j.driver(settings.uri, neo4j.auth.basic(settings.username, password), {
    connectionTimeout: 2_000,
    connectionAcquisitionTimeout: 4_000,
    maxTransactionRetryTime: 0,
  });
  try {
    return await work(driver);
  } finally {
    await driver.close();
  }
}

function isUnauthorized(error: unknown): boolean {
  return (error as { code?: unknown }).code === 'Neo.ClientError.Security.Unauthorized';
}
