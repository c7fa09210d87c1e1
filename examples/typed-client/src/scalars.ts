/** A date known to the year, the month or the day, as `2026`, `2026-05` or `2026-05-20`. Never padded, so it is no moment. */
export type PartialDate = `${number}` | `${number}-${number}` | `${number}-${number}-${number}`;

/** A moment in UTC, as `2026-05-20T10:00:00Z`: `new Date(…)` reads it. */
export type DateTime = `${string}Z`;

/** A language tag, as `zh`, `en` or `zh-Hant`. */
export type LanguageTag = string;

/** Any value of JSON. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
