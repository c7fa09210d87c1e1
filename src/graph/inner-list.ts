import type { RelationType } from '../ontology/relation-types';
import type { Parameters, Value } from '../store/engine';
import type { StoreReader } from '../store/store';
import type { EntityProperty } from '../store/stored';
import { entityFrom, objectFrom, survivors, type Entity, type EntityIdentity } from './entity';
import { toPage, type Page } from './page';
import { RelatedEdge, rangesOfType, type RelationList } from './relation-list';

/** A relation as statements deliver it, with the inner lists of its far end where they were read along. */
export type FoundRelation = readonly [relation: readonly Value[], far: Value, lists?: InnerLists];

/** What was read along of the list of one node: of each stretch the relations. */
export type InnerLists = readonly (readonly FoundRelation[])[];

/** How a list is read along with those that it is of, in one statement. */
export interface InnerList {
  /** Which of the statements reads it. */
  readonly way: 'in' | 'out';
  readonly slots: { readonly innerType: RelationType; readonly innerOrder: 'ASC' | 'DESC' };
  readonly parameters: Parameters;
  pageOf(node: EntityIdentity, lists: InnerLists): Page<RelatedEdge>;
}

/** Whether all stretches of a list are read in one direction: only then it can be read along. */
export function canBeInner({ type, direction }: RelationList): boolean {
  return new Set(rangesOfType(type, direction).map(({ descending }) => descending)).size === 1;
}

/** A list to be read along, of whatever types its near ends are. */
export function innerList(list: RelationList): InnerList {
  const { type, direction, request, far, relation } = list;
  const ranges = rangesOfType(type, direction);
  return {
    way: direction === 'OUT' ? 'out' : 'in',
    slots: { innerType: type, innerOrder: ranges[0]?.descending ? 'DESC' : 'ASC' },
    parameters: {
      innerRanges: ranges.map(({ low, high }, place) => ({ place, low, high })),
      innerLimit: request.size + 1,
      innerRelation: [...relation],
      innerFar: [...far],
    },
    pageOf: (node, lists) =>
      toPage(
        request,
        lists.flat().map(([stored, end]) => new RelatedEdge(list, node, entityFrom(end, far), objectFrom(stored, relation))),
      ),
  };
}

/** Some properties of the entities with these identifiers, as `entitiesByIds` finds them, and a page of a list of each. */
export async function entitiesWithLists(
  reader: StoreReader,
  ids: readonly string[],
  properties: readonly EntityProperty[],
  list: RelationList,
): Promise<{ entities: (Entity | undefined)[]; lists: { node: Entity; inner: Page<RelatedEdge> }[] }> {
  const { way, slots, parameters, pageOf } = innerList(list);
  const lists: { node: Entity; inner: Page<RelatedEdge> }[] = [];
  const entities = await survivors(reader, ids, async (wanted) => {
    const given = { ids: [...wanted], properties: [...properties], ...parameters };
    const name = way === 'in' ? 'entity/properties-with-lists-in' : 'entity/properties-with-lists-out';
    const [row] = await reader.run(name, given, slots);
    for (const [values, found] of (row?.['found'] as unknown as [Value, InnerLists][] | undefined) ?? []) {
      const node = entityFrom(values, properties);
      lists.push({ node, inner: pageOf(node, found) });
    }
    return lists.map(({ node }) => node);
  });
  return { entities, lists };
}
