import fc from 'fast-check';
import { compare } from '../../src/duplicates/compare';
import { findDuplicates } from '../../src/duplicates/find-duplicates';
import { traitsOf } from '../../src/duplicates/traits';
import { storedEntity } from '../../src/transfer/entity-row';
import type { EntityRecord, RelationRecord } from '../../src/transfer/record';
import { describeOnBothEngines } from '../support/engines';
import { reload } from '../schema/reload';
import { serviceWith, type GraphService } from '../support/graph-service';
import { planted, tie } from './planted';

/** Few words in three scripts, so that many names are alike. */
const someWord = fc.constantFrom(
  'Ministry',
  'ministry',
  'Minstry',
  'of',
  'Trade',
  'Moskva',
  'Москва',
  '北京',
  'Beijing',
  'No. 1',
  'A',
  'É',
);
const someName = fc.array(someWord, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const someInstitution = fc.record({
  names: fc.dictionary(fc.constantFrom('en', 'ru', 'zh'), someName, { minKeys: 1 }),
  country: fc.constantFrom('cn', 'ru', undefined),
});
const someTreaty = fc.record({
  names: fc.dictionary(fc.constantFrom('en', 'ru'), someName, { minKeys: 1 }),
  day: fc.constantFrom('2001-07-16', '2001-07', '1999-01-02', undefined),
});
const someGraph = fc
  .record({ institutions: fc.array(someInstitution, { maxLength: 8 }), treaties: fc.array(someTreaty, { maxLength: 6 }) })
  .map(({ institutions, treaties }) => ({
    entities: [
      planted('country:cn', 'COUNTRY', { en: 'China' }),
      planted('country:ru', 'COUNTRY', { en: 'Russia' }),
      ...institutions.map(({ names }, at) => planted(`institution:i${at}`, 'INSTITUTION', names)),
      ...treaties.map(({ names, day }, at) =>
        planted(`instrument:t${at}`, at % 2 ? 'TREATY' : 'AGREEMENT', names, day ? { date: { value: day } } : {}),
      ),
    ],
    relations: institutions.flatMap(({ country }, at) => (country ? [tie('OF_COUNTRY', `institution:i${at}`, `country:${country}`)] : [])),
  }));

describeOnBothEngines('Duplicates of any graph', (engine, name) => {
  let service: GraphService;
  beforeAll(async () => {
    service = await serviceWith(engine(), {});
  });

  const reportOf = async (entities: EntityRecord[], relations: RelationRecord[]): Promise<string> => {
    await reload(service, { sources: [], passages: [], entities, relations });
    return JSON.stringify(await findDuplicates(service.store, { minScore: 0, limit: 1_000 }));
  };

  it('are the same in whatever order its records were written', async () => {
    await fc.assert(
      fc.asyncProperty(someGraph, async ({ entities, relations }) => {
        expect(await reportOf([...entities].reverse(), [...relations].reverse())).toBe(await reportOf(entities, relations));
      }),
      { numRuns: name === 'embedded' ? 20 : 3 },
    );
  }, 180_000);
});

describe('A comparison', () => {
  it('is the same whichever of the two comes first', () => {
    fc.assert(
      fc.property(someTreaty, someTreaty, (one, other) => {
        const [a, b] = [one, other].map(({ names, day }, at) =>
          traitsOf(storedEntity(planted(`instrument:t${at}`, 'TREATY', names, day ? { date: { value: day } } : {}), 1), new Map()),
        ) as [ReturnType<typeof traitsOf>, ReturnType<typeof traitsOf>];
        expect(compare(b, a, () => true)).toEqual(compare(a, b, () => true));
        // Not by being put in order alone: the identifiers the other way round weigh the same.
        const renamed = [{ ...a, id: 'instrument:z' }, b] as const;
        const weights = (found: ReturnType<typeof compare>): number[] => found.evidence.map(({ bits }) => bits);
        expect(weights(compare(...renamed, () => true))).toEqual(weights(compare(a, b, () => true)));
      }),
      { numRuns: 500 },
    );
  });
});
