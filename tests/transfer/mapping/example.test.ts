import { join } from 'node:path';
import { documentedExample } from './documented-example';
import { checkMapped, MappedFolder } from './mapped-folder';

test('the example of the documentation gives what it says, without a problem', async () => {
  const folder = new MappedFolder().write(documentedExample());
  try {
    const mapped = await folder.map('agreements.csv');
    expect(mapped.problems).toEqual([]);
    expect([...mapped.entities.keys()].sort()).toEqual([
      'country:freedonia',
      'country:sylvania',
      'institution:sylvania-transport',
      'instrument:my-1',
      'instrument:my-2',
      'instrument:my-3',
      'place:geneva',
      'place:vienna',
    ]);
    expect(mapped.entities.get('instrument:my-3')).toMatchObject({
      kind: 'MEMORANDUM_OF_UNDERSTANDING',
      date: { value: '2010-04-03' },
      names: [{ value: 'Memorandum of Understanding on "green" Railways' }],
    });
    expect(mapped.relations.map(({ id }) => id).sort()).toEqual([
      'relation:amends.my-2.my-1',
      'relation:concerns.instrument-my-1.topic-trade',
      'relation:concerns.instrument-my-2.topic-trade',
      'relation:concerns.instrument-my-3.topic-railways',
      'relation:concluded-at.my-1.place-vienna',
      'relation:concluded-at.my-2.place-geneva',
      'relation:concluded-at.my-2.place-vienna',
      'relation:party-to.country-freedonia.my-1',
      'relation:party-to.country-freedonia.my-2',
      'relation:party-to.country-freedonia.my-3',
      'relation:party-to.country-sylvania.my-1',
      'relation:party-to.country-sylvania.my-2',
      'relation:party-to.institution-sylvania-transport.my-3',
    ]);
    expect(await checkMapped(mapped, [join(folder.path, 'agreements.csv')])).toEqual([]);
  } finally {
    folder.remove();
  }
});
