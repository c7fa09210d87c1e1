import { identity, wholeEntitiesByIds, type EntityIdentity } from '../../graph/entity';
import { instrumentList } from '../../graph/instrument-list';
import type { InstrumentFilter, InstrumentQuery } from '../../graph/instrument-query';
import { involvementRelations, resolveGroups } from '../../graph/involvement-groups';
import type { Relation } from '../../graph/relation';
import type { RelatedEdge } from '../../graph/relation-list';
import { relationPages } from '../../graph/relation-page';
import { farTypes, instrumentTypes, nearTypes, relationTypeNames, type RelationDirection } from '../../ontology/ontology';
import type { EntityType } from '../../ontology/entity-types';
import type { RelationType } from '../../ontology/relation-types';
import type { StoreReader } from '../../store/store';
import { entityProperties, relationProperties, type StoredEntity } from '../../store/stored';
import { nothingOmitted, type GraphPart } from './graph-part';
import { inPages } from './in-pages';
import { refuseTooMany } from './within-size';

export interface InstrumentsQuery {
  readonly involving: readonly string[] | undefined;
  readonly filter: InstrumentFilter;
}

/** Instruments of a page, and entities of which relations are read in one statement. */
const pageSize = 500;

/** Relations read of each entity at first; few have more. */
const relationsOfEach = 100;

/**
 * The instruments of a list, newest first, with those who take part in them and what they concern, the entities that were
 * named, and all relations between these. Throws what the list throws, and QUERY_TOO_COMPLEX where it is longer than `most`.
 */
export async function instrumentsPart(reader: StoreReader, { involving, filter }: InstrumentsQuery, most: number): Promise<GraphPart> {
  const query: InstrumentQuery = { types: instrumentTypes, involving, filter, first: pageSize };
  const list = await instrumentList(reader, query);
  refuseTooMany(await list.total(), most);
  const { groups } = await resolveGroups(reader, query);
  // Of a group, the first member is the one that was named; the others act for it.
  const named = groups.map(({ members }) => members[0] ?? '');
  const nodes = new Map<string, EntityIdentity>();
  return { ...nothingOmitted, entities: entities(reader, query, named, nodes), relations: relationsBetween(reader, nodes) };
}

const whole = { properties: entityProperties, cursors: true, page: true, total: false };

/** Fills `nodes` on its way. */
async function* entities(
  reader: StoreReader,
  query: InstrumentQuery,
  named: readonly string[],
  nodes: Map<string, EntityIdentity>,
): AsyncGenerator<StoredEntity[]> {
  const take = (found: readonly StoredEntity[]) => {
    const unseen = found.filter(({ id }) => !nodes.has(id));
    for (const { id, type } of unseen) nodes.set(id, { id, type });
    return unseen;
  };
  yield take(await wholeEntities(reader, named));
  let after: string | undefined;
  do {
    const page = await (await instrumentList(reader, { ...query, after }, whole)).page();
    const instruments = page.edges.map(({ node }) => node as StoredEntity);
    yield take(instruments);
    const far = await Promise.all(Object.values(involvementRelations).map((side) => farEnds(reader, side, instruments)));
    const unseen = [...new Set(far.flat())].filter((id) => !nodes.has(id));
    for (const ids of inPages(unseen, pageSize)) yield take(await wholeEntities(reader, ids));
    after = page.hasNextPage ? page.edges.at(-1)?.cursor : undefined;
  } while (after !== undefined);
}

async function wholeEntities(reader: StoreReader, ids: readonly string[]): Promise<StoredEntity[]> {
  return (await wholeEntitiesByIds(reader, ids)).filter((entity) => entity !== undefined);
}

/** Who takes part in instruments in a way, or what they concern. */
async function farEnds(
  reader: StoreReader,
  { type, direction }: { type: RelationType; direction: RelationDirection },
  instruments: readonly EntityIdentity[],
): Promise<string[]> {
  const back = direction === 'OUT' ? 'IN' : 'OUT';
  const edges = instruments.length > 0 ? await allEdges(reader, type, back, instruments) : [];
  return edges.map(({ node }) => node.id);
}

/** The relations of each node that it owns, page by page; those with an end elsewhere among them. */
async function* relationsBetween(reader: StoreReader, nodes: ReadonlyMap<string, EntityIdentity>): AsyncGenerator<Relation[]> {
  for (const page of inPages([...nodes.values()], pageSize)) {
    const read = await Promise.all(
      ownedSides.map(async ({ type, direction, owners, from }) => {
        const nears = page.filter((node) => owners.includes(node.type));
        const edges = nears.length > 0 ? await allEdges(reader, type, direction, nears) : [];
        const owned = direction === 'OUT' ? edges : edges.filter(({ node }) => from.includes(node.type));
        return owned.filter(({ node }) => nodes.has(node.id)).map(({ relation }) => relation);
      }),
    );
    yield read.flat();
  }
}

/** All edges of some nodes, in their order: the first page of each in one statement, the rest node by node. */
async function allEdges(
  reader: StoreReader,
  type: RelationType,
  direction: RelationDirection,
  nears: readonly EntityIdentity[],
): Promise<RelatedEdge[]> {
  const read = (key: string | undefined, of: readonly EntityIdentity[]) =>
    relationPages(
      reader,
      { type, direction, far: identity, relation: relationProperties, request: { size: relationsOfEach, backwards: false, key } },
      of,
    );
  const all: RelatedEdge[] = [];
  for (const [index, first] of (await read(undefined, nears)).entries()) {
    let page = first;
    all.push(...page.edges);
    while (page.hasNextPage) {
      [page = page] = await read(page.edges.at(-1)?.key, nears.slice(index, index + 1));
      all.push(...page.edges);
    }
  }
  return all;
}

/**
 * At which end relations are read, so that each is read once and no long list is: where it leaves, unless it leads from
 * somebody to an instrument, which knows few of them.
 */
const ownedSides = relationTypeNames.flatMap((type): OwnedSide[] => {
  const [atInstrument, atStart] = splitBy(
    nearTypes(type, 'OUT'),
    (near) => !isInstrument(near) && farTypes(type, 'OUT', near).every(isInstrument),
  );
  return [
    ...(atStart.length > 0 ? [{ type, direction: 'OUT', owners: atStart, from: atStart } as const] : []),
    ...(atInstrument.length > 0 ? [{ type, direction: 'IN', owners: instrumentTypes, from: atInstrument } as const] : []),
  ];
});

interface OwnedSide {
  readonly type: RelationType;
  readonly direction: RelationDirection;
  /** The types of entities at which it is read. */
  readonly owners: readonly EntityType[];
  /** The types from which those relations lead that are read here. */
  readonly from: readonly EntityType[];
}

function isInstrument(type: EntityType): boolean {
  return instrumentTypes.includes(type);
}

function splitBy<T>(list: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  return [list.filter(test), list.filter((item) => !test(item))];
}
