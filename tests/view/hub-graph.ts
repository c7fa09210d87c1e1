import type { EntityRecord, RelationRecord } from '../../src/transfer/record';
import type { Value } from '../../src/store/engine';
import type { Store } from '../../src/store/store';
import { groupBy } from '../../src/group-by';
import { defined, storedEntity } from '../../src/transfer/entity-row';
import { storedRelation } from '../../src/transfer/relation-row';
import { country, institution, instrument, relation } from '../schema/records';

/**
 * A hub that is party to `size` instruments and of one country, which has two more hubs in it, each a member of the first:
 * `institution:second` is party to the first tenth of its instruments, `institution:third` to the next tenth. A hundred
 * bodies of ten more of its instruments each, none shared; ten more instruments lead from the first body to the eleventh.
 */
export function hubGraph(size: number): { entities: EntityRecord[]; relations: RelationRecord[] } {
  const instruments = Array.from({ length: size }, (_, i) => instrument(`i${i}`, 'AGREEMENT', `Instrument ${i}`, { date: dayOf(i) }));
  const ring = Array.from({ length: 10 }, (_, i) => instrument(`ring${i}`, 'TREATY', `Ring ${i}`, { date: '2000' }));
  const hubs = ['hub', 'second', 'third'].map((slug) => institution(slug, slug));
  const bodies = Array.from({ length: 100 }, (_, i) => institution(`body${i}`, `Body ${i}`));
  const party = (from: EntityRecord, to: EntityRecord) => relation('PARTY_TO', from.id, to.id);
  const [hub, second, third] = hubs as [EntityRecord, EntityRecord, EntityRecord];
  return {
    entities: [country('c', 'Country'), ...hubs, ...bodies, ...instruments, ...ring],
    relations: [
      ...instruments.map((each) => party(hub, each)),
      ...instruments.slice(0, size / 10).map((each) => party(second, each)),
      ...instruments.slice(size / 10, size / 5).map((each) => party(third, each)),
      ...bodies.flatMap((body, i) => Array.from({ length: 10 }, (_, j) => party(body, instruments[size / 5 + i * 10 + j]!))),
      ...ring.flatMap((each, i) => [party(bodies[i]!, each), party(bodies[i + 1]!, each)]),
      relation('MEMBER_OF', second.id, hub.id),
      relation('MEMBER_OF', third.id, hub.id),
      ...hubs.map(({ id }) => relation('OF_COUNTRY', id, 'country:c')),
    ],
  };
}

function dayOf(i: number): string {
  return new Date(Date.UTC(1900, 0, 1) + ((i * 7_919) % 40_000) * 86_400_000).toISOString().slice(0, 10);
}

/**
 * Writes entities and relations with what the views read of them, and nothing else: neither names, labels of types, nor
 * counts. A graph of this size takes minutes as records.
 */
export async function writeBare({ engine }: Store, { entities, relations }: ReturnType<typeof hubGraph>): Promise<void> {
  const write = async (text: string, all: readonly Value[]) => {
    for (const rows of partsOf(all)) await engine.write((transaction) => transaction.run(text, { rows }));
  };
  const stored = new Map(entities.map((record) => [record.id, storedEntity(record, 1)]));
  await write(
    'UNWIND $rows AS row CREATE (e:Entity) SET e = row',
    [...stored.values()].map(({ id, type, name, names, endKey, date }) => defined({ id, type, name, names, endKey, date })),
  );
  for (const [type, records] of groupBy(relations, (record) => record.type)) {
    await write(
      `UNWIND $rows AS row MATCH (a:Entity) WHERE a.id = row.from MATCH (b:Entity) WHERE b.id = row.to
       CREATE (a)-[r:${type}]->(b) SET r = row.properties CREATE (k:RelationKey) SET k = row.key`,
      records.map((record) => {
        const { id, from, to } = record;
        const properties = storedRelation(record, { from: stored.get(from)!.endKey, to: stored.get(to)!.endKey }, 1);
        return { from, to, properties: { ...properties }, key: { id, type, from, to } };
      }),
    );
  }
}

function partsOf<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / 10_000) }, (_, i) => items.slice(i * 10_000, (i + 1) * 10_000));
}
