import { join } from 'node:path';
import {
  entityType,
  entityTypeNames,
  relationSides,
  relationType,
  relationTypeNames,
  type RelationDirection,
} from '../../src/ontology/ontology';
import type { EntityType } from '../../src/ontology/entity-types';
import type { RelationType } from '../../src/ontology/relation-types';
import { packageRoot } from '../../src/package-root';
import type { RecordSet } from '../../src/transfer/load-records';
import { readCorpus } from '../../src/transfer/read-corpus';
import { toRecordSet } from '../../src/transfer/to-record-set';
import { contractOperationCases } from '../contract/operation-cases';
import { describeOnBothEngines } from '../support/engines';
import { shippedService, type GraphService } from '../support/graph-service';
import { exampleCases } from './cases/examples';
import { rosatomCases } from './cases/rosatom';
import { compare, modelOf, type InstrumentArguments, type Model } from './model';
import { dataOf, ids, pageFields, walk, type Connection, type PageVariables } from './walk';

// Whole lists of the whole corpus: more than one client may ask for at once.
const limits = { cost: 100_000_000, aliases: 100, timeoutMs: 60_000 };

jest.setTimeout(120_000);

describeOnBothEngines(
  'The shipped corpus',
  (engine) => {
    let service: GraphService;
    let records: RecordSet;
    let model: Model;

    beforeAll(async () => {
      records = toRecordSet(await readCorpus(join(packageRoot, 'corpus', 'beijing-2026')));
      model = modelOf(records);
      service = await shippedService(engine(), limits);
    });

    describe('asked which agreements involve Rosatom', () => rosatomCases(() => service));
    describe('asked the operations of the contract', () => contractOperationCases(() => service));
    describe('asked the operations of the examples', () => exampleCases(() => service));

    it('answers with the keys in the order in which they were selected, whichever is ready first', async () => {
      const { data } = await service.query(
        '{ late: search(text: "qinghua daxue") { score } entity(id: "country:cn") { relations(first: 1) { totalCount } id } early: ontology { __typename } }',
      );
      expect(Object.keys(data)).toEqual(['late', 'entity', 'early']);
      expect(Object.keys(data.entity)).toEqual(['relations', 'id']);
    });

    const ask = (text: string, variables?: Record<string, unknown>) => dataOf(service, text, variables);
    const idsOf = (types?: readonly EntityType[]) =>
      [...model.entities.values()]
        .filter(({ type }) => !types || types.includes(type))
        .map(({ id }) => id)
        .sort(compare);

    it('lists every entity by identifier, whatever the size of a page', async () => {
      for (const size of [1, 7, 500]) {
        const pages = (page: PageVariables) =>
          ask(
            `query ($first: Int, $after: String) { entities(first: $first, after: $after) { totalCount edges { cursor node { id } } ${pageFields} } }`,
            { ...page },
          ).then(({ entities }): Connection => entities);
        if (size > 1) expect(ids(await walk(pages, { size }))).toEqual(idsOf());
        expect(await pages({ first: size })).toMatchObject({ totalCount: idsOf().length });
      }
    });

    it.each([
      [['TREATY']],
      [['AGREEMENT']],
      [['TREATY', 'AGREEMENT']],
      [['PERSON', 'TOPIC']],
      [['PROJECT', 'PLACE', 'COUNTRY']],
      [['EVENT']],
    ] as EntityType[][][])('lists the entities of the types %j, and counts them', async (entityTypes) => {
      const pages = (page: PageVariables) =>
        ask(
          `query ($entityTypes: [EntityType!], $first: Int, $after: String) { entities(entityTypes: $entityTypes, first: $first, after: $after) { totalCount edges { cursor node { id type } } ${pageFields} } }`,
          { entityTypes, ...page },
        ).then(({ entities }): Connection => entities);
      const edges = await walk(pages, { size: 9 });
      expect(ids(edges)).toEqual(idsOf(entityTypes));
      expect(edges.every(({ node }) => entityTypes.includes(node.type))).toBe(true);
      expect(await pages({ first: 0 })).toMatchObject({ totalCount: edges.length, edges: [] });
    });

    it('gives every relation of every entity in the order of types, directions and far ends, and counts them', async () => {
      const { entities } = await ask(
        '{ entities(first: 500) { nodes { id relationCounts { type direction count } relations(first: 100) { totalCount nodes { id type from { id } to { id } } } } } }',
      );
      expect(entities.nodes).toHaveLength(model.entities.size);
      for (const { id, relations, relationCounts } of entities.nodes) {
        const expected = model.relations(id);
        expect(relations.totalCount).toBe(expected.length);
        expect(relations.nodes).toEqual(
          expected
            .slice(0, 100)
            .map(({ record: { id: relation, type, from, to } }) => ({ id: relation, type, from: { id: from }, to: { id: to } })),
        );
        expect(relationCounts).toEqual(countsOf(model, id));
      }
    });

    it('gives the same relations two at a time', async () => {
      const chosen = ['country:cn', 'instrument:cn-ru-2026-05-deepening-statement', 'institution:rosatom', idsOf(['PLACE'])[0]!];
      for (const id of chosen) {
        const pages = (page: PageVariables) =>
          ask(
            `query ($id: ID!, $first: Int, $after: String) { entity(id: $id) { relations(first: $first, after: $after) { edges { cursor node { id } } ${pageFields} } } }`,
            { id, ...page },
          ).then(({ entity }): Connection => entity.relations);
        // The largest hub has more than a hundred, so that two at a time take a while.
        const size = model.relations(id).length > 60 ? 13 : 2;
        expect(ids(await walk(pages, { size }))).toEqual(model.relations(id).map(({ record }) => record.id));
      }
    });

    it.each(entityTypeNames)('gives %s each of its relation fields as the records have it', async (type) => {
      const sides = relationSides(type);
      const fields = sides.map((side) => `${fieldName(side)}(first: 100) { totalCount edges { node { id } relation { id } } }`);
      const { entities } = await ask(
        `{ entities(entityTypes: [${type}], first: 100) { nodes { id ... on ${entityType(type).label} { ${fields.join(' ')} } } } }`,
      );
      for (const node of entities.nodes) {
        for (const side of sides) {
          const expected = model.relations(node.id, { types: [side.type], direction: side.direction });
          expect(node[fieldName(side)].totalCount).toBe(expected.length);
          expect(node[fieldName(side)].edges).toEqual(
            expected.slice(0, 100).map(({ record, far }) => ({ node: { id: far.id }, relation: { id: record.id } })),
          );
        }
      }
    });

    it.each(relationTypeNames)('gives %s from both of its ends alike', async (type) => {
      const seen = { OUT: new Set<string>(), IN: new Set<string>() };
      for (const direction of ['OUT', 'IN'] as const) {
        const near = entityTypeNames.filter((each) =>
          relationSides(each).some((side) => side.type === type && side.direction === direction),
        );
        const parts = near.map(
          (each) =>
            `... on ${entityType(each).label} { ${fieldName({ type, direction })}(first: 100) { totalCount edges { node { id } relation { id from { id } to { id } } } } }`,
        );
        let after: string | null = null;
        do {
          const { entities }: Answer = await ask(
            `query ($after: String) { entities(first: 100, after: $after) { nodes { id ${parts.join(' ')} } pageInfo { hasNextPage endCursor } } }`,
            { after },
          );
          for (const node of entities.nodes) {
            for (const { node: far, relation } of node[fieldName({ type, direction })]?.edges ?? []) {
              const [from, to] = direction === 'OUT' ? [node.id, far.id] : [far.id, node.id];
              expect(relation).toEqual({ id: relation.id, from: { id: from }, to: { id: to } });
              seen[direction].add(`${relation.id} ${from} ${to}`);
            }
          }
          after = entities.pageInfo.hasNextPage ? entities.pageInfo.endCursor : null;
        } while (after !== null);
      }
      const expected = records.relations.filter((record) => record.type === type).map(({ id, from, to }) => `${id} ${from} ${to}`);
      const hubs = new Set([...model.entities.keys()].filter((id) => model.relations(id, { types: [type] }).length > 100));
      const shown = expected.filter((text) => ![...hubs].some((hub) => text.includes(` ${hub}`)));
      expect([...seen.OUT].filter((text) => shown.includes(text)).sort()).toEqual(shown.sort());
      expect([...seen.IN].filter((text) => shown.includes(text)).sort()).toEqual(shown.sort());
    });

    it('answers names, kinds, dates and identifiers elsewhere as the records have them', async () => {
      const { entities } = await ask(`{
        entities(first: 500) { nodes {
          id type names { value lang kind origin } externalIds { scheme value } formerIds version
          ... on Instrument { kind date dateOf inForceOn endedOn draft }
          ... on Institution { bodyKind: kind }
          ... on Event { eventKind: kind startedOn endedOn }
        } }
      }`);
      for (const { id, type, names, externalIds, formerIds, version, ...own } of entities.nodes) {
        const record = model.entities.get(id)!;
        expect({ type, names, externalIds, formerIds, version }).toEqual({
          type: record.type,
          names: record.names.map((each) => ({ origin: null, ...each })),
          externalIds: record.externalIds ?? [],
          formerIds: [],
          version: 1,
        });
        const kind = own.kind ?? own.bodyKind ?? own.eventKind;
        expect(kind ?? undefined).toBe(record.kind);
        if (type === 'TREATY' || type === 'AGREEMENT') {
          expect(own).toMatchObject({
            date: record.date?.value ?? null,
            dateOf: record.date?.of ?? null,
            inForceOn: record.inForceOn?.value ?? null,
            endedOn: record.endedOn?.value ?? null,
            draft: record.draft ?? false,
          });
        }
        if (type === 'EVENT')
          expect(own).toMatchObject({ startedOn: record.startedOn?.value ?? null, endedOn: record.endedOn?.value ?? null });
      }
    });

    it('answers each relation with all that its record says', async () => {
      const nodes = [];
      for (let start = 0; start < records.relations.length; start += 100) {
        const part = records.relations.slice(start, start + 100).map(({ id }) => id);
        const answer = await ask(
          'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Relation { type role office(lang: ["zh"]) locator date since until asserted version from { id } to { id } onBehalfOf { id } evidence(first: 100) { id verified } } } }',
          { ids: part },
        );
        nodes.push(...answer.nodes);
      }
      const passages = new Map(records.passages.map((record) => [record.id, record]));
      for (const [index, node] of nodes.entries()) {
        const { id, type, from, to, role, office, locator, date, since, until, asserted, evidence } = records.relations[index]!;
        expect(node).toEqual({
          id,
          type,
          from: { id: from },
          to: { id: to },
          role: role ?? null,
          office: office?.['zh'] ?? null,
          locator: locator ?? null,
          date: date ?? null,
          since: since ?? null,
          until: until ?? null,
          asserted: asserted ?? null,
          version: 1,
          onBehalfOf: null,
          evidence: [...(evidence ?? [])]
            .sort((a, b) => passages.get(a)!.start - passages.get(b)!.start || compare(a, b))
            .map((passage) => ({ id: passage, verified: true })),
        });
      }
    });

    it('gives all passages of the source in the order of the text, each verified and with what rests on it', async () => {
      const pages = (page: PageVariables) =>
        ask(
          `query ($first: Int, $after: String) { source(id: "source:beijing-2026") { passages(first: $first, after: $after) { totalCount edges { cursor node { id start end quote verified relations(first: 100) { id } entities(first: 100) { id } } } ${pageFields} } } }`,
          { ...page },
        ).then(({ source }): Connection => source.passages);
      const edges = await walk(pages, { size: 17 });
      const inOrder = [...records.passages].sort((a, b) => a.start - b.start || compare(a.id, b.id));
      expect(ids(edges)).toEqual(inOrder.map(({ id }) => id));
      expect((await pages({ first: 0 })).totalCount).toBe(inOrder.length);
      for (const { node } of edges) {
        const record = inOrder.find(({ id }) => id === node.id)!;
        expect(node).toMatchObject({ start: record.start, end: record.end, quote: record.quote, verified: true });
        const relations = records.relations.filter(({ evidence }) => evidence?.includes(node.id));
        expect(node.relations.map(({ id }: { id: string }) => id).sort()).toEqual(
          relations
            .map(({ id }) => id)
            .sort()
            .slice(0, 100),
        );
        const entities = records.entities.filter((each) => restsOn(each, node.id)).map(({ id }) => id);
        expect(node.entities.map(({ id }: { id: string }) => id)).toEqual(entities.sort().slice(0, 100));
      }
    });

    it('counts in its statistics what the records hold', async () => {
      const { statistics } = await ask(
        '{ statistics { sources evidenced checkedAt changedAt entities { type count } relations { type count } } }',
      );
      expect(statistics.entities).toEqual(entityTypeNames.map((type) => ({ type, count: idsOf([type]).length })));
      expect(statistics.relations).toEqual(
        relationTypeNames.map((type) => ({ type, count: records.relations.filter((record) => record.type === type).length })),
      );
      expect(statistics.sources).toBe(1);
      expect(statistics.evidenced).toBeCloseTo(
        records.relations.filter(({ evidence }) => evidence?.length).length / records.relations.length,
        10,
      );
      expect(Date.parse(statistics.changedAt)).toBeGreaterThan(Date.now() - 600_000);
    });

    describe('instruments', () => {
      const question = `query ($involving: [String!], $involvingAny: [String!], $as: [InvolvementKind!], $throughBodies: Boolean, $filter: InstrumentFilter, $orderBy: InstrumentOrder, $first: Int, $after: String, $last: Int, $before: String) {
        instruments(involving: $involving, involvingAny: $involvingAny, as: $as, throughBodies: $throughBodies, filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
          totalCount
          facets { kinds { kind count } years { year count } parties(first: 100) { party { id } count } }
          edges { cursor node { id } involvement { how entity { id } relation { id } } }
          ${pageFields}
        }
      }`;

      it.each<[string, InstrumentArguments]>([
        ['all', {}],
        ['all with drafts', { filter: { drafts: true } }],
        [
          'all of all kinds, which counts what else is stored',
          {
            filter: {
              kinds: ['TREATY', 'CHARTER', 'AGREEMENT', 'PROTOCOL', 'MEMORANDUM_OF_UNDERSTANDING', 'MEMORANDUM', 'JOINT_STATEMENT', 'PLAN'],
            },
          },
        ],
        ['by name', { orderBy: { field: 'NAME', direction: 'ASC' } }],
        ['oldest first', { orderBy: { direction: 'ASC' } }],
        ['of a country and its government', { involving: ['country:ru'] }],
        ['of a country and all its bodies', { involving: ['country:ru'], throughBodies: true }],
        ['of the predecessor of a country', { involving: ['country:su'] }],
        ['of two', { involving: ['institution:rosatom', 'institution:chinese-academy-of-sciences'] }],
        ['of one or the other', { involvingAny: ['institution:rosatom', 'institution:tass'] }],
        ['signed by a person', { involving: ['person:xi-jinping'], as: ['SIGNATORY'] }],
        ['about a topic', { filter: { topics: ['topic:nuclear-energy'] } }],
        ['before 2005', { filter: { to: '2004' } }],
        ['of May 2026', { filter: { from: '2026-05', to: '2026-05' } }],
      ])('gives %s, in both directions, with totals, facets and involvement', async (_, query) => {
        for (const id of [...(query.involving ?? []), ...(query.involvingAny ?? []), ...(query.filter?.topics ?? [])])
          expect([...model.entities.keys()]).toContain(id);
        const expected = model.instruments(query).map(({ id }) => id);
        const pages = (page: PageVariables) => ask(question, { ...query, ...page }).then(({ instruments }): Connection => instruments);
        const edges = await walk(pages, { size: 8 });
        expect(ids(edges)).toEqual(expected);
        expect(ids(await walk(pages, { size: 5, backwards: true }))).toEqual(expected);
        expect(await pages({ first: 0 })).toMatchObject({ totalCount: expected.length, facets: withoutRest(model.facets(query)) });
        for (const { node, involvement } of edges) {
          expect(involvement).toEqual(
            model
              .involvement(node.id, query)
              .map(({ how, entity, relation }) => ({ how, entity: { id: entity }, relation: { id: relation } })),
          );
        }
      });
    });
  },
  { timeoutMs: 60_000 },
);

// Tests look into answers of many shapes.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Answer = any;

function fieldName({ type, direction }: { type: RelationType; direction: RelationDirection }): string {
  const { fields } = relationType(type);
  return direction === 'OUT' ? fields.out : fields.in;
}

/** As `relationCounts` has them: by type, OUT before IN, none of zero. */
function countsOf(model: Model, id: string) {
  return relationTypeNames.flatMap((type) =>
    (['OUT', 'IN'] as const)
      .map((direction) => ({ type, direction, count: model.relations(id, { types: [type], direction }).length }))
      .filter(({ count }) => count > 0),
  );
}

function restsOn(
  { evidence = [], date, inForceOn, startedOn, endedOn, otherDates = [] }: RecordSet['entities'][number],
  passage: string,
): boolean {
  return [evidence, ...[date, inForceOn, startedOn, endedOn, ...otherDates].map((each) => each?.evidence ?? [])].some((list) =>
    list.includes(passage),
  );
}

function withoutRest(facets: ReturnType<Model['facets']>) {
  return { ...facets, parties: facets.parties.slice(0, 100) };
}
