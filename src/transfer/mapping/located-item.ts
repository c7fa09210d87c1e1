import type { ContentRecord } from '../read-records';
import type { Position } from '../problem';

/** A record with the line of the row that it is of, or what keeps a row from being one. */
export type MappedItem =
  | (Position & { readonly record: ContentRecord })
  | (Position & { readonly problems: readonly string[]; readonly id?: string | undefined; readonly text?: string | undefined });
