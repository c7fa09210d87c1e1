import type { DateField } from '../ontology/entity-types';
import { entityType } from '../ontology/ontology';
import type { DateRecord, EntityRecord } from './record';

/** The dates that an entity has, by field, in the order of the ontology. */
export function entityDates(record: EntityRecord): [DateField, DateRecord][] {
  return (entityType(record.type).dates ?? []).flatMap((field) => {
    const date = record[field];
    return date ? [[field, date] satisfies [DateField, DateRecord]] : [];
  });
}
