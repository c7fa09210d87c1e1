import SchemaBuilder from '@pothos/core';
import type { Context } from '../context';
import type { EntityType } from '../ontology/entity-types';
import type { DateMeaning, EventKind, InstitutionKind, InstrumentKind, NameKind, RelationRole } from '../ontology/enums';
import type { RelationType } from '../ontology/relation-types';

interface SchemaTypes {
  Context: Context;
  DefaultFieldNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    PartialDate: { Input: string; Output: string };
    LanguageTag: { Input: string; Output: string };
    DateTime: { Input: string; Output: string };
    JSON: { Input: unknown; Output: Readonly<Record<string, unknown>> };
  };
}

export type Builder = PothosSchemaTypes.SchemaBuilder<PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>>;

/** Holds no type of its own: each type stands in a file beside its queries, and schema.ts gathers them. */
export const builder: Builder = new SchemaBuilder<SchemaTypes>({ defaultFieldNullability: false });

export type { DateMeaning, EntityType, EventKind, InstitutionKind, InstrumentKind, NameKind, RelationRole, RelationType };
