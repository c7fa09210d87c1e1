import DataLoader from 'dataloader';
import { entitiesByExternalIds, entitiesByIds, type EntityIdentity } from './graph/entity';
import type { Page, PageRequest } from './graph/page';
import { passageCounts, passagePages, passagesByIds, sourcesByIds, type PassageEdge } from './graph/passages';
import { relationsByIds, type Relation } from './graph/relation';
import { degrees, relationPages, type RelatedEdge, type RelationList } from './graph/relation-page';
import type { RelationReads } from './graph/all-relations';
import { statusRelations, type StatusRelation } from './graph/status';
import type { RelationDirection } from './ontology/ontology';
import type { RelationType } from './ontology/relation-types';
import type { StoreReader } from './store/store';
import type { StoredEntity, StoredPassage, StoredSource } from './store/stored';

/** Reads of one operation, gathered: what is asked for in the same step of an answer goes out as one statement. */
export interface Loaders {
  readonly entity: DataLoader<string, StoredEntity | undefined>;
  readonly entityByExternalId: DataLoader<string, StoredEntity | undefined>;
  readonly relation: DataLoader<string, Relation | undefined>;
  readonly passage: DataLoader<string, StoredPassage | undefined>;
  readonly source: DataLoader<string, StoredSource | undefined>;
  readonly passageCount: DataLoader<string, number>;
  readonly relations: RelationReads;
  readonly statusRelations: DataLoader<string, StatusRelation[]>;
  passagePage(request: PageRequest, sourceId: string): Promise<Page<PassageEdge>>;
}

/** Loaders for one operation; never shared, so that nobody sees what another asked for or what was true before. */
export function createLoaders(reader: StoreReader): Loaders {
  const relationPage = loaderFor(
    (list: RelationList) => (nears: readonly EntityIdentity[]) => relationPages(reader, list, nears),
    ({ id }: EntityIdentity) => id,
  );
  const degree = loaderFor(
    (type: RelationType) => (ids: readonly string[]) => degrees(reader, type, ids),
    (id: string) => id,
  );
  const passagePage = loaderFor(
    (request: PageRequest) => (ids: readonly string[]) => passagePages(reader, request, ids),
    (id: string) => id,
  );
  return {
    entity: new DataLoader((ids) => entitiesByIds(reader, ids)),
    entityByExternalId: new DataLoader((keys) => entitiesByExternalIds(reader, keys)),
    relation: new DataLoader((ids) => relationsByIds(reader, ids)),
    passage: new DataLoader((ids) => passagesByIds(reader, ids)),
    source: new DataLoader((ids) => sourcesByIds(reader, ids)),
    passageCount: new DataLoader((ids) => passageCounts(reader, ids)),
    relations: {
      page: (list, near): Promise<Page<RelatedEdge>> => relationPage(list).load(near),
      degree: async (type: RelationType, direction: RelationDirection, id: string) => (await degree(type).load(id))[direction],
    },
    statusRelations: new DataLoader((ids) => statusRelations(reader, ids)),
    passagePage: (request, sourceId) => passagePage(request).load(sourceId),
  };
}

/** A loader for each way in which a list is asked for, such as its type and size. */
function loaderFor<Way, Key, Result>(
  batchOf: (way: Way) => (keys: readonly Key[]) => Promise<Result[]>,
  cacheKeyFn: (key: Key) => string,
): (way: Way) => DataLoader<Key, Result, string> {
  const loaders = new Map<string, DataLoader<Key, Result, string>>();
  return (way) => {
    const name = JSON.stringify(way);
    const known = loaders.get(name) ?? new DataLoader<Key, Result, string>(batchOf(way), { cacheKeyFn });
    loaders.set(name, known);
    return known;
  };
}
