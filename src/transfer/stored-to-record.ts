import { entityType } from '../ontology/ontology';
import type { RelationType } from '../ontology/relation-types';
import { endsOfRelation } from '../store/page-keys';
import {
  splitExternalId,
  type StoredEntity,
  type StoredName,
  type StoredPassage,
  type StoredRelation,
  type StoredSource,
} from '../store/stored';
import { defined } from './entity-row';
import type { DateRecord, EntityRecord, LocalizedText, PassageRecord, RelationRecord } from './record';
import type { SourceWithText } from './write-sources';

/** The records that stored things were written from, keys in the order of docs/records.md. */
export function sourceRecord({
  id,
  title,
  lang,
  sha256,
  publisher,
  publishedOn,
  url,
  text,
}: StoredSource & { text: string }): SourceWithText {
  return defined({ record: 'source' as const, id, title, lang, sha256, publisher, publishedOn, url, text });
}

export function passageRecord({ id, sourceId, start, end, quote }: StoredPassage): PassageRecord {
  return { record: 'passage', id, source: sourceId, start, end, quote };
}

export function entityRecord(entity: StoredEntity): EntityRecord {
  const { id, type, kind, names, description, externalIds, formerIds, otherDates, draft, evidence, version } = entity;
  return defined<EntityRecord>({
    record: 'entity',
    id,
    type,
    kind,
    names: (JSON.parse(names) as StoredName[]).map(({ value, lang, kind: nameKind, origin }) =>
      defined({ value, lang, kind: nameKind, origin }),
    ),
    description: description === undefined ? undefined : (JSON.parse(description) as LocalizedText),
    externalIds: externalIds?.map(splitExternalId),
    formerIds,
    ...dateRecords(entity),
    otherDates: otherDates === undefined ? undefined : (JSON.parse(otherDates) as EntityRecord['otherDates']),
    draft: draft ? true : undefined,
    evidence,
    version,
  });
}

export function relationRecord(relation: StoredRelation, type: RelationType): RelationRecord {
  const { id, role, office, onBehalfOf, locator, date, since, until, evidence, asserted, means, version } = relation;
  return defined<RelationRecord>({
    record: 'relation',
    id,
    type,
    ...endsOfRelation(relation),
    role,
    office: office === undefined ? undefined : (JSON.parse(office) as LocalizedText),
    onBehalfOf,
    locator,
    date,
    since,
    until,
    evidence,
    asserted,
    means: means === undefined ? undefined : (JSON.parse(means) as RelationRecord['means']),
    version,
  });
}

function dateRecords(entity: StoredEntity): Partial<EntityRecord> {
  const evidence = entity.dateEvidence === undefined ? {} : (JSON.parse(entity.dateEvidence) as Record<string, string[]>);
  const fields = (entityType(entity.type).dates ?? []).filter((field) => entity[field] !== undefined);
  return Object.fromEntries(
    fields.map((field) => [
      field,
      defined<DateRecord>({ value: entity[field] ?? '', of: field === 'date' ? entity.dateOf : undefined, evidence: evidence[field] }),
    ]),
  );
}
