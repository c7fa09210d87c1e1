import fc from 'fast-check';
import type { EntityRecord } from '../../../src/transfer/record';
import { deleteEntities, writeEntities } from '../../../src/transfer/write-entities';
import { deleteRelations, writeRelations } from '../../../src/transfer/write-relations';
import type { GraphService } from '../../support/graph-service';
import { modelOf } from '../model';
import { someInstrument } from '../random-graph';
import { country, instrument, relation } from '../records';
import { reload } from '../reload';
import { dataOf, pageFields, walk, type Connection, type PageVariables } from '../walk';

const hub = country('hub', 'Hub');

/** Every list that a walk may be on: its order as the model has it, and whether it can be read from the end. */
const lists = {
  'instruments, newest first': { ask: 'instruments(PAGE)', of: orderedBy('DATE', 'DESC') },
  'instruments, oldest first': { ask: 'instruments(orderBy: { direction: ASC }, PAGE)', of: orderedBy('DATE', 'ASC') },
  'instruments by name': { ask: 'instruments(orderBy: { field: NAME, direction: ASC }, PAGE)', of: orderedBy('NAME', 'ASC') },
  'instruments by name, downwards': { ask: 'instruments(orderBy: { field: NAME, direction: DESC }, PAGE)', of: orderedBy('NAME', 'DESC') },
  'those of a hub, newest first': { ask: 'instruments(involving: "country:hub", PAGE)', of: orderedBy('DATE', 'DESC') },
  'those of a hub, oldest first': {
    ask: 'instruments(involving: "country:hub", orderBy: { direction: ASC }, PAGE)',
    of: orderedBy('DATE', 'ASC'),
  },
  'those of a hub by name': {
    ask: 'instruments(involving: "country:hub", orderBy: { field: NAME, direction: ASC }, PAGE)',
    of: orderedBy('NAME', 'ASC'),
  },
  'what a hub is party to': {
    ask: 'entity(id: "country:hub") { ... on Country { partyTo(PAGE) REST } }',
    of: orderedBy('DATE', 'DESC'),
    forwardOnly: true,
  },
  'all relations of a hub': {
    ask: 'entity(id: "country:hub") { relations(PAGE) RELATIONS }',
    of: orderedBy('DATE', 'DESC'),
    forwardOnly: true,
  },
  'entities by identifier': {
    ask: 'entities(entityTypes: [TREATY, AGREEMENT], PAGE)',
    of: (records: EntityRecord[]) => records.map(({ id }) => id).sort(),
    forwardOnly: true,
  },
} as const;

/** What is written between two pages. */
type Change =
  | { insert: { type: 'TREATY' | 'AGREEMENT'; kind: string; name: string; date: string | undefined }; place: number }
  | { remove: number }
  | { removeAtCursor: true };

const someChange: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ insert: someInstrument.map(({ draft: _, ...rest }) => rest), place: fc.nat(99) }),
  fc.record({ remove: fc.nat() }),
  fc.constant({ removeAtCursor: true as const }),
);

