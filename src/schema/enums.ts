import { gapKinds } from '../graph/gaps';
import { involvementKinds } from '../graph/instrument-query';
import { entityTypes } from '../ontology/entity-types';
import * as vocabularies from '../ontology/enums';
import { relationTypes } from '../ontology/relation-types';
import { builder } from './builder';

/** A GraphQL enum from a vocabulary: its keys, and what they say of themselves. */
export function enumOf<Key extends string>(name: string, vocabulary: Readonly<Record<Key, string | undefined>>, description?: string) {
  const values = Object.entries<string | undefined>(vocabulary).map(([value, text]) => [value, text ? { description: text } : {}]);
  return builder.enumType(name, { description, values: Object.fromEntries(values) as Record<Key, object> });
}

function keysOnly<Key extends string>(definitions: Readonly<Record<Key, unknown>>): Record<Key, string | undefined> {
  return Object.fromEntries(Object.keys(definitions).map((key) => [key, undefined])) as Record<Key, string | undefined>;
}

export const EntityTypeEnum = enumOf('EntityType', keysOnly(entityTypes));
export const RelationTypeEnum = enumOf('RelationType', keysOnly(relationTypes));
export const RelationRoleEnum = enumOf(
  'RelationRole',
  vocabularies.relationRoles,
  'The part that the first end plays in the second, where the type alone does not say.',
);
export const DateMeaningEnum = enumOf('DateMeaning', vocabularies.dateMeanings);
export const NameKindEnum = enumOf('NameKind', vocabularies.nameKinds);
export const DirectionEnum = enumOf('Direction', { OUT: undefined, IN: undefined, BOTH: undefined });
export const OrderDirectionEnum = enumOf('OrderDirection', { ASC: undefined, DESC: undefined });
export const InvolvementKindEnum = enumOf('InvolvementKind', involvementKinds);
export const GapKindEnum = enumOf('GapKind', gapKinds);
export const InstrumentOrderFieldEnum = enumOf('InstrumentOrderField', {
  DATE: 'By the first possible day, then the last possible day, then the identifier; the undated last in both directions.',
  NAME: 'By the official name, folded, in code-point order.',
});

/** The enums of `kind`, by name, as the entity types name them. */
export const kindEnums = {
  InstrumentKind: enumOf('InstrumentKind', vocabularies.instrumentKinds),
  InstitutionKind: enumOf('InstitutionKind', vocabularies.institutionKinds),
  EventKind: enumOf('EventKind', vocabularies.eventKinds),
};
