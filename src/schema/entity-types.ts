import type { Entity } from '../graph/entity';
import type { EntityType } from '../ontology/entity-types';
import { entityType, entityTypeNames, instrumentTypes } from '../ontology/ontology';
import { splitExternalId } from '../store/stored';
import { builder } from './builder';
import { DateMeaningEnum, kindEnums } from './enums';
import { NodeRef, typeNameOfEntity } from './node';
import { EntityRef, InstrumentRef } from './refs';
import { relationFields } from './related';
import { InstrumentStatusRef, statusOn, statusReads } from './status';
import { fromEntity } from './stored';

/** The object types of the entities, derived from the ontology: their kind, their dates, and a field for each relation. */
type Types = typeof builder extends PothosSchemaTypes.SchemaBuilder<infer T> ? T : never;
type FieldBuilder = Pick<PothosSchemaTypes.ObjectFieldBuilder<Types, Entity>, 'field' | 'arg' | 'string' | 'boolean'>;

builder.interfaceType(InstrumentRef, {
  description: 'A document by which parties agree or declare something. Relations between instruments point from the newer to the older.',
  interfaces: [NodeRef, EntityRef],
  resolveType: (entity) => typeNameOfEntity(entity),
  fields: (t) => ({
    ...ownFields(t, instrumentTypes[0]!),
    dateOf: t.field({
      type: DateMeaningEnum,
      nullable: true,
      description: 'What happened on `date`.',
      ...fromEntity(['dateOf'], ({ dateOf }) => dateOf ?? null),
    }),
    draft: t.boolean({
      description: 'Whether it is only being negotiated. Lists leave drafts out unless the filter asks for them.',
      ...fromEntity(['draft'], ({ draft }) => draft ?? false),
    }),
    status: t.field({
      type: InstrumentStatusRef,
      description:
        "The last stage stated on or before a day (by default today, UTC): SUPERSEDED or TERMINATED by such a relation or `endedOn`, EXPIRED by the last prolongation's `until`, IN_FORCE by `inForceOn`, else what `dateOf` says (STATED: UNKNOWN), NEGOTIATED for a draft; UNKNOWN where a partial date overlaps the day.",
      args: { asOf: t.arg({ type: 'PartialDate' }) },
      extensions: statusReads,
      resolve: (entity, { asOf }, context) => statusOn(entity, asOf, context),
    }),
  }),
});

/** The object type of each entity type. */
export const entityRefs = Object.fromEntries(
  entityTypeNames.map((type) => {
    const { label, family, description } = entityType(type);
    const ref = builder.objectRef<Entity>(label).implement({
      description,
      interfaces: [NodeRef, EntityRef, ...(family ? [InstrumentRef] : [])],
      fields: (t) => ({ ...(family ? {} : ownFields(t, type)), ...(type === 'COUNTRY' ? countryFields(t) : {}) }),
    });
    return [type, ref];
  }),
) as unknown as Record<EntityType, ReturnType<typeof builder.objectRef<Entity>>>;

const dateDescriptions = {
  date: 'The date by which the instrument is known, as far as a source dates it.',
  inForceOn: undefined,
  startedOn: undefined,
  endedOn: undefined,
} as const;

function ownFields(t: FieldBuilder, type: EntityType) {
  const { kind, dates = [] } = entityType(type);
  return {
    ...(kind && {
      kind: t.field({
        type: kindEnums[kind.name as keyof typeof kindEnums],
        ...fromEntity(['kind'], (stored) => stored.kind as never),
      }),
    }),
    ...Object.fromEntries(
      dates.map((field) => [
        field,
        t.field({
          type: 'PartialDate',
          nullable: true,
          description: dateDescriptions[field],
          ...fromEntity([field], (stored) => stored[field] ?? null),
        }),
      ]),
    ),
    ...relationFields(t, type),
  };
}

function countryFields(t: FieldBuilder) {
  return {
    code: t.string({
      nullable: true,
      description: 'ISO 3166-1 alpha-2, where there is one.',
      ...fromEntity(
        ['externalIds'],
        ({ externalIds = [] }) => externalIds.map(splitExternalId).find(({ scheme }) => scheme === 'iso3166-1-alpha-2')?.value ?? null,
      ),
    }),
  };
}
