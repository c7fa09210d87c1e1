import type { NameKind } from '../../src/ontology/enums';
import type { EntityType } from '../../src/ontology/entity-types';
import { relationTypeWord } from '../../src/ontology/identifiers';
import type { RelationType } from '../../src/ontology/relation-types';
import { sha256 } from '../../src/transfer/checksum';
import type { RecordSet } from '../../src/transfer/load-records';
import type { EntityRecord, NameRecord, PassageRecord, RelationRecord } from '../../src/transfer/record';
import type { SourceWithText } from '../../src/transfer/write-sources';

/** Records in few words: what a test does not say has the plainest value. */
export type More<T> = Partial<Omit<T, 'record' | 'id' | 'type'>>;

export function name(value: string, lang = 'en', kind: NameKind = 'OFFICIAL'): NameRecord {
  return { value, lang, kind };
}

export function entity(id: string, type: EntityType, names: string | readonly NameRecord[], more: More<EntityRecord> = {}): EntityRecord {
  return { record: 'entity', id, type, names: typeof names === 'string' ? [name(names)] : names, ...more };
}

export function country(slug: string, names: string | readonly NameRecord[], more?: More<EntityRecord>): EntityRecord {
  return entity(`country:${slug}`, 'COUNTRY', names, more);
}

export function institution(slug: string, names: string | readonly NameRecord[], more?: More<EntityRecord>): EntityRecord {
  return entity(`institution:${slug}`, 'INSTITUTION', names, { kind: 'AGENCY', ...more });
}

export function person(slug: string, names: string | readonly NameRecord[], more?: More<EntityRecord>): EntityRecord {
  return entity(`person:${slug}`, 'PERSON', names, more);
}

export function topic(slug: string, names: string | readonly NameRecord[]): EntityRecord {
  return entity(`topic:${slug}`, 'TOPIC', names);
}

/** An instrument, its date as a plain text. */
export function instrument(
  slug: string,
  type: 'TREATY' | 'AGREEMENT',
  names: string | readonly NameRecord[],
  { date, ...more }: Omit<More<EntityRecord>, 'date'> & { date?: string | undefined } = {},
): EntityRecord {
  return entity(`instrument:${slug}`, type, names, { kind: type, ...(date !== undefined && { date: { value: date } }), ...more });
}

export function event(
  slug: string,
  names: string | readonly NameRecord[],
  { startedOn, ...more }: Omit<More<EntityRecord>, 'startedOn'> & { startedOn?: string | undefined } = {},
): EntityRecord {
  return entity(`event:${slug}`, 'EVENT', names, {
    kind: 'MEETING',
    ...(startedOn !== undefined && { startedOn: { value: startedOn } }),
    ...more,
  });
}

/** A relation between two entities; `part` tells several of one type and with the same ends apart. */
export function relation(
  type: RelationType,
  from: string,
  to: string,
  { part, ...more }: More<RelationRecord> & { part?: string } = {},
): RelationRecord {
  const slugs = [from, to].map((id) => id.split(':')[1]);
  return {
    record: 'relation',
    id: ['relation:' + relationTypeWord(type), ...slugs, ...(part ? [part] : [])].join('.'),
    type,
    ...{ from, to },
    ...more,
  };
}

export function source(slug: string, text: string, more: Partial<SourceWithText> = {}): SourceWithText {
  return { record: 'source', id: `source:${slug}`, title: `The source ${slug}`, lang: 'en', sha256: sha256(text), text, ...more };
}

/** A passage of a source, its offsets counted the slow and certain way. */
export function passage(slug: string, of: SourceWithText, quote: string): PassageRecord {
  const before = of.text.slice(0, of.text.indexOf(quote));
  const start = Array.from(before).length;
  return { record: 'passage', id: `passage:${slug}`, source: of.id, start, end: start + Array.from(quote).length, quote };
}

export function recordSet(records: Partial<RecordSet>): RecordSet {
  return { sources: [], passages: [], entities: [], relations: [], ...records };
}
