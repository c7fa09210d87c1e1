import type { QueryResult } from 'neo4j-driver';
import type { Parameters, Row } from './engine';
import { plainParameters } from './plain-parameters';
import { plainRows } from './plain-rows';

/** Parameters for the driver, which would send every number as a float: LIMIT refuses those, and 1 would come back as 1.0. */
export function neo4jParameters(parameters: Parameters): Record<string, unknown> {
  return plainParameters(parameters, (value) => (Number.isSafeInteger(value) ? BigInt(value) : value));
}

/** The rows of a result of a driver with `useBigInt`. */
export function neo4jRows(result: QueryResult): Row[] {
  return plainRows(result.records.map((record) => record.toObject()));
}
