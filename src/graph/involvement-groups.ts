import { groupBy } from '../group-by';
import type { EntityType } from '../ontology/entity-types';
import { keysOf, type InstitutionKind } from '../ontology/enums';
import { parseIdentifier } from '../ontology/identifiers';
import { farTypes, instrumentTypes, nearTypes, entityTypeNames, type RelationDirection } from '../ontology/ontology';
import type { RelationType } from '../ontology/relation-types';
import type { StoreReader } from '../store/store';
import { entitiesByIds, identity, type EntityIdentity } from './entity';
import { involvementKinds, type InstrumentQuery, type InvolvementKind } from './instrument-query';
import { degrees } from './relation-page';
import { resolveEntities } from './resolve-entities';

/** The relation by which one takes part in each way, seen from the one who does. */
export const involvementRelations: Readonly<Record<InvolvementKind, { type: RelationType; direction: RelationDirection }>> = {
  PARTY: { type: 'PARTY_TO', direction: 'OUT' },
  SIGNATORY: { type: 'SIGNED', direction: 'OUT' },
  CONCERNED: { type: 'CONCERNS', direction: 'IN' },
};

/** Entities of which one suffices, and the ways in which it may take part. */
export interface InvolvementGroup {
  readonly members: readonly string[];
  readonly kinds: readonly InvolvementKind[];
}

/** An entity that a query names alone: how it takes part, and the kinds of institutions that act for it where it is a country. */
export interface NamedEntity {
  readonly id: string;
  readonly kinds: readonly InvolvementKind[];
  /** Empty for all. */
  readonly bodies: readonly InstitutionKind[];
}

/** What a query names: each group must take part; `named` are those whose involvement a client may ask to see. */
export interface InvolvementGroups {
  readonly groups: readonly InvolvementGroup[];
  readonly named: InvolvementGroup;
}

/**
 * Resolves what a query names. A country stands for itself and its government, with `throughBodies` for all its institutions.
 * Throws NOT_FOUND and AMBIGUOUS.
 */
export async function resolveGroups(reader: StoreReader, query: InstrumentQuery): Promise<InvolvementGroups> {
  const kinds = kindsOf(query);
  const types = typesThatTakePart(kinds);
  const bodies = new Bodies(reader, bodiesOf(query));
  const wanted = { preferred: types, byIds: (ids: readonly string[]) => bodies.entitiesWith(ids) };
  const [all, any, topics] = await Promise.all([
    query.involving ? resolveEntities(reader, query.involving, { argument: 'involving', ...wanted }) : [],
    query.involvingAny ? resolveEntities(reader, query.involvingAny, { argument: 'involvingAny', ...wanted }) : [],
    query.filter?.topics ? resolveEntities(reader, query.filter.topics, { argument: 'filter.topics', only: ['TOPIC'] }) : [],
  ]);
  await bodies.learn([...all, ...any]);
  const membersOf = (entities: readonly EntityIdentity[]) => [...new Set(entities.flatMap(({ id }) => [id, ...bodies.of(id)]))];
  const groups = all.map((entity) => ({ members: membersOf([entity]), kinds }));
  if (any.length > 0) groups.push({ members: membersOf(any), kinds });
  const named = { members: [...new Set(groups.flatMap(({ members }) => members))], kinds };
  if (topics.length > 0) groups.push({ members: topics.map(({ id }) => id), kinds: ['CONCERNED'] });
  return { groups, named };
}

/**
 * The entity that a query names, where it names no other: taken at its word where that is an identifier, so that it may not be
 * there. Throws NOT_FOUND and AMBIGUOUS.
 */
export async function nameAlone(reader: StoreReader, query: InstrumentQuery): Promise<NamedEntity | undefined> {
  const { involving, involvingAny, filter } = query;
  const [text, ...others] = involving ?? [];
  if (text === undefined || others.length > 0 || involvingAny || filter?.topics) return undefined;
  const kinds = kindsOf(query);
  const preferred = typesThatTakePart(kinds);
  const isIdentifier = parseIdentifier(text)?.of === 'entity';
  const [entity] = isIdentifier ? [{ id: text }] : await resolveEntities(reader, [text], { argument: 'involving', preferred });
  return entity && { id: entity.id, kinds, bodies: bodiesOf(query) };
}

