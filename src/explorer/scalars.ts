/** Scalars of the schema as they stand in JSON. */
export type DateTime = string;
export type Json = unknown;
export type LanguageTag = string;
export type PartialDate = string;
