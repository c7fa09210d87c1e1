/** Where a record stands: the file by its name, the line from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
}

/** A record with the line where it was read. */
export interface Located<T> extends Position {
  readonly record: T;
}

/** What is wrong with a record, a sentence; nothing is loaded while there is one. `id` where the line has a usable one. */
export interface Problem extends Position {
  readonly id?: string;
  readonly message: string;
}

/** The problem of a record that has been read. */
export function problemOf({ file, line, record }: Located<{ readonly id: string }>, message: string): Problem {
  return { file, line, id: record.id, message };
}

/** `graph.jsonl:123 institution:rosatom: …`, on one line whatever the record holds. */
export function formatProblem({ file, line, id, message }: Problem): string {
  return escapeControls(`${file}:${line}${id ? ` ${id}` : ''}: ${message}`);
}

/** A line for a terminal: what a record holds could otherwise steer it. */
export function escapeControls(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`);
}

/** In the order of the files and their lines. */
export function byPosition(a: Position, b: Position): number {
  return a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1;
}

/** A text of a record as a message shows it: in quotes, cut where it is long. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  const characters = Array.from(text.slice(0, 200));
  return characters.length <= 80 && text.length <= 200 ? text : `${characters.slice(0, 79).join('')}…`;
}
