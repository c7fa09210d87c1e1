import { AmongDocument, CardsDocument, type EntityCardFragment, ExpandDocument, type RelationCardFragment } from '../operations.generated';
import type { Expansion } from '../state/scene';
import type { Known } from '../state/visible';
import type { Service } from './service';

/** The most that the service takes or gives at once. */
const mostAtOnce = 100;

/** What has been read of the graph so far, in one language. It only grows. */
export interface Knowledge extends Known {
  /** Identifiers that were asked for and that lead nowhere. */
  isMissing(id: string): boolean;
  /** How many relations a group has in all, once some are loaded. */
  totalOf(group: Omit<Expansion, 'count'>): number | undefined;
  learnRelations(relations: readonly RelationCardFragment[]): void;
  /** Reads what is not known of these entities. */
  loadEntities(ids: readonly string[]): Promise<void>;
  /** Reads a group of relations as far as the expansion shows it. */
  loadExpansion(expansion: Expansion): Promise<void>;
  /** Reads which relations there are between these entities and those that were given before. */
  loadAmong(ids: readonly string[]): Promise<void>;
}

interface LoadedGroup {
  readonly relations: RelationCardFragment[];
  total: number;
  next: string | null;
  isComplete: boolean;
}

export function createKnowledge(service: Service, lang: readonly string[]): Knowledge {
  const entities = new Map<string, EntityCardFragment>();
  const survivors = new Map<string, string>();
  const missing = new Set<string>();
  const relations = new Map<string, RelationCardFragment>();
  const groups = new Map<string, LoadedGroup>();
  /** Between which entities all relations are known. */
  const connected = new Set<string>();

  function learn(found: readonly RelationCardFragment[]): void {
    for (const relation of found) {
      relations.set(relation.id, relation);
      for (const end of [relation.from, relation.to]) entities.set(end.id, end);
    }
  }

  return {
    entity: (id) => entities.get(id),
    survivor: (id) => survivors.get(id) ?? id,
    relationsOf: (expansion) => groups.get(keyOf(expansion))?.relations ?? [],
    relations: () => relations.values(),
    isMissing: (id) => missing.has(id),
    totalOf: (group) => groups.get(keyOf(group))?.total,
    learnRelations: learn,

    async loadEntities(ids) {
      const unknown = ids.filter((id) => !entities.has(id) && !survivors.has(id) && !missing.has(id));
      for (const part of partsOf(unknown, mostAtOnce)) {
        const { nodes } = await service.ask(CardsDocument, { ids: part, lang: [...lang] });
        part.forEach((id, index) => {
          const card = nodes[index];
          if (!card || !('label' in card)) return void missing.add(id);
          entities.set(card.id, card);
          if (card.id !== id) survivors.set(id, card.id);
        });
      }
    },

    async loadExpansion(expansion) {
      const { id, type, direction, count } = expansion;
      let group = groups.get(keyOf(expansion));
      while (!group || (group.relations.length < count && !group.isComplete)) {
        const first = Math.min(count - (group?.relations.length ?? 0), mostAtOnce);
        const after: string | null = group?.next ?? null;
        const answer = await service.ask(ExpandDocument, { id, type, direction, first, after, lang: [...lang] });
        // Another call may have read the same page meanwhile.
        const now = groups.get(keyOf(expansion));
        if (now !== group) {
          group = now;
          continue;
        }
        const page = answer.entity?.relations;
        group ??= { relations: [], total: 0, next: null, isComplete: false };
        group.relations.push(...(page?.nodes ?? []));
        group.total = page?.totalCount ?? 0;
        group.next = page?.pageInfo.endCursor ?? null;
        group.isComplete = !page?.pageInfo.hasNextPage;
        groups.set(keyOf(expansion), group);
        learn(page?.nodes ?? []);
      }
    },

    async loadAmong(ids) {
      const fresh = ids.filter((id) => entities.has(id) && !connected.has(id));
      const parts = [...partsOf(fresh, mostAtOnce / 2)];
      const old = [...partsOf([...connected], mostAtOnce / 2)];
      // Each two parts together, so that the relations within a part come along.
      const pairs = parts.flatMap((part, index) => [...old, ...parts.slice(index + 1)].map((other) => [...part, ...other]));
      if (pairs.length === 0 && fresh.length > 1) pairs.push(fresh);
      for (const pair of pairs) {
        const answer = await service.ask(AmongDocument, { ids: pair, lang: [...lang] });
        learn(answer.neighborhood?.relations ?? []);
      }
      for (const id of fresh) connected.add(id);
    },
  };
}

function keyOf({ id, type, direction }: Omit<Expansion, 'count'>): string {
  return `${id} ${type} ${direction}`;
}

function* partsOf<T>(items: readonly T[], size: number): Iterable<T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
