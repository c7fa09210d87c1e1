/** One cell of a row: its value, and where it stands in the row's text in UTF-16 units, quotes included. */
export interface Cell {
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The cells of the text of one row that a CSV parser has accepted. Only this knows where they stand; the parser alone decides
 * what is a row and what is well-formed.
 */
export function cellsOf(row: string, delimiter: string): Cell[] {
  const cells: Cell[] = [];
  for (let from = 0; ;) {
    const to = row[from] === '"' ? afterQuote(row, from) : afterPlain(row, from, delimiter);
    const text = row.slice(from, to);
    cells.push({ value: text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text, from, to });
    if (to >= row.length) return cells;
    from = to + delimiter.length;
  }
}

function afterPlain(row: string, from: number, delimiter: string): number {
  const at = row.indexOf(delimiter, from);
  return at < 0 ? row.length : at;
}

/** After the quote that closes: the first that is not doubled. */
function afterQuote(row: string, from: number): number {
  let at = row.indexOf('"', from + 1);
  while (at >= 0 && row[at + 1] === '"') at = row.indexOf('"', at + 2);
  return at < 0 ? row.length : at + 1;
}
