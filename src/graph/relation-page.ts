import { groupBy } from '../group-by';
import type { RelationDirection } from '../ontology/ontology';
import type { RelationType } from '../ontology/relation-types';
import { rangeParameters } from '../store/page-keys';
import type { StoreReader } from '../store/store';
import { entityFrom, objectFrom, type EntityIdentity } from './entity';
import { innerList, type FoundRelation } from './inner-list';
import { toPage, type Page } from './page';
import { rangesOf, RelatedEdge, type RelationList } from './relation-list';

/** A page of each entity's list, in one statement. Instruments and events come newest first, other far ends by name. */
export async function relationPages(
  reader: StoreReader,
  list: RelationList,
  nears: readonly EntityIdentity[],
): Promise<Page<RelatedEdge>[]> {
  const { type, direction, request, far, relation } = list;
  const ids = nears.map(({ id }) => id);
  const bounds = { ids, ...rangeParameters(rangesOf(nears, list)), limit: request.size + 1 };
  const inner = list.inner && innerList(list.inner);
  const statement = statements[direction];
  const wanted = { ...bounds, relation: [...relation], far: [...far] };
  const rows = inner
    ? await reader.run(statement[inner.way], { ...wanted, ...inner.parameters }, { type, ...inner.slots })
    : await reader.run(statement.alone, wanted, { type });
  const found = groupBy(rows as unknown as Stretch[], ({ id }) => id);
  return nears.map((near) => {
    const inOrder = (found.get(near.id) ?? []).sort((a, b) => a.place - b.place);
    const items = inOrder.flatMap((stretch) => stretch.found);
    return toPage(
      request,
      items.map(([stored, end, lists]) => {
        const node = entityFrom(end, far);
        return new RelatedEdge(list, near, node, objectFrom(stored, relation), inner?.pageOf(node, lists!));
      }),
    );
  });
}

/** The statements that read lists, alone or with an inner list. */
const statements = {
  OUT: { alone: 'relation/page-out', in: 'relation/page-out-with-lists-in', out: 'relation/page-out-with-lists-out' },
  IN: { alone: 'relation/page-in', in: 'relation/page-in-with-lists-in', out: 'relation/page-in-with-lists-out' },
} as const;

/** What a stretch of an entity's list holds, in reading order. */
interface Stretch {
  readonly id: string;
  readonly place: number;
  readonly found: readonly FoundRelation[];
}

/** How many relations of a type leave and reach each entity. */
export async function degrees(
  reader: StoreReader,
  type: RelationType,
  ids: readonly string[],
): Promise<Record<RelationDirection, number>[]> {
  const rows = await reader.run('entity/degrees', { ids: [...new Set(ids)] }, { type });
  const byId = new Map(rows.map((row) => [row['id'], { OUT: row['outgoing'] as number, IN: row['incoming'] as number }]));
  return ids.map((id) => byId.get(id) ?? { OUT: 0, IN: 0 });
}
