import { entityType, isDated, leadingDate } from '../ontology/ontology';
import { firstDay, lastDay } from '../ontology/partial-date';
import { fold, nameLookupKey } from '../search/fold';
import { searchKeys } from '../search/search-keys';
import { dateKey, endKey, nameKey } from '../store/page-keys';
import type { StoredEntity } from '../store/stored';
import { recordHash } from './checksum';
import { citedPassages } from './cited-passages';
import { entityDates } from './entity-dates';
import type { EntityRecord } from './record';

/** The properties under which a record is stored, with the corpora that speak of it. */
export function storedEntity(record: EntityRecord, version: number, corpora?: readonly string[]): StoredEntity {
  return { ...prepared(record).stored, version, ...(corpora && { corpora }) };
}

/** The look-up nodes of an entity, by their label. */
export function lookupNodes(record: EntityRecord): LookupNodes {
  return prepared(record).lookups;
}

/** Works out what a record is stored as, so that it is at hand when the database waits for it. */
export function prepareEntity(record: EntityRecord): void {
  prepared(record);
}

type LookupNodes = Record<LookupLabel, Record<string, string>[]>;

interface Prepared {
  readonly stored: Omit<StoredEntity, 'version'>;
  readonly lookups: LookupNodes;
}

const preparations = new WeakMap<EntityRecord, Prepared>();

function prepared(record: EntityRecord): Prepared {
  const known = preparations.get(record);
  if (known) return known;
  const preparation = { stored: propertiesOf(record), lookups: nodesOf(record) };
  preparations.set(record, preparation);
  return preparation;
}

function propertiesOf(record: EntityRecord): Omit<StoredEntity, 'version'> {
  const { id, type } = record;
  const name = originalName(record);
  const leading = leadingDateOf(record);
  return defined<Omit<StoredEntity, 'version'>>({
    id,
    type,
    name,
    names: JSON.stringify(record.names.map(({ value, lang, kind, origin }) => ({ value, lang, kind, origin }))),
    languages: [...new Set(record.names.flatMap(({ lang }) => [lang.toLowerCase(), lang.toLowerCase().split('-')[0] ?? '']))],
    description: record.description && JSON.stringify(record.description),
    externalIds: notEmpty(record.externalIds?.map(({ scheme, value }) => `${scheme}:${value}`)),
    formerIds: notEmpty(record.formerIds),
    evidence: notEmpty(record.evidence),
    passages: notEmpty([...citedPassages(record)]),
    kind: record.kind,
    ...storedDates(record),
    draft: entityType(type).family === 'Instrument' ? (record.draft ?? false) : undefined,
    hash: recordHash(record),
    nameKey: nameKey(name, id),
    dateKey: isDated(type) ? dateKey(leading, id) : undefined,
    endKey: endKey({ id, type, name, leadingDate: leading }),
    firstDay: leading && firstDay(leading),
    lastDay: leading && lastDay(leading),
    foldedNames: entityType(type).family === 'Instrument' ? [...new Set(record.names.map(({ value }) => fold(value)))] : undefined,
  });
}

function nodesOf(record: EntityRecord): LookupNodes {
  const { id: entityId, type: entityType } = record;
  return {
    Name: record.names.map(({ value, lang, kind }) => ({
      entityId,
      entityType,
      value,
      lang,
      kind,
      key: nameLookupKey(value),
      keys: searchKeys(value).join(' '),
    })),
    ExternalId: (record.externalIds ?? []).map(({ scheme, value }) => ({ entityId, key: `${scheme}:${value}` })),
    FormerId: (record.formerIds ?? []).map((id) => ({ entityId, id })),
  };
}

export const lookupLabels = ['Name', 'ExternalId', 'FormerId'] as const;
export type LookupLabel = (typeof lookupLabels)[number];

/** The name in the original language: the first official one, else the first. */
export function originalName({ names }: Pick<EntityRecord, 'names'>): string {
  return (names.find(({ kind }) => kind === 'OFFICIAL') ?? names[0])?.value ?? '';
}

/** The node labels of a type, beside Entity. */
export function labelsOf(type: EntityRecord['type']): string[] {
  const { label, family } = entityType(type);
  return family ? [label, family] : [label];
}

function leadingDateOf(record: EntityRecord): string | undefined {
  const field = leadingDate(record.type);
  return field && record[field]?.value;
}

function storedDates(record: EntityRecord): Partial<StoredEntity> {
  const dates = entityDates(record);
  const evidence = dates.filter(([, date]) => date.evidence).map(([field, date]) => [field, date.evidence]);
  return {
    ...Object.fromEntries(dates.map(([field, { value }]) => [field, value])),
    dateOf: record.date?.of,
    dateEvidence: evidence.length > 0 ? JSON.stringify(Object.fromEntries(evidence)) : undefined,
    otherDates: notEmpty(record.otherDates) && JSON.stringify(record.otherDates),
  };
}

function notEmpty<T>(list: readonly T[] | undefined): readonly T[] | undefined {
  return list && list.length > 0 ? list : undefined;
}

/** Without the keys whose value is undefined: engines store no nulls. */
export function defined<T>(properties: T): T {
  return Object.fromEntries(Object.entries(properties as object).filter(([, value]) => value !== undefined)) as T;
}
