import type { StoreReader } from '../store/store';
import { entityOf, type EntityIdentity } from './entity';
import { Edge, listName, pageRequest, rootCap, toPage, type List, type PageArguments } from './page';
import { relationSeenFrom, wholeRelation } from './relation';
import { requireNamed } from './require-entities';
import { degreesOf, typeRank, type Step, type WalkLimits } from './steps';
import { timelineOfHub } from './timeline-hub';
import { byKey, datesOf, datesOfRelation, type KeyedItem, type TimelineItem, type TimelineReads } from './timeline-item';

export type TimelineEdge = Edge<TimelineItem>;

/**
 * What is dated about an entity, oldest first, then by identifier: its own dates, those of its relations, and those of the
 * entities one step away, each once however many relations lead there. Of a hub it is its own dates and the leading ones
 * (`date`, `startedOn`) of the instruments and events one step away, since these alone can be read page by page; its
 * totalCount reads them all. Throws BAD_USER_INPUT, CURSOR_INVALID and NOT_FOUND before a page is read.
 */
export async function timeline(reader: StoreReader, id: string, page: PageArguments, limits: WalkLimits): Promise<List<TimelineEdge>> {
  const list = listName('timeline', id);
  const request = pageRequest(() => list, page, rootCap);
  const { id: entity } = await requireNamed(reader, { id });
  const degree = (await degreesOf(reader, [entity.id])).get(entity.id) ?? 0;
  const own = datesOf(entity, null);
  const reads = degree > limits.hubDegree ? timelineOfHub(reader, entity, own) : timelineOfOther(reader, entity, own);
  return {
    async page() {
      const items = await reads.after(request.key, request.size + 1);
      return toPage(
        request,
        items.map(({ key, item }) => new Edge(list, key, item)),
      );
    },
    totalCount: () => reads.count(),
  };
}

/** All of it in one statement, since there are few relations. */
function timelineOfOther(reader: StoreReader, entity: EntityIdentity, own: readonly KeyedItem[]): TimelineReads {
  let all: Promise<KeyedItem[]> | undefined;
  const read = () => (all ??= readAll(reader, entity, own));
  return {
    after: async (key, most) => (await read()).filter((each) => key === undefined || each.key > key).slice(0, most),
    count: async () => (await read()).length,
  };
}

async function readAll(reader: StoreReader, near: EntityIdentity, own: readonly KeyedItem[]): Promise<KeyedItem[]> {
  const rows = await reader.run('view/timeline', { id: near.id });
  const steps = rows.map((row): Step => {
    const { type, direction } = row as unknown as Step;
    return { type, direction, relation: wholeRelation(row, 'relation'), far: entityOf(row, 'far') };
  });
  const items = new Map(own.map((each) => [each.key, each]));
  for (const { type, direction, relation: stored, far } of steps.sort(bySide)) {
    const relation = relationSeenFrom(near, stored, type, direction, { id: far.id, type: far.type });
    for (const each of [...datesOf(far, relation), ...datesOfRelation(relation, far)]) {
      items.set(each.key, items.get(each.key) ?? each);
    }
  }
  return [...items.values()].sort(byKey);
}

/** Of several relations to one entity the first tells of its dates: by type, OUT before IN, then by identifier. */
function bySide(a: Step, b: Step): number {
  const sameType = typeRank(a.type) - typeRank(b.type);
  if (sameType !== 0) return sameType;
  if (a.direction !== b.direction) return a.direction === 'OUT' ? -1 : 1;
  return a.relation.id < b.relation.id ? -1 : 1;
}
