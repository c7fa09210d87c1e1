import { farTypes, isDated, leadingDate, relationSides, type RelationDirection } from '../ontology/ontology';
import type { RelationType } from '../ontology/relation-types';
import type { Value } from '../store/engine';
import { dateRanges, rangeParameters, rangesAfter, separator } from '../store/page-keys';
import type { StoreReader } from '../store/store';
import { relationProperties, type EntityProperty } from '../store/stored';
import { entityFrom, type EntityIdentity } from './entity';
import { relationFrom, relationSeenFrom } from './relation';
import { byKey, datesOf, daysAndEntity, type KeyedItem, type TimelineReads } from './timeline-item';

/**
 * The timeline of an entity that has many relations: its own dates, and the leading ones of the instruments and events one
 * step away. Each of its lists is ordered by these, so that a page reads about as much as it shows.
 */
export function timelineOfHub(reader: StoreReader, hub: EntityIdentity, own: readonly KeyedItem[]): TimelineReads {
  const sides = relationSides(hub.type).filter(({ type, direction }) => farTypes(type, direction, hub.type).some(isDated));
  return {
    async after(key, most) {
      const found = new Map<string, KeyedItem>();
      let from = key && daysAndEntity(key);
      for (;;) {
        const lists = await Promise.all(sides.map((side) => readList(reader, hub, side, from, most)));
        // What comes after the end of a list that goes on may not be next.
        const end = lists
          .filter((list) => list.length === most)
          .map((list) => daysAndEntity(list.at(-1)!.key))
          .sort()[0];
        for (const each of lists.flat()) {
          if (end === undefined || daysAndEntity(each.key) <= end) found.set(each.key, found.get(each.key) ?? each);
        }
        if (end === undefined || found.size >= most) break;
        from = end;
      }
      const rest = own.filter((each) => key === undefined || each.key > key);
      return [...rest, ...found.values()].sort(byKey).slice(0, most);
    },
    async count() {
      const [row] = await reader.run('view/count-dated', { id: hub.id });
      return own.length + ((row?.['n'] as number | undefined) ?? 0);
    },
  };
}

const dated: readonly EntityProperty[] = ['id', 'type', 'date', 'inForceOn', 'startedOn', 'endedOn'];

/** The dated far ends of one of its lists after a key, oldest first. */
async function readList(
  reader: StoreReader,
  hub: EntityIdentity,
  { type, direction }: { type: RelationType; direction: RelationDirection },
  from: string | undefined,
  limit: number,
): Promise<KeyedItem[]> {
  const prefix = ['', '0', ''].join(separator);
  const [range] = dateRanges('ASC', prefix);
  const ranges = from === undefined ? [range!] : rangesAfter([range!], prefix + from);
  const bounds = { ids: [hub.id], ...rangeParameters(ranges), limit };
  const statement = direction === 'OUT' ? 'relation/page-out' : 'relation/page-in';
  const relation = [...relationProperties];
  const rows = await reader.run(statement, { ...bounds, relation, far: [...dated] }, { type });
  return rows
    .flatMap((row) => row['found'] as [Value[], Value][])
    .flatMap(([stored, end]) => {
      const far = entityFrom(end, dated);
      const seen = relationSeenFrom(hub, relationFrom(stored, relation), type, direction, far);
      return datesOf(far, seen).filter(({ item }) => item.field === leadingDate(far.type));
    });
}
