import DataLoader from 'dataloader';
import type { RelationReads } from './graph/all-relations';
import { entitiesByExternalIds, entitiesByIds, type Entity, type EntityIdentity } from './graph/entity';
import { entitiesWithLists } from './graph/inner-list';
import type { Page, PageRequest } from './graph/page';
import { passageCounts, passagePages, passagesByIds, sourcesByIds, type PassageEdge } from './graph/passages';
import { relationsByIds, type WholeRelation } from './graph/relation';
import type { RelatedEdge, RelationList } from './graph/relation-list';
import { degrees, relationPages } from './graph/relation-page';
import { statusRelations, type StatusRelation } from './graph/status';
import type { RelationDirection } from './ontology/ontology';
import type { RelationType } from './ontology/relation-types';
import type { StoreReader } from './store/store';
import { entityProperties, type EntityProperty, type StoredEntity, type StoredPassage, type StoredSource } from './store/stored';

/** Reads of one operation, gathered: what is asked for in the same step of an answer goes out as one statement. */
export interface Loaders {
  readonly entity: EntityLoader;
  readonly entityByExternalId: DataLoader<string, StoredEntity | undefined>;
  readonly relation: DataLoader<string, WholeRelation | undefined>;
  readonly passage: DataLoader<string, StoredPassage | undefined>;
  readonly source: DataLoader<string, StoredSource | undefined>;
  readonly passageCount: DataLoader<string, number>;
  readonly relations: RelationReads;
  /** Takes over what a statement read of the lists of its nodes, so that they need not be asked for. */
  readAlong(list: RelationList, edges: readonly WithInner[]): void;
  readonly statusRelations: DataLoader<string, StatusRelation[]>;
  passagePage(request: PageRequest, sourceId: string): Promise<Page<PassageEdge>>;
}

/** A node of a list with a page of a list of its own, where that was read along. */
export interface WithInner {
  readonly node: EntityIdentity;
  readonly inner?: Page<RelatedEdge> | undefined;
}

/** Entities by identifier, also by one that was merged; undefined where there is none. */
export interface EntityLoader {
  /** With some properties, identity included, and perhaps more; a list of it may be read along. */
  load(id: string, properties: readonly EntityProperty[], list?: RelationList): Promise<Entity | undefined>;
  whole(id: string): Promise<StoredEntity | undefined>;
}

/** Loaders for one operation; never shared, so that nobody sees what another asked for or what was true before. */
export function createLoaders(reader: StoreReader): Loaders {
  const relationPage = loaderFor(
    (list: RelationList) => async (nears: readonly EntityIdentity[]) => {
      const pages = await relationPages(reader, list, nears);
      const { inner } = list;
      if (inner) for (const { edges } of pages) readAlong(inner, edges);
      return pages;
    },
    ({ id }: EntityIdentity) => id,
  );
  const readAlong = (list: RelationList, edges: readonly WithInner[]): void => {
    const loader = relationPage(list);
    for (const { node, inner } of edges) if (inner) loader.prime(node, inner);
  };
  const degree = loaderFor(
    (type: RelationType) => (ids: readonly string[]) => degrees(reader, type, ids),
    (id: string) => id,
  );
  const passagePage = loaderFor(
    (request: PageRequest) => (ids: readonly string[]) => passagePages(reader, request, ids),
    (id: string) => id,
  );
  return {
    entity: createEntityLoader(reader, readAlong),
    entityByExternalId: new DataLoader((keys) => entitiesByExternalIds(reader, keys)),
    relation: new DataLoader((ids) => relationsByIds(reader, ids)),
    passage: new DataLoader((ids) => passagesByIds(reader, ids)),
    source: new DataLoader((ids) => sourcesByIds(reader, ids)),
    passageCount: new DataLoader((ids) => passageCounts(reader, ids)),
    relations: {
      page: (list, near): Promise<Page<RelatedEdge>> => relationPage(list).load(near),
      degree: async (type: RelationType, direction: RelationDirection, id: string) => (await degree(type).load(id))[direction],
    },
    readAlong,
    statusRelations: new DataLoader((ids) => statusRelations(reader, ids)),
    passagePage: (request, sourceId) => passagePage(request).load(sourceId),
  };
}

interface WantedEntity {
  readonly id: string;
  readonly properties: readonly EntityProperty[];
  readonly list?: RelationList | undefined;
}

/**
 * What is asked for in one step is one statement, which delivers of each entity what is wanted of any, and a list where all
 * want the same one.
 */
function createEntityLoader(reader: StoreReader, readAlong: Loaders['readAlong']): EntityLoader {
  const loader = new DataLoader<WantedEntity, Entity | undefined, string>(
    async (wanted) => {
      const ids = wanted.map(({ id }) => id);
      const properties = [...new Set([...new Set(wanted.map((each) => each.properties))].flat())];
      const list = commonList(wanted);
      if (!list) return entitiesByIds(reader, ids, properties);
      const { entities, lists } = await entitiesWithLists(reader, ids, properties, list);
      readAlong(list, lists);
      return entities;
    },
    { cacheKeyFn: ({ id, properties }) => `${id} ${nameOf(properties)}` },
  );
  return {
    load: (id, properties, list) => loader.load({ id, properties, list }),
    whole: (id) => loader.load({ id, properties: entityProperties }) as Promise<StoredEntity | undefined>,
  };
}

function commonList([first, ...others]: readonly WantedEntity[]): RelationList | undefined {
  const list = first?.list;
  if (!list || others.length === 0) return list;
  const name = JSON.stringify(list);
  return others.every((each) => each.list === list || (each.list && JSON.stringify(each.list) === name)) ? list : undefined;
}

const names = new WeakMap<readonly string[], string>();

function nameOf(properties: readonly string[]): string {
  const name = names.get(properties) ?? properties.join(' ');
  names.set(properties, name);
  return name;
}

/** A loader for each way in which a list is asked for, such as its type and size. */
function loaderFor<Way, Key, Result>(
  batchOf: (way: Way) => (keys: readonly Key[]) => Promise<Result[]>,
  cacheKeyFn: (key: Key) => string,
): (way: Way) => DataLoader<Key, Result, string> {
  const byName = new Map<string, DataLoader<Key, Result, string>>();
  // A list that is asked for of each entity of a level is one object.
  const byWay = new Map<Way, DataLoader<Key, Result, string>>();
  return (way) => {
    const known = byWay.get(way);
    if (known) return known;
    const name = JSON.stringify(way);
    const loader = byName.get(name) ?? new DataLoader<Key, Result, string>(batchOf(way), { cacheKeyFn });
    byName.set(name, loader);
    byWay.set(way, loader);
    return loader;
  };
}
