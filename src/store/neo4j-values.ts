import type { QueryResult } from 'neo4j-driver';
import type { Parameters, Row } from './engine';
import { remember } from '../remember';
import { plainParameters } from './plain-parameters';

/**
 * A statement with its parameters, for the driver. They go as one map: Neo4j keeps a plan for each combination of the sizes of
 * the lists and texts among the parameters (none, one, up to ten, up to a hundred…) and plans the rest anew, which takes a
 * second for a long text; into a map it does not look, so that a text is planned once.
 */
export function neo4jStatement(text: string, parameters: Parameters): [text: string, parameters: { given: Record<string, unknown> }] {
  return [withOneMap(text), { given: neo4jParameters(parameters) }];
}

/** There are some hundred texts, of up to 8 kB each. */
const withOneMap = remember(2_000, (text: string) => text.replace(/\$(?=\w)/g, '$given.'));

/** Parameters for the driver, which would send every number as a float: LIMIT refuses those, and 1 would come back as 1.0. */
function neo4jParameters(parameters: Parameters): Record<string, unknown> {
  return plainParameters(parameters, (value) => (Number.isSafeInteger(value) ? BigInt(value) : value));
}

/** The rows of a result of a driver with `disableLosslessIntegers`. A record's own `toObject` costs as much as reading it. */
export function neo4jRows({ records }: QueryResult): Row[] {
  return records.map((record) => {
    const row: Record<string, unknown> = {};
    for (const [place, key] of record.keys.entries()) row[key as string] = record.get(place);
    return row as Row;
  });
}
