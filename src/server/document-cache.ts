/** What is kept of documents seen before, least recently used first to go. */
export interface DocumentCache<Value> {
  get(text: string): Value | undefined;
  set(text: string, value: Value): void;
}

/**
 * Bounded by the characters of the documents together, not by their number: a parsed document takes about fifty times its
 * text, so a thousand long ones would fill the memory.
 */
export function createDocumentCache<Value>(maxCharacters: number): DocumentCache<Value> {
  const documents = new Map<string, Value>();
  let characters = 0;
  return {
    get(text) {
      const value = documents.get(text);
      if (value === undefined) return undefined;
      documents.delete(text);
      documents.set(text, value);
      return value;
    },
    set(text, value) {
      if (documents.has(text) || text.length > maxCharacters / 10) return;
      documents.set(text, value);
      characters += text.length;
      for (const oldest of documents.keys()) {
        if (characters <= maxCharacters) break;
        documents.delete(oldest);
        characters -= oldest.length;
      }
    },
  };
}
