import type { Context } from '../context';
import type { Entity } from '../graph/entity';
import { instrumentList, type InstrumentList, type Involvement } from '../graph/instrument-list';
import type { InstrumentQuery } from '../graph/instrument-query';
import type { InstrumentEdge } from '../graph/instrument-pages';
import { nestedCap, pageSize, type Page } from '../graph/page';
import type { EntityType } from '../ontology/entity-types';
import type { InstrumentKind } from '../ontology/enums';
import { instrumentTypes } from '../ontology/ontology';
import type { GraphQLResolveInfo } from 'graphql';
import { once } from '../once';
import { builder } from './builder';
import { connectionType, type Connection } from './connection';
import { entityRefs } from './entity-types';
import { InstrumentOrderFieldEnum, InvolvementKindEnum, kindEnums, OrderDirectionEnum } from './enums';
import { EntityRef, InstrumentRef, RelationRef } from './refs';
import { cursors, wantedInnerList, nodesOfList } from './related';
import { entityProperties, isSelected } from './selection';
import { present } from './stored';

const InvolvementRef = builder.objectRef<Involvement>('Involvement').implement({
  description: 'How an entity takes part in an instrument. `entity` is the one that was named, or a body of the named country.',
  fields: (t) => ({
    entity: t.field({ type: EntityRef, resolve: ({ entity }) => entity }),
    how: t.expose('how', { type: InvolvementKindEnum }),
    relation: t.field({ type: RelationRef, resolve: ({ relation }) => relation }),
  }),
});

const KindCount = builder.objectRef<{ kind: InstrumentKind; count: number }>('KindCount').implement({
  fields: (t) => ({ kind: t.expose('kind', { type: kindEnums.InstrumentKind }), count: t.exposeInt('count') }),
});

const YearCount = builder.objectRef<{ year: number | null; count: number }>('YearCount').implement({
  fields: (t) => ({ year: t.exposeInt('year', { nullable: true, description: 'Null gathers the undated.' }), count: t.exposeInt('count') }),
});

const PartyCount = builder.objectRef<{ party: string; count: number }>('PartyCount').implement({
  fields: (t) => ({
    party: t.field({
      type: EntityRef,
      resolve: async ({ party }, _, context, info) =>
        present(await context.loaders.entity.load(party, entityProperties(info, context, '')), party),
    }),
    count: t.exposeInt('count'),
  }),
});

const InstrumentFacets = builder.objectRef<InstrumentList>('InstrumentFacets').implement({
  fields: (t) => ({
    kinds: t.field({ type: [KindCount], resolve: (list) => list.kinds() }),
    years: t.field({ type: [YearCount], resolve: (list) => list.years() }),
    parties: t.field({
      type: [PartyCount],
      description: 'With whom most: the parties of the result by count.',
      args: { first: t.arg.int({ defaultValue: 10 }) },
      resolve: (list, { first }) => list.parties(pageSize('first', first, nestedCap, 10)),
    }),
  }),
});

/** An instrument of a list, which tells how the named entities take part in it. */
class Edge {
  constructor(
    private readonly edge: InstrumentEdge,
    private readonly involvements: () => Promise<Map<string, Involvement[]>>,
  ) {}

  get node(): Entity {
    return this.edge.node;
  }

  get cursor(): string {
    return this.edge.cursor;
  }

  async involvement(): Promise<Involvement[]> {
    return (await this.involvements()).get(this.node.id) ?? [];
  }
}

interface InstrumentConnection extends Connection<Edge> {
  readonly list: InstrumentList;
}

function instrumentConnection(name: string, node: unknown) {
  return connectionType<Edge, InstrumentConnection>(name, node, {
    edge: (t) => ({
      involvement: t.field({
        type: [InvolvementRef],
        description: 'How each of the entities named in `involving` or `involvingAny` takes part; empty where none was named.',
        resolve: (edge) => edge.involvement(),
      }),
    }),
    connection: (t) => ({
      facets: t.field({
        type: InstrumentFacets,
        description: 'Counts over the whole result, not over this page.',
        resolve: ({ list }) => list,
      }),
    }),
  });
}