/** The ways of taking part that count. */
function kindsOf(query: InstrumentQuery): readonly InvolvementKind[] {
  return query.as ?? keysOf(involvementKinds);
}

/** The kinds of institutions that act for a country: its government, or with `throughBodies` all, which is an empty list. */
function bodiesOf({ throughBodies }: InstrumentQuery): readonly InstitutionKind[] {
  return throughBodies ? [] : ['GOVERNMENT'];
}

/** The group to read from, the one of fewest relations, and those that each instrument is then held against. */
export async function chooseDriver(
  reader: StoreReader,
  groups: readonly InvolvementGroup[],
): Promise<{ driver: InvolvementGroup; others: InvolvementGroup[] }> {
  const [first, ...rest] = groups;
  if (!first) throw new Error('There is no group to read from');
  if (rest.length === 0) return { driver: first, others: [] };
  const members = [...new Set(groups.flatMap((group) => group.members))];
  const counts = new Map<InvolvementKind, Map<string, number>>();
  await Promise.all(
    keysOf(involvementRelations).map(async (kind) => {
      const { type, direction } = involvementRelations[kind];
      const found = await degrees(reader, type, members);
      counts.set(kind, new Map(members.map((id, index) => [id, found[index]?.[direction] ?? 0])));
    }),
  );
  const sizeOf = ({ members: ids, kinds }: InvolvementGroup) =>
    kinds.flatMap((kind) => ids.map((id) => counts.get(kind)?.get(id) ?? 0)).reduce((sum, count) => sum + count, 0);
  const driver = groups.reduce((least, group) => (sizeOf(group) < sizeOf(least) ? group : least));
  return { driver, others: groups.filter((group) => group !== driver) };
}

/** The parameters of instrument/_takes-part and instrument/_in-every-group. */
export function groupParameters(others: readonly InvolvementGroup[]) {
  return {
    members: [...new Set(others.flatMap(({ members }) => members))],
    groups: others.map(({ members, kinds }) => kinds.flatMap((kind) => members.map((id) => `${involvementRelations[kind].type} ${id}`))),
  };
}

function typesThatTakePart(kinds: readonly InvolvementKind[]): EntityType[] {
  const types = new Set(
    kinds.flatMap((kind) => {
      const { type, direction } = involvementRelations[kind];
      return direction === 'OUT' ? nearTypes(type, 'OUT') : instrumentTypes.flatMap((instrument) => farTypes(type, 'OUT', instrument));
    }),
  );
  return entityTypeNames.filter((type) => types.has(type));
}

/** The bodies of countries: their governments, or all of their institutions. */
class Bodies {
  private readonly known = new Map<string, readonly string[]>();

  constructor(
    private readonly reader: StoreReader,
    private readonly kinds: readonly InstitutionKind[],
  ) {}

  of(id: string): readonly string[] {
    return this.known.get(id) ?? [];
  }

  /** The entities with these identifiers; their bodies are known from the same statement. */
  async entitiesWith(ids: readonly string[]): Promise<readonly (EntityIdentity | undefined)[]> {
    const rows = await this.reader.run('instrument/members', { ids: [...new Set(ids)], kinds: [...this.kinds] });
    const found = new Map<string, EntityIdentity>();
    for (const { id, type, bodies } of rows as unknown as (EntityIdentity & { bodies: string[] })[]) {
      found.set(id, { id, type });
      this.known.set(id, bodies);
    }
    const missing = ids.filter((id) => !found.has(id));
    const merged = missing.length > 0 ? await entitiesByIds(this.reader, missing, identity) : [];
    return ids.map((id) => found.get(id) ?? merged[missing.indexOf(id)]);
  }

  /** Those of entities that were found by their names. */
  async learn(entities: readonly EntityIdentity[]): Promise<void> {
    const countries = entities.filter(({ id, type }) => type === 'COUNTRY' && !this.known.has(id)).map(({ id }) => id);
    if (countries.length === 0) return;
    const rows = await this.reader.run('instrument/bodies-of-countries', { ids: [...new Set(countries)], kinds: [...this.kinds] });
    for (const [id, found] of groupBy(rows as { id: string; body: string }[], (row) => row.id)) {
      this.known.set(
        id,
        found.map(({ body }) => body),
      );
    }
  }
}
