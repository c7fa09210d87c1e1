import fc from 'fast-check';
import type { EntityType } from '../../src/ontology/entity-types';
import { fold } from '../../src/search/fold';
import { entity, name, recordSet } from '../schema/records';
import { reload } from '../schema/reload';
import { describeOnBothEngines } from '../support/engines';
import { serviceWith, type GraphService } from '../support/graph-service';

/** Few syllables, so that names share parts, and in three scripts. */
const syllables = {
  latin: ['ros', 'tom', 'pat', 'Ent', 'si', 'Nó', 'ma', 'rin'],
  cyrillic: ['рос', 'том', 'пат', 'Ент', 'Син', 'ёма', 'рин'],
  han: ['清', '华', '大', '学', '國', '俄', '罗', '斯', '部'],
} as const;

const word = (script: keyof typeof syllables) =>
  fc.array(fc.constantFrom(...syllables[script]), { minLength: 1, maxLength: 2 }).map((parts) => parts.join(''));

const someName = fc
  .constantFrom<keyof typeof syllables>('latin', 'cyrillic', 'han')
  .chain((script) => fc.array(word(script), { minLength: 1, maxLength: 2 }).map((words) => words.join(script === 'han' ? '' : ' ')));

const types: readonly EntityType[] = ['PERSON', 'INSTITUTION', 'PLACE', 'TOPIC'];
const idWords: Partial<Record<EntityType, string>> = { PERSON: 'person', INSTITUTION: 'institution', PLACE: 'place', TOPIC: 'topic' };

const someGraph = fc
  .array(fc.record({ type: fc.constantFrom(...types), names: fc.uniqueArray(someName, { minLength: 1, maxLength: 3 }) }), {
    minLength: 1,
    maxLength: 25,
  })
  .map((entities) => entities.map(({ type, names }, index) => ({ id: `${idWords[type]}:e${index}`, type, names })));

/** A name as somebody might write it who means exactly that one. */
const someSpelling = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => ` ${text} `,
  (text) => `«${text}»`,
  (text) => text.replaceAll('国', '國').replaceAll('华', '華'),
  (text) => text.normalize('NFD'),
  (text) => text.replace(/[a-z]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)),
);

describeOnBothEngines('Search in random names', (engine, engineName) => {
  let service: GraphService;
  beforeAll(async () => {
    service = await serviceWith(engine(), {});
  });

  const runs = engineName === 'embedded' ? 40 : 6;

  it(`finds exactly those that bear a name, before all others, whatever its case, width and script variant (${runs} graphs)`, async () => {
    let several = 0;
    const property = fc.asyncProperty(
      someGraph,
      fc.array(fc.tuple(fc.nat(), fc.nat(), someSpelling, fc.boolean()), { minLength: 8, maxLength: 8 }),
      async (graph, asked) => {
        await reload(
          service,
          recordSet({
            entities: graph.map(({ id, type, names }) =>
              entity(
                id,
                type,
                names.map((value, index) => name(value, 'und', index === 0 ? 'OFFICIAL' : 'ALIAS')),
              ),
            ),
          }),
        );
        for (const [which, whichName, spell, isTyped] of asked) {
          const meant = graph[which % graph.length];
          const text = spell(meant?.names[whichName % meant.names.length] ?? '');
          const entityTypes = isTyped && meant ? [meant.type] : undefined;
          const bearers = graph
            .filter(({ type, names }) => (!entityTypes || entityTypes.includes(type)) && names.some((value) => fold(value) === fold(text)))
            .map(({ id }) => id)
            .sort();
          if (bearers.length > 1) several += 1;
          const { data, errors } = await service.query(
            'query ($text: String!, $entityTypes: [EntityType!]) { search(text: $text, entityTypes: $entityTypes, first: 100) { score method matchedName { value } entity { id type names { value } } } }',
            { text, entityTypes },
          );
          expect(errors).toBeUndefined();
          const hits = data.search as Hit[];
          expect(hits.filter(({ method }) => method === 'EXACT').map(({ entity: { id } }) => id)).toEqual(bearers);
          expect(hits.slice(0, bearers.length).map(({ entity: { id }, score }) => [id, score])).toEqual(bearers.map((id) => [id, 1]));
          checkOrder(hits);
          expect(hits.every(({ entity: { type } }) => !entityTypes || entityTypes.includes(type))).toBe(true);
        }
      },
    );
    await fc.assert(property, { numRuns: runs, endOnFailure: true });
    // Names that never mean two would not show that all bearers are found.
    if (engineName === 'embedded') expect(several).toBeGreaterThan(0);
  }, 120_000);
});

interface Hit {
  readonly score: number;
  readonly method: string;
  readonly matchedName: { readonly value: string };
  readonly entity: { readonly id: string; readonly type: EntityType; readonly names: readonly { readonly value: string }[] };
}

/** Best first, then by identifier; each entity once, by a name that it bears. */
function checkOrder(hits: readonly Hit[]): void {
  const order = [...hits].sort((a, b) => b.score - a.score || (a.entity.id < b.entity.id ? -1 : 1));
  expect(hits.map(({ entity: { id } }) => id)).toEqual(order.map(({ entity: { id } }) => id));
  expect(new Set(hits.map(({ entity: { id } }) => id)).size).toBe(hits.length);
  for (const { entity: found, matchedName } of hits) expect(found.names.map(({ value }) => value)).toContain(matchedName.value);
}