/** Walks on lists in which others write. */
export function pagingUnderWritesCases(service: () => GraphService, { walks }: { walks: number }): void {
  it.each(Object.keys(lists) as (keyof typeof lists)[])('repeats nothing and loses nothing that was there throughout: %s', async (name) => {
    const { ask, of, ...list } = lists[name];
    const property = fc.asyncProperty(
      fc.array(fc.record({ insert: someInstrument.map(({ draft: _, ...rest }) => rest), place: fc.nat(99) }), {
        minLength: 4,
        maxLength: 12,
      }),
      fc.array(fc.array(someChange, { maxLength: 3 }), { maxLength: 8 }),
      fc.integer({ min: 1, max: 3 }),
      fc.boolean(),
      async (initial, changes, size, fromTheEnd) => {
        const backwards = fromTheEnd && !('forwardOnly' in list);
        const world = new World(service());
        await world.begin(initial.map(({ insert, place }) => world.toRecord(insert, place)));
        const throughout = new Set(world.present.keys());
        let cursorId: string | undefined;

        const pages = async (page: PageVariables): Promise<Connection> => {
          const connection = connectionOf(await dataOf(service(), question(ask), { ...page }));
          cursorId = (backwards ? connection.edges[0] : connection.edges.at(-1))?.node.id;
          return connection;
        };
        const between = async (): Promise<void> => {
          for (const change of changes.shift() ?? []) {
            if ('insert' in change) await world.insert(world.toRecord(change.insert, change.place));
            else {
              const ids = [...world.present.keys()];
              const id = 'removeAtCursor' in change ? cursorId : ids[change.remove % ids.length];
              if (id !== undefined && world.present.has(id)) {
                throughout.delete(id);
                await world.remove(id);
              }
            }
          }
        };
        const found = (await walk(pages, { size, backwards, between })).map(({ node }) => node.id as string);

        expect(found).toEqual([...new Set(found)]);
        expect([...throughout].filter((id) => !found.includes(id))).toEqual([]);
        // In the order of the list, and nothing that never was there.
        expect(found).toEqual(of([...world.everything.values()]).filter((id) => found.includes(id)));
      },
    );
    await fc.assert(property, { numRuns: walks });
  });
}

/** What there is while a walk is under way. */
class World {
  readonly everything = new Map<string, EntityRecord>([]);
  readonly present = new Map<string, EntityRecord>();
  private count = 0;

  constructor(private readonly service: GraphService) {}

  /** A new identifier each time, somewhere in the order of identifiers. */
  toRecord(
    { type, name, ...more }: { type: 'TREATY' | 'AGREEMENT'; kind: string; name: string; date: string | undefined },
    place: number,
  ): EntityRecord {
    this.count += 1;
    return instrument(`i${String(place).padStart(2, '0')}-${this.count}`, type, name, more);
  }

  async begin(records: readonly EntityRecord[]): Promise<void> {
    await reload(this.service, { entities: [hub, ...records], relations: records.map(({ id }) => relation('PARTY_TO', hub.id, id)) });
    for (const record of records) this.note(record);
  }

  async insert(record: EntityRecord): Promise<void> {
    await this.service.store.write(async (run) => {
      await writeEntities(run, [record]);
      await writeRelations(run, [relation('PARTY_TO', hub.id, record.id)]);
    });
    this.note(record);
  }

  async remove(id: string): Promise<void> {
    await this.service.store.write((run) => deleteRelations(run, [relation('PARTY_TO', hub.id, id).id]));
    await this.service.store.write((run) => deleteEntities(run, [id]));
    this.present.delete(id);
  }

  private note(record: EntityRecord): void {
    this.everything.set(record.id, record);
    this.present.set(record.id, record);
  }
}

function orderedBy(field: 'DATE' | 'NAME', direction: 'ASC' | 'DESC') {
  return (records: EntityRecord[]): string[] =>
    modelOf({ entities: records, relations: [] })
      .instruments({ orderBy: { field, direction } })
      .map(({ id }) => id);
}

function question(ask: string): string {
  const edges = `{ edges { cursor node { id } } ${pageFields} }`;
  const relations = `{ edges { cursor node { far: to { id } } } ${pageFields} }`;
  const isRoot = !ask.includes('REST') && !ask.includes('RELATIONS');
  const isForward = /entit/.test(ask);
  const text = ask
    .replace('REST', edges)
    .replace('RELATIONS', relations)
    .replace('PAGE', isForward ? 'first: $first, after: $after' : 'first: $first, after: $after, last: $last, before: $before');
  return `query ($first: Int, $after: String${isForward ? '' : ', $last: Int, $before: String'}) { list: ${text} ${isRoot ? edges : ''} }`;
}

// Tests look into answers of many shapes.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function connectionOf({ list }: any): Connection {
  const connection: Connection = list.partyTo ?? list.relations ?? list;
  return { ...connection, edges: connection.edges.map((edge) => ({ ...edge, node: edge.node.far ?? edge.node })) };
}
