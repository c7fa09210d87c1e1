import type { TableRow, ValueTable } from './value-table';

/** Where the words of a table stand in a text, from left to right. */
export interface WordAt {
  readonly row: TableRow;
  readonly at: number;
  readonly end: number;
}

/** Finds whole words of a table's key column, in any case and also with an s at the end; of two that begin at one place the longer. */
export class WordTable {
  private readonly words: RegExp;
  private readonly byWord: ReadonlyMap<string, TableRow>;

  constructor(table: ValueTable) {
    const keys = [...table.rows.keys()].sort((a, b) => b.length - a.length);
    this.words = new RegExp(`(?<![\\p{L}\\p{N}])(${keys.map(toExpression).join('|')})(s?)(?![\\p{L}\\p{N}])`, 'giu');
    this.byWord = new Map([...table.rows].map(([word, row]) => [plain(word), row]));
  }

  first(text: string): TableRow | undefined {
    return this.all(text)[0]?.row;
  }

  all(text: string): WordAt[] {
    return [...text.matchAll(this.words)].flatMap((match) => {
      const row = this.byWord.get(plain(match[1] ?? ''));
      return row ? [{ row, at: match.index, end: match.index + match[0].length }] : [];
    });
  }
}

function toExpression(word: string): string {
  return word
    .trim()
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replace(/\s+/g, '\\s+');
}

function plain(word: string): string {
  return word.trim().replace(/\s+/g, ' ').toLowerCase();
}
