/** @neo4j/graphql behind graphql-yoga, which Accord uses too. */
import { createServer } from 'node:http';
import { Neo4jGraphQL } from '@neo4j/graphql';
import { createYoga } from 'graphql-yoga';
import neo4j from 'neo4j-driver';
import { readNeo4jSettings } from '../neo4j/settings';
import { peerTypes } from './peer-types';

async function main(): Promise<void> {
  const { uri, username, password, database } = readNeo4jSettings(process.env);
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { telemetryDisabled: true });
  // Comparisons of strings, by which lists are cut at a key or a date, must be asked for.
  const features = { filters: { String: { LT: true, LTE: true, GT: true, GTE: true } } };
  const schema = await new Neo4jGraphQL({ typeDefs: peerTypes, driver, features }).getSchema();
  const yoga = createYoga({
    schema,
    graphiql: false,
    logging: false,
    healthCheckEndpoint: '/ready',
    context: () => ({ sessionConfig: { database } }),
  });
  createServer((request, response) => void yoga(request, response)).listen(Number(process.env['PORT']), '127.0.0.1');
  process.once('SIGTERM', () => process.exit(0));
}

void main();
