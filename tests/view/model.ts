import type { EntityType } from '../../src/ontology/entity-types';
import { entityType, leadingDate, relationTypeNames } from '../../src/ontology/ontology';
import type { RelationType } from '../../src/ontology/relation-types';
import type { RecordSet } from '../../src/transfer/load-records';
import type { EntityRecord, RelationRecord } from '../../src/transfer/record';
import { compare, modelOf } from '../schema/model';

/** What the views of a graph must show, computed from the records in the simplest way: all of it first, then cut. */
export interface ViewModel {
  neighborhood(query: NeighborhoodArguments): { nodes: string[]; relations: string[]; left: number };
  paths(query: PathArguments): { nodes: string[]; relations: string[] }[];
  timeline(id: string): TimelineEntry[];
  isHub(id: string): boolean;
  readonly entities: ReadonlyMap<string, EntityRecord>;
}

export interface NeighborhoodArguments {
  readonly ids: readonly string[];
  readonly depth: number;
  readonly limit: number;
  readonly relationTypes?: readonly RelationType[] | undefined;
  readonly entityTypes?: readonly EntityType[] | undefined;
}

export interface PathArguments {
  readonly from: string;
  readonly to: string;
  readonly maxLength: number;
  readonly relationTypes?: readonly RelationType[] | undefined;
  readonly throughHubs: boolean;
}

export interface TimelineEntry {
  readonly date: string;
  readonly field: string;
  readonly entity: string;
  readonly relation: string | null;
}

export function viewModelOf(records: RecordSet, { hubDegree }: { hubDegree: number }): ViewModel {
  const { relations } = records;
  const model = modelOf(records);
  const typeOf = (id: string) => model.entities.get(id)!.type;
  const isHub = (id: string) => relations.filter(({ from, to }) => from === id || to === id).length > hubDegree;

  return {
    entities: model.entities,
    isHub,
    neighborhood({ ids, depth, limit, relationTypes, entityTypes }) {
      const types = relationTypes && { types: relationTypes };
      const distance = new Map(ids.map((id) => [id, 0]));
      // A map is walked in the order in which it grows: nearest first.
      for (const [id, far] of distance) {
        const isWalked = far === 0 || (typeOf(id) !== 'COUNTRY' && !isHub(id));
        if (far === depth || !isWalked) continue;
        for (const each of model.relations(id, types)) {
          if (distance.has(each.far.id) || (entityTypes && !entityTypes.includes(each.far.type))) continue;
          distance.set(each.far.id, far + 1);
        }
      }
      const all = [...distance.keys()];
      const nodes = all.slice(0, limit);
      return {
        nodes,
        relations: relations
          .filter(({ type, from, to }) => (!relationTypes || relationTypes.includes(type)) && nodes.includes(from) && nodes.includes(to))
          .sort((a, b) => relationTypeNames.indexOf(a.type) - relationTypeNames.indexOf(b.type) || compare(a.id, b.id))
          .map(({ id }) => id),
        left: all.length - nodes.length,
      };
    },
    paths({ from, to, maxLength, relationTypes, throughHubs }) {
      const found: { nodes: string[]; relations: string[] }[] = [];
      const mayWalk = (relation: RelationRecord) =>
        relationTypes ? relationTypes.includes(relation.type) : isMeaningful(relation.type, typeOf(relation.from), typeOf(relation.to));
      const edges = relations.filter(mayWalk);
      const go = (nodes: string[], steps: string[]): void => {
        const here = nodes.at(-1)!;
        if (here === to) return void found.push({ nodes, relations: steps });
        if (steps.length === maxLength || (steps.length > 0 && !throughHubs && isHub(here))) return;
        for (const { id, from: one, to: other } of edges) {
          if (one !== here && other !== here) continue;
          const next = one === here ? other : one;
          if (!nodes.includes(next)) go([...nodes, next], [...steps, id]);
        }
      };
      go([from], []);
      const least = Math.min(...found.map((path) => path.relations.length));
      return found
        .filter((path) => path.relations.length === least)
        .sort((a, b) => compareLists(a.nodes, b.nodes) || compareLists(a.relations, b.relations));
    },
    timeline(id) {
      const ofHub = isHub(id);
      const own = datesOf(model.entities.get(id)!).map((each) => ({ ...each, relation: null }));
      const near = model
        .relations(id)
        .sort((a, b) => compareRank(a, b) || compare(a.record.id, b.record.id))
        .flatMap(({ record, far }) => [
          ...datesOf(far)
            .filter(({ field }) => !ofHub || field === leadingDate(far.type))
            .map((each) => ({ ...each, relation: record.id })),
          ...(ofHub ? [] : relationDatesOf(record, far)),
        ]);
      // A date of an entity is there once, whatever leads to it; one of a relation is of that relation.
      const seen = new Set<string>();
      return [...own, ...near]
        .map((each) => ({ ...each, of: 'ofRelation' in each ? (each.relation ?? '') : '' }))
        .filter(({ entity, field, of }) => {
          const key = [entity, field, of].join(' ');
          return !seen.has(key) && seen.add(key);
        })
        .sort(
          (a, b) =>
            compare(first(a.date), first(b.date)) ||
            compare(last(a.date), last(b.date)) ||
            compare(a.entity, b.entity) ||
            compare(a.field, b.field) ||
            compare(a.of, b.of),
        )
        .map(({ date, field, entity, relation }) => ({ date, field, entity, relation }));
    },
  };

  function compareRank(a: { record: RelationRecord; direction: string }, b: { record: RelationRecord; direction: string }): number {
    const order = model
      .relations(a.direction === 'OUT' ? a.record.from : a.record.to)
      .map(({ record, direction }) => record.type + direction);
    return order.indexOf(a.record.type + a.direction) - order.indexOf(b.record.type + b.direction);
  }
}

function isMeaningful(type: RelationType, from: EntityType, to: EntityType): boolean {
  if (type === 'OF_COUNTRY' || type === 'LOCATED_IN' || type === 'CONCLUDED_AT') return false;
  if (type === 'PART_OF') return !(from === 'EVENT' && to === 'EVENT');
  return !(type === 'CONCERNS' && (to === 'TOPIC' || to === 'COUNTRY'));
}

function datesOf(record: EntityRecord) {
  return (entityType(record.type).dates ?? []).flatMap((field) =>
    record[field] ? [{ date: record[field].value, field: field, entity: record.id }] : [],
  );
}

function relationDatesOf(record: RelationRecord, far: EntityRecord) {
  return (['date', 'since', 'until'] as const).flatMap((field) =>
    record[field] ? [{ date: record[field], field: field, entity: far.id, relation: record.id, ofRelation: true }] : [],
  );
}

function compareLists(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((each, index) => each !== b[index]);
  return at === -1 ? 0 : compare(a[at]!, b[at]!);
}

/** The tests' dates: a year, a month of 31 days, or a day. */
function first(date: string): string {
  return (date + '-01-01').slice(0, 10);
}

function last(date: string): string {
  return date.length === 10 ? date : date.length === 7 ? `${date}-31` : `${date}-12-31`;
}
