import type { GraphService } from '../../support/graph-service';
import { modelOf } from '../model';
import { country, instrument, person, recordSet, relation } from '../records';
import { reload } from '../reload';
import { dataOf, ids, pageFields, walk, type Connection, type PageVariables } from '../walk';

/**
 * Characters that compare otherwise by UTF-16 unit than by code point, in which Neo4j compares parameters and what it stores:
 * 𠮷, 𐀀 and 😀 lie above the basic plane, 﨑, U+E000 and U+FFFD in it, above the surrogates. And names that begin others.
 */
const odd = [
  'a', 'A', 'ａ', 'a b', 'ab', 'a\u0001b', 'a\u0000', '山', '山﨑', '山𠮷', '山\uFFFD', '﨑', '𠮷', '\uE000', '\uFFFD', '\u{10000}', '😀', '\uD7FF', '~', 'я', 'ё',
  'x'.repeat(199), 'x'.repeat(200), `${'x'.repeat(200)}y`, `${'x'.repeat(200)}a`, '𠮷'.repeat(2_000 / 2),
]; // prettier-ignore

/** Lists by name where names are hard to compare. */
export function oddNameCases(service: () => GraphService): void {
  const hub = country('hub', 'Hub');
  const instruments = odd.map((name, index) => instrument(`i${index}`, index % 2 ? 'TREATY' : 'AGREEMENT', name));
  const people = odd.map((name, index) => person(`p${index}`, name));
  const graph = recordSet({
    entities: [hub, ...instruments, ...people],
    relations: [
      ...instruments.map(({ id }) => relation('PARTY_TO', hub.id, id)),
      ...people.map(({ id }) => relation('OF_COUNTRY', id, hub.id)),
    ],
  });
  const model = modelOf(graph);
  const question = 'query ($first: Int, $after: String, $last: Int, $before: String, $orderBy: InstrumentOrder, $involving: [String!])';
  const arguments_ = 'involving: $involving, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before';

  it('are in the order of code points, whole, from either end, a page of any size at a time', async () => {
    await reload(service(), graph);
    for (const involving of [null, [hub.id]]) {
      for (const direction of ['ASC', 'DESC'] as const) {
        const orderBy = { field: 'NAME', direction } as const;
        const pages = (page: PageVariables) =>
          dataOf(service(), `${question} { instruments(${arguments_}) { edges { cursor node { id } } ${pageFields} } }`, {
            involving,
            orderBy,
            ...page,
          }).then(({ instruments: list }): Connection => list);
        const expected = model.instruments({ orderBy }).map(({ id }) => id);
        expect(expected).toHaveLength(odd.length);
        for (const size of [3, 100]) {
          for (const backwards of [false, true]) expect(ids(await walk(pages, { size, backwards }))).toEqual(expected);
        }
      }
    }
  });

  it('order the far ends of relations so too', async () => {
    const pages = (page: PageVariables) =>
      dataOf(
        service(),
        `query ($first: Int, $after: String) { entity(id: "country:hub") { ... on Country { affiliates(first: $first, after: $after) { edges { cursor node { id } } ${pageFields} } } } }`,
        { ...page },
      ).then(({ entity }): Connection => entity.affiliates);
    const all = (page: PageVariables) =>
      dataOf(
        service(),
        `query ($first: Int, $after: String) { entity(id: "country:hub") { relations(first: $first, after: $after) { edges { cursor node { id } } ${pageFields} } } }`,
        { ...page },
      ).then(({ entity }): Connection => entity.relations);
    for (const size of [2, 100]) {
      expect(ids(await walk(pages, { size }))).toEqual(model.relations(hub.id, { types: ['OF_COUNTRY'] }).map(({ far }) => far.id));
      expect(ids(await walk(all, { size }))).toEqual(model.relations(hub.id).map(({ record }) => record.id));
    }
  });

  it('are found as they are, each by itself or with those that are equal to it', async () => {
    for (const name of ['山﨑', '山𠮷', '𠮷', '\uE000', '~', 'ё']) {
      const { instruments: found } = await dataOf(
        service(),
        'query ($involving: [String!]) { instruments(involving: $involving, as: SIGNATORY) { totalCount } }',
        { involving: [name] },
      );
      expect(found.totalCount).toBe(0);
    }
  });
}
