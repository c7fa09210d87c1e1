import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readConfig } from '../../src/config';
import { packageRoot } from '../../src/package-root';
import { checkCorpus } from '../../src/transfer/check-corpus';
import { readCorpus } from '../../src/transfer/read-corpus';
import { importRecords } from '../../src/transfer/import/import-records';
import { openMapping } from '../../src/transfer/mapping/open-mapping';
import { describeOnEmbedded } from '../support/engines';
import { shippedService, type GraphService } from '../support/graph-service';

const readme = readFileSync(join(packageRoot, 'README.md'), 'utf8');

describeOnEmbedded('The README', (engine) => {
  let service: GraphService;
  beforeAll(async () => {
    service = await shippedService(engine());
  });

  const questions = [...readme.matchAll(/```graphql\n([^`]*)```\n\n```json\n([^`]*)```/g)].map(([, query = '', answer = ''], at) => ({
    number: at + 1,
    query,
    answer,
  }));

  const [imported, ...shipped] = [...questions].reverse();

  it('asks some questions', () => expect(questions).toHaveLength(7));

  it.each(shipped)('prints the answer that comes to question $number', async ({ query, answer }) => {
    expect(await service.query(query)).toEqual(JSON.parse(answer));
  });

  it('asks the last one of the UK treaties, of which the sample has some', async () => {
    const folder = join(packageRoot, 'corpus', 'uk-treaties');
    const files = ['treaties.csv', 'treaty_party.csv', 'treaty_citation.csv'];
    const given = process.env['ACCORD_UK_TREATIES'];
    const paths = files.map((name) => join(given ?? join(folder, 'sample'), name));
    await importRecords(service.store, await openMapping(join(folder, 'mapping.yaml'), paths));
    const printed = imported?.answer.replace('338', given ? '338' : '8');
    expect(await service.query(imported?.query ?? '')).toEqual(JSON.parse(printed ?? ''));
  }, 600_000);
});

describe('The settings of the README', () => {
  const rows = [...readme.matchAll(/^\| `([A-Z_0-9]+)` \| (?:`([^`]*)`)? ?\|/gm)].map(([, name = '', value = '']) => ({ name, value }));

  it('are all that are read, and no others', () => {
    const asked = new Set<string>();
    const environment = (values: Record<string, string>): Record<string, string> =>
      new Proxy(values, {
        get(target, name: string) {
          asked.add(name);
          return target[name];
        },
      });
    readConfig(environment({}));
    readConfig(environment({ NEO4J_URI: 'bolt://localhost' }));
    expect(rows.map(({ name }) => name).sort()).toEqual([...asked].sort());
  });

  it.each(rows.filter(({ value }) => value !== ''))('give the default of $name', ({ name, value }) => {
    const base: Record<string, string> = name.startsWith('NEO4J_') || name === 'WORKERS' ? { NEO4J_URI: 'bolt://localhost' } : {};
    expect(readConfig({ ...base, [name]: value })).toEqual(readConfig(base));
    expect(readConfig({ ...base, [name]: changed(value) })).not.toEqual(readConfig(base));
  });

  /** Another value that the same setting takes. */
  function changed(value: string): string {
    if (/^\d+$/.test(value)) return String(Number(value) + 1);
    return value === 'info' ? 'warn' : `${value}-else`;
  }
});

describe('The documents', () => {
  it('come with an example of a corpus that has no problems', async () => {
    expect(checkCorpus(await readCorpus(join(packageRoot, 'docs', 'example-corpus'))).problems).toEqual([]);
  });

  it.each([
    'README.md',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
    'docs/deployment.md',
    'docs/duplicates.md',
    'docs/exports.md',
    'docs/operations.md',
    'docs/ontology.md',
    'docs/queries.md',
    'docs/records.md',
    'examples/typed-client/README.md',
  ])('%s leads to files that are there', (file) => {
    const text = readFileSync(join(packageRoot, file), 'utf8');
    const targets = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, target = '']) => target);
    expect(targets.filter((target) => !existsSync(join(packageRoot, dirname(file), target)))).toEqual([]);
  });
});
