import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/package-root';
import { describeOnBothEngines } from '../support/engines';
import { shippedService, type GraphService } from '../support/graph-service';

interface Case {
  readonly id: string;
  readonly text: string;
  /** The entity that comes first, or null where nothing may be found. */
  readonly expect: string | null;
  readonly kind: string;
}

const cases = readFileSync(join(packageRoot, 'tests', 'search', 'names.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Case);

describeOnBothEngines('Search for names', (engine, name) => {
  let service: GraphService;
  const found = new Map<string, string | null>();

  beforeAll(async () => {
    service = await shippedService(engine());
    for (const { id, text } of cases) {
      const { data, errors } = await service.query(
        'query ($text: String!) { search(text: $text, first: 3) { score method entity { id } } }',
        { text },
      );
      if (errors) throw new Error(`${id} ${text}: ${errors[0]?.message}`);
      found.set(id, data.search[0]?.entity.id ?? null);
    }
  }, 120_000);

  it('finds 95 of 100 names first, and nothing that is not there', () => {
    const wrong = cases.filter(({ id, expect: wanted }) => found.get(id) !== wanted);
    const present = cases.filter(({ expect: wanted }) => wanted !== null);
    const right = present.length - wrong.filter(({ expect: wanted }) => wanted !== null).length;
    const invented = wrong.filter(({ expect: wanted }) => wanted === null);
    console.log(
      [
        `${name}: ${right} of ${present.length} names first, ${invented.length} of ${cases.length - present.length} absent ones found`,
        ...wrong.map(({ id, kind, text, expect: wanted }) => `  ${id} ${kind} "${text}": ${found.get(id)} instead of ${wanted}`),
      ].join('\n'),
    );
    expect(invented).toEqual([]);
    expect(right / present.length).toBeGreaterThanOrEqual(0.95);
  });
});