const InstrumentFilterInput = builder.inputType('InstrumentFilter', {
  fields: (t) => ({
    kinds: t.field({ type: [kindEnums.InstrumentKind] }),
    from: t.field({
      type: 'PartialDate',
      description:
        'Dated this day or later: the first possible day counts for `from`, the last possible day for `to`. The undated are left out where either is given.',
    }),
    to: t.field({ type: 'PartialDate' }),
    name: t.string({ description: 'Each word, split at blanks, occurs as a part of one folded name, in any language.' }),
    topics: t.stringList({ description: 'Identifiers or names of topics; one of them suffices; an unknown one is NOT_FOUND.' }),
    drafts: t.boolean({ defaultValue: false }),
  }),
});

const InstrumentOrderInput = builder.inputType('InstrumentOrder', {
  fields: (t) => ({
    field: t.field({ type: InstrumentOrderFieldEnum, required: true, defaultValue: 'DATE' }),
    direction: t.field({ type: OrderDirectionEnum, required: true, defaultValue: 'DESC' }),
  }),
});

const description = [
  '`involving` takes identifiers or names in any language, equal up to case, width, accents, punctuation and simplified or traditional characters; an instrument must involve all of them, of `involvingAny` at least one.',
  'A country is involved where it or its government takes part; its other bodies count with `throughBodies`. A predecessor state is another country.',
  'An unknown name is the error NOT_FOUND with suggestions, a name of several entities AMBIGUOUS with candidates, an empty list BAD_USER_INPUT.',
].join('\n');

const lists = [
  { field: 'instruments', name: 'Instrument', node: InstrumentRef, types: instrumentTypes },
  { field: 'agreements', name: 'Agreement', node: entityRefs.AGREEMENT, types: ['AGREEMENT'] },
  { field: 'treaties', name: 'Treaty', node: entityRefs.TREATY, types: ['TREATY'] },
] as const satisfies readonly { field: string; name: string; node: unknown; types: readonly EntityType[] }[];

for (const { field, name, node, types } of lists) {
  const type = instrumentConnection(name, node);
  builder.queryField(field, (t) =>
    t.field({
      type,
      nullable: true,
      description,
      args: {
        involving: t.arg.stringList(),
        involvingAny: t.arg.stringList(),
        as: t.arg({ type: [InvolvementKindEnum] }),
        throughBodies: t.arg.boolean({ defaultValue: false }),
        filter: t.arg({ type: InstrumentFilterInput }),
        orderBy: t.arg({ type: InstrumentOrderInput }),
        first: t.arg.int(),
        after: t.arg.string(),
        last: t.arg.int(),
        before: t.arg.string(),
      },
      resolve: (_, query, context, info) => openList({ ...query, types }, context, info),
    }),
  );
}

async function openList(query: InstrumentQuery, context: Context, info: GraphQLResolveInfo): Promise<InstrumentConnection> {
  const page = isSelected(info, 'nodes', 'edges', 'pageInfo');
  const inner = wantedInnerList(info, context, ...nodesOfList);
  const list = await instrumentList(context.reader, query, {
    properties: entityProperties(info, context, 'nodes', 'edges.node'),
    cursors: isSelected(info, ...cursors),
    page,
    total: page && isSelected(info, 'totalCount'),
    inner,
  });
  const readPage = async () => {
    const read = await list.page();
    if (inner) context.loaders.readAlong(inner, read.edges);
    return withInvolvement(list, read);
  };
  return { list, totalCount: () => list.total(), page: once(readPage) };
}

/** Edges that read how the named entities take part in the whole page at once, when the first of them is asked. */
function withInvolvement(list: InstrumentList, page: Page<InstrumentEdge>): Page<Edge> {
  const involvements = once(() => list.involvements(page.edges.map(({ node }) => node.id)));
  return { ...page, edges: page.edges.map((edge) => new Edge(edge, involvements)) };
}
