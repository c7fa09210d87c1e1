import { Kind, type DocumentNode, type SelectionSetNode } from 'graphql';

/**
 * An answer with its keys in the order in which the operation selects them. The executor adds a field when it is ready, so
 * that the same answer may come in another order.
 */
export function inSelectionOrder(document: DocumentNode, data: unknown): unknown {
  const fragments = new Map<string, SelectionSetNode>();
  for (const each of document.definitions) if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each.selectionSet);
  return ordered(
    data,
    document.definitions.flatMap((each) => (each.kind === Kind.OPERATION_DEFINITION ? [each.selectionSet] : [])),
  );

  function ordered(value: unknown, sets: readonly SelectionSetNode[]): unknown {
    if (Array.isArray(value)) return value.map((each) => ordered(each, sets));
    if (typeof value !== 'object' || value === null) return value;
    const fields = new Map<string, SelectionSetNode[]>();
    for (const set of sets) collect(set, fields);
    const entries = value as Readonly<Record<string, unknown>>;
    return Object.fromEntries(
      [...fields].filter(([key]) => entries[key] !== undefined).map(([key, inside]) => [key, ordered(entries[key], inside)]),
    );
  }

  function collect({ selections }: SelectionSetNode, fields: Map<string, SelectionSetNode[]>): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const key = (selection.alias ?? selection.name).value;
        fields.set(key, [...(fields.get(key) ?? []), ...(selection.selectionSet ? [selection.selectionSet] : [])]);
      } else {
        const set = selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments.get(selection.name.value);
        if (set) collect(set, fields);
      }
    }
  }
}
