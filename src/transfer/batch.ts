/** What a write did. */
export interface Written {
  created: number;
  changed: number;
  unchanged: number;
}

/** Cuts a list into pieces of at most `size`. */
export function* chunks<T>(items: readonly T[], size: number): Generator<T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}

/** The last of each id: within one batch a later record replaces an earlier one. */
export function lastOfEach<T extends { readonly id: string }>(records: readonly T[]): T[] {
  return [...new Map(records.map((record) => [record.id, record])).values()];
}

/** The version of a record that replaces a stored one, or of a new one. */
export function nextVersion(stored: { version: number } | undefined, wanted: number | undefined): number {
  return stored ? Math.max(stored.version + 1, wanted ?? 0) : (wanted ?? 1);
}
