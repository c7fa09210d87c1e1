/** A text with blanks for its line breaks, as the check of printed words reads a passage. */
export function onOneLine(text: string): string {
  return text.replace(/[\r\n\f\v\u0085\u2028\u2029]+/g, ' ');
}

/** The text of a cell as the file has it: its quotes are doubled there. */
export function asPrinted(text: string): string {
  return onOneLine(text).replaceAll('"', '""');
}
