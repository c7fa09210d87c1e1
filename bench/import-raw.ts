import type { Driver } from 'neo4j-driver';
import { labelsOf, lookupNodes, storedEntity } from '../src/transfer/entity-row';
import { recordHash } from '../src/transfer/checksum';
import { storedRelation } from '../src/transfer/relation-row';
import type { GeneratedCorpus } from '../tests/support/treaty-corpus';

/** What the bare driver sends: a statement for each kind of row, which stands complete. */
interface RawRows {
  readonly name: string;
  readonly statement: string;
  readonly rows: readonly object[];
}

/** The rows as an import writes them in the end, with the passages' lists of what rests on them. */
export function rawRows({ source, text, passages, entities, relations }: GeneratedCorpus): RawRows[] {
  const entityOn = resting(entities);
  const relationOn = resting(relations);
  const stored = entities.map((record) => ({ record, properties: storedEntity(record, 1) }));
  const ends = new Map(stored.map(({ properties }) => [properties.id, properties.endKey]));
  const lookups = entities.map(lookupNodes);
  const { file: _, ...sourceProperties } = source;
  const byLabels = (label: string) =>
    stored.filter(({ record }) => labelsOf(record.type)[0] === label).map(({ properties }) => ({ ...properties, version: 1n }));
  return [
    { name: 'source', statement: create('Source'), rows: [{ ...sourceProperties, text, hash: recordHash(source) }] },
    {
      name: 'passages',
      statement: create('Passage'),
      rows: passages.map(({ id, source: sourceId, start, end, quote }) => ({
        id,
        sourceId,
        start: BigInt(start),
        end: BigInt(end),
        quote,
        pageKey: `${sourceId}\u0001${String(start).padStart(10, '0')}\u0001${id}`,
        hash: recordHash({ id, start }),
        ...(entityOn.has(id) && { entities: entityOn.get(id) }),
        ...(relationOn.has(id) && { relations: relationOn.get(id) }),
      })),
    },
    { name: 'countries', statement: create('Entity:Country'), rows: byLabels('Country') },
    { name: 'treaties', statement: create('Entity:Treaty:Instrument'), rows: byLabels('Treaty') },
    { name: 'names', statement: create('Name'), rows: lookups.flatMap(({ Name }) => Name) },
    { name: 'external ids', statement: create('ExternalId'), rows: lookups.flatMap(({ ExternalId }) => ExternalId) },
    {
      name: 'relations',
      statement:
        'UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to}) CREATE (a)-[r:PARTY_TO]->(b) SET r = row.properties CREATE (k:RelationKey) SET k = row.key',
      rows: relations.map((record) => {
        const { id, type, from, to } = record;
        const properties = storedRelation(record, { from: ends.get(from) ?? '', to: ends.get(to) ?? '' }, 1);
        return { from, to, properties: { ...properties, version: 1n }, key: { id, type, from, to, hash: recordHash(record), version: 1n } };
      }),
    },
  ];
}

const batchSize = 5_000;

/** Sends the rows, a statement and a transaction a batch. */
export async function rawLoad(driver: Driver, all: readonly RawRows[]): Promise<void> {
  const session = driver.session();
  try {
    for (const { name, statement, rows } of all) {
      const start = performance.now();
      for (let at = 0; at < rows.length; at += batchSize) await session.run(statement, { rows: rows.slice(at, at + batchSize) });
      if (process.env['DETAILS']) console.log(`    ${name}: ${Math.round((rows.length / (performance.now() - start)) * 1_000)} a second`);
    }
  } finally {
    await session.close();
  }
}

function create(labels: string): string {
  return `UNWIND $rows AS row CREATE (n:${labels}) SET n = row`;
}

function resting(records: readonly { readonly id: string; readonly evidence?: readonly string[] }[]): Map<string, string[]> {
  const on = new Map<string, string[]>();
  for (const { id, evidence = [] } of records) for (const passage of evidence) on.set(passage, [...(on.get(passage) ?? []), id]);
  return on;
}
