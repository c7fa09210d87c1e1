import { relationTypeNames } from '../ontology/ontology';
import type { RelationType } from '../ontology/relation-types';
import { wholeEntitiesByIds } from '../graph/entity';
import type { StoreReader } from '../store/store';
import type { StoredEntity, StoredRelation } from '../store/stored';
import { defined } from '../transfer/entity-row';
import { statementOf } from '../transfer/check-duplicates';
import type { EntityRecord, RelationRecord } from '../transfer/record';
import { entityRecord, relationRecord } from '../transfer/stored-to-record';

/** What a person would write into the file of records to make one entity of two; nothing is written here. */
export interface Merge {
  readonly keep: string;
  readonly drop: string;
  /** The lines to put in: the entity that stays, and the relations of the other, which now are its own. */
  readonly records: readonly (EntityRecord | RelationRecord)[];
  /** The ids of the lines to take out beside those that `records` replace: the entity that goes, and relations said twice. */
  readonly remove: readonly string[];
  /** How many relations of the one that goes are too many to be listed. */
  readonly relationsNotListed: number;
}

interface Side {
  readonly id: string;
  readonly relations: number;
}

/** Of a hub the relations are not listed; whoever merges one edits the file with a program. */
const mostRelations = 200;

/** The entity with more relations stays, of equal ones that with the lower identifier. */
export async function mergeOf(reader: StoreReader, a: Side, b: Side): Promise<Merge> {
  const [kept, gone] = b.relations > a.relations ? [b, a] : [a, b];
  const [keep, drop] = (await wholeEntitiesByIds(reader, [kept.id, gone.id])) as [StoredEntity, StoredEntity];
  const survivor = joined(entityRecord(keep), entityRecord(drop));
  if (gone.relations > mostRelations) {
    return { keep: keep.id, drop: drop.id, records: [survivor], remove: [drop.id], relationsNotListed: gone.relations };
  }
  const { records, remove } = await movedRelations(reader, survivor, drop.id);
  return { keep: keep.id, drop: drop.id, records: [survivor, ...records], remove: [drop.id, ...remove], relationsNotListed: 0 };
}

/** What the one that stays says counts; from the other it takes what it lacks, and the identifier under which that was known. */
function joined(keep: EntityRecord, drop: EntityRecord): EntityRecord {
  const { version: _, ...own } = keep;
  const { version: __, id: formerId, names, externalIds, formerIds, evidence, otherDates, ...rest } = drop;
  const known = new Set(own.names.map(({ value, lang }) => `${lang} ${value}`));
  const languages = new Set(own.names.filter(({ kind }) => kind === 'OFFICIAL').map(({ lang }) => lang));
  const more = names
    .filter(({ value, lang }) => !known.has(`${lang} ${value}`))
    // One name a language is the official one.
    .map((name) => (name.kind === 'OFFICIAL' && languages.has(name.lang) ? { ...name, kind: 'ALIAS' as const } : name));
  return defined<EntityRecord>({
    ...rest,
    ...own,
    names: [...own.names, ...more],
    externalIds: united(own.externalIds, externalIds, ({ scheme, value }) => `${scheme}:${value}`),
    formerIds: united(own.formerIds, [formerId, ...(formerIds ?? [])], (id) => id),
    evidence: united(own.evidence, evidence, (id) => id),
    otherDates: united(own.otherDates, otherDates, (date) => JSON.stringify(date)),
  });
}

function united<T>(own: readonly T[] | undefined, others: readonly T[] | undefined, keyOf: (item: T) => string): T[] | undefined {
  const all = new Map([...(others ?? []), ...(own ?? [])].map((item) => [keyOf(item), item]));
  const first = (own ?? []).map(keyOf);
  const items = [...first, ...[...all.keys()].filter((key) => !first.includes(key))].flatMap((key) => all.get(key) ?? []);
  return items.length > 0 ? items : undefined;
}

/** The relations of the one that goes, at the one that stays; what it says already is said once, on all passages. */
async function movedRelations(
  reader: StoreReader,
  survivor: EntityRecord,
  drop: string,
): Promise<{ records: RelationRecord[]; remove: string[] }> {
  const [own, moved] = await Promise.all([relationsOf(reader, survivor.id), relationsOf(reader, drop)]);
  const said = new Map(own.map((relation) => [statementOf(relation), relation]));
  const records = new Map<string, RelationRecord>();
  const remove: string[] = [];
  for (const relation of moved) {
    const renamed = renamedIn(relation, drop, survivor.id);
    const twin = said.get(statementOf(renamed));
    // What tied the two to each other ties nothing any more.
    if (renamed.from === renamed.to) remove.push(relation.id);
    else if (twin) {
      const both = { ...twin, means: { ...renamed.means, ...twin.means }, evidence: united(twin.evidence, renamed.evidence, (id) => id) };
      const { version: _, ...whole } = defined({ ...both, means: Object.keys(both.means).length > 0 ? both.means : undefined });
      said.set(statementOf(twin), whole);
      records.set(twin.id, whole);
      remove.push(relation.id);
    } else {
      const { version: _, ...whole } = renamed;
      said.set(statementOf(whole), whole);
      records.set(whole.id, whole);
    }
  }
  return { records: [...records.values()].sort((a, b) => (a.id < b.id ? -1 : 1)), remove: remove.sort() };
}

function renamedIn(relation: RelationRecord, drop: string, keep: string): RelationRecord {
  const renamed = (id: string): string => (id === drop ? keep : id);
  const { from, to, onBehalfOf, means } = relation;
  return defined<RelationRecord>({
    ...relation,
    from: renamed(from),
    to: renamed(to),
    onBehalfOf: onBehalfOf && renamed(onBehalfOf),
    means: means && Object.fromEntries(Object.entries(means).map(([words, ids]) => [words, [...new Set(ids.map(renamed))]])),
  });
}

async function relationsOf(reader: StoreReader, id: string): Promise<RelationRecord[]> {
  const found = await Promise.all(
    relationTypeNames.map(async (type: RelationType) => {
      const rows = await reader.run('duplicates/relations-of', { ids: [id], limit: 5 * mostRelations }, { type });
      return rows.map(({ relation }) => relationRecord(relation as unknown as StoredRelation, type));
    }),
  );
  return found.flat();
}
