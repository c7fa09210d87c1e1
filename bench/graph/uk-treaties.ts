import { join } from 'node:path';
import type { Driver } from 'neo4j-driver';
import { packageRoot } from '../../src/package-root';
import { importRecords } from '../../src/transfer/import/import-records';
import { openMapping } from '../../src/transfer/mapping/open-mapping';
import type { BenchGraph } from './graph';
import { loadOnce } from './load-once';

const files = ['treaties.csv', 'treaty_party.csv', 'treaty_citation.csv'];

/** The UK's treaties, imported from the CSV files of a folder by the mapping of corpus/uk-treaties. */
export function ukTreaties(folder: string): BenchGraph {
  return {
    name: 'uk-treaties',
    title: 'the UK treaties (8,134, with 9,051 entities in all)',
    load: (settings, report) =>
      loadOnce(settings, 'uk-treaties', async (store) => {
        const mapping = join(packageRoot, 'corpus', 'uk-treaties', 'mapping.yaml');
        const source = await openMapping(
          mapping,
          files.map((file) => join(folder, file)),
        );
        const { state, records, checkMs, writeMs } = await importRecords(store, source);
        if (state !== 'imported') throw new Error(`The import ended with "${state}".`);
        report(`${records} records after ${Math.round((checkMs + writeMs) / 1_000)} s`);
      }),
    async facts(driver, database) {
      const rows = await read(driver, database, instruments);
      const countries = await read(driver, database, parties, { label: 'Country', most: 36, degree: 100 });
      const institutions = await read(driver, database, parties, { label: 'Institution', most: 30, degree: 40 });
      return {
        instruments: rows.map(({ id }) => id),
        countries: countries.map(({ id }) => id),
        institutions: institutions.map(({ id }) => id),
        names: countries.map(({ name }) => name),
      };
    },
  };
}

/** As many as the core of a generated graph has. */
const instruments = `
  MATCH (i:Instrument) WHERE i.dateKey IS NOT NULL
  WITH i ORDER BY i.id LIMIT 1200
  RETURN i.id AS id, i.name AS name`;

/**
 * Those whose number of instruments comes nearest to that of the core of a generated graph, of those without undated ones, which
 * the peer puts first. 19 of the treaties are undated.
 */
const parties = `
  MATCH (e:Entity) WHERE $label IN labels(e) AND NOT EXISTS { (e)-[:PARTY_TO]->(i) WHERE i.date IS NULL }
  WITH e, COUNT { (e)-[:PARTY_TO]->() } AS degree
  ORDER BY abs(degree - $degree), e.id LIMIT toInteger($most)
  RETURN e.id AS id, e.name AS name`;

interface Named {
  readonly id: string;
  readonly name: string;
}

async function read(driver: Driver, database: string | undefined, text: string, parameters: object = {}): Promise<Named[]> {
  const { records } = await driver.executeQuery(text, parameters, { database, routing: 'READ' });
  return records.map((record) => record.toObject() as unknown as Named);
}
