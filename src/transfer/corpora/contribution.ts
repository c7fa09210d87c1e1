/** What one corpus says of an entity or a relation. */
export interface Contribution<T> {
  readonly corpus: string;
  readonly record: T;
}

/** What several corpora say together, or why they cannot be brought together, a sentence each. */
export type Merged<T> = { readonly record: T } | { readonly problems: readonly string[] };

/** The closed list of topics is no corpus's own: it has this name, whoever repeats a topic of it. */
export const topicsCorpus = 'topics';

/** The corpus to which a record of a corpus counts. */
export function owner(record: object, corpus: string): string {
  return (record as { type?: unknown }).type === 'TOPIC' ? topicsCorpus : corpus;
}

/** A corpus as a message names it; what a store held before it kept that in mind is of none. */
export function corpusName(corpus: string): string {
  return corpus === '' ? 'the store' : corpus;
}

/** Why two corpora cannot both be right. */
export function contradiction(field: string, mine: unknown, other: string, theirs: unknown): string {
  return `${field} is ${said(mine)}, and ${corpusName(other)} says ${said(theirs)}; an import does not replace what another corpus says`;
}

function said(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The items of several lists, each once, by a key. */
export function union<T>(lists: readonly (readonly T[] | undefined)[], keyOf: (item: T) => string): T[] | undefined {
  const found = new Map<string, T>();
  for (const item of lists.flatMap((list) => list ?? [])) if (!found.has(keyOf(item))) found.set(keyOf(item), item);
  return found.size > 0 ? [...found.values()] : undefined;
}

/** Texts by language; of two in one language the first stays. */
export function firstOfEach<V>(maps: readonly (Readonly<Record<string, V>> | undefined)[]): Record<string, V> | undefined {
  const kept = new Map<string, V>();
  for (const [key, value] of maps.flatMap((map) => Object.entries(map ?? {}))) if (!kept.has(key)) kept.set(key, value);
  return kept.size > 0 ? Object.fromEntries(kept) : undefined;
}
