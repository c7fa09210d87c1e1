import fc from 'fast-check';
import type { EntityType } from '../../../src/ontology/entity-types';
import type { GraphService } from '../../support/graph-service';
import { modelOf } from '../model';
import { actors, someGraph, someQuery } from '../random-graph';
import { instrument, recordSet, relation } from '../records';
import { reload } from '../reload';
import { dataOf, ids, pageFields, walk, type Connection, type PageVariables } from '../walk';

const types: Record<string, readonly EntityType[]> = {
  instruments: ['TREATY', 'AGREEMENT'],
  treaties: ['TREATY'],
  agreements: ['AGREEMENT'],
};

/** Random queries over random graphs, each held against the model. */
export function randomQueryCases(service: () => GraphService, { graphs, queries }: { graphs: number; queries: number }): void {
  it('loses nothing where one instrument comes by more relations than a page has room for, and another by a relation of another type', async () => {
    const [country, gov] = ['country:a', 'institution:gov-a'];
    const graph = recordSet({
      entities: [
        ...actors,
        ...['2004', '2003', '2002', '2001', undefined].map((date, index) => instrument(`i${index}`, 'TREATY', `I ${index}`, { date })),
      ],
      relations: [
        relation('OF_COUNTRY', gov, country),
        // The first and the last fill a page several times; what follows them is hidden behind that in the list of parties.
        ...['instrument:i0', 'instrument:i4'].flatMap((id) => [
          relation('PARTY_TO', country, id),
          relation('PARTY_TO', country, id, { part: 'again', since: '2010' }),
          relation('PARTY_TO', gov, id),
        ]),
        relation('PARTY_TO', country, 'instrument:i1'),
        relation('SIGNED', gov, 'instrument:i2'),
        relation('PARTY_TO', country, 'instrument:i3'),
      ],
    });
    await reload(service(), graph);
    for (const orderBy of [{ direction: 'DESC' }, { direction: 'ASC' }, { field: 'NAME', direction: 'ASC' }] as const) {
      const expected = modelOf(graph)
        .instruments({ orderBy })
        .map(({ id }) => id);
      const pages = (page: PageVariables) =>
        dataOf(service(), pageQuestion('instruments'), { involving: [country], orderBy, ...page }).then(({ list }): Connection => list);
      for (const size of [1, 2]) {
        for (const backwards of [false, true]) expect(ids(await walk(pages, { size, backwards }))).toEqual(expected);
      }
    }
  });

  it(`answers any query of any graph as the model does, in pages of any size, forwards and backwards (${graphs} graphs, ${queries} queries each)`, async () => {
    const property = fc.asyncProperty(
      someGraph,
      fc.array(someQuery, { minLength: 1, maxLength: queries, size: 'max' }),
      async (graph, wanted) => {
        await reload(service(), graph);
        const model = modelOf(graph);
        for (const { field, size, query } of wanted) {
          const typed = { ...query, types: types[field]! };
          const expected = model.instruments(typed).map(({ id }) => id);
          const pages = (page: PageVariables) =>
            dataOf(service(), pageQuestion(field), { ...query, ...page }).then(({ list }): Connection => list);

          const edges = await walk(pages, { size });
          expect(ids(edges)).toEqual(expected);
          expect(ids(await walk(pages, { size, backwards: true }))).toEqual(expected);
          for (const { node, involvement } of edges) {
            expect(involvement).toEqual(
              model
                .involvement(node.id, typed)
                .map(({ how, entity, relation }) => ({ how, entity: { id: entity }, relation: { id: relation } })),
            );
          }
          const { list } = await dataOf(service(), summaryQuestion(field), { ...query });
          expect(list).toEqual({ totalCount: expected.length, facets: model.facets(typed) });
        }
      },
    );
    await fc.assert(property, { numRuns: graphs });
  });
}

const parameters =
  '$involving: [String!], $involvingAny: [String!], $as: [InvolvementKind!], $throughBodies: Boolean, $filter: InstrumentFilter, $orderBy: InstrumentOrder';
const given =
  'involving: $involving, involvingAny: $involvingAny, as: $as, throughBodies: $throughBodies, filter: $filter, orderBy: $orderBy';

function pageQuestion(field: string): string {
  return `query (${parameters}, $first: Int, $after: String, $last: Int, $before: String) {
    list: ${field}(${given}, first: $first, after: $after, last: $last, before: $before) {
      edges { cursor node { id } involvement { how entity { id } relation { id } } }
      ${pageFields}
    }
  }`;
}

function summaryQuestion(field: string): string {
  return `query (${parameters}) { list: ${field}(${given}) { totalCount facets { kinds { kind count } years { year count } parties(first: 100) { party { id } count } } } }`;
}
