import type { Driver } from 'neo4j-driver';
import type { Neo4jSettings } from '../../tests/support/neo4j-settings';
import type { Facts } from '../workloads/workload';

/** What the questions are made of, and can be told without asking a server. */
export type GraphFacts = Omit<Facts, 'deepPlaces'>;

/** A graph that the bench runs on. */
export interface BenchGraph {
  /** The name of the database's folder and of the file of results. */
  readonly name: string;
  readonly title: string;
  /** Entities, where the same graph is there in other sizes. */
  readonly size?: number;
  /** Fills an empty database, or leaves one alone that holds this graph. Throws where it holds anything else. */
  load(settings: Neo4jSettings, report: (line: string) => void): Promise<void>;
  facts(driver: Driver, database: string | undefined): Promise<GraphFacts>;
}
