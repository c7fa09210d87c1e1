/** A line of a CSV file (RFC 4180). */
export function csvRow(values: readonly (string | undefined)[]): string {
  return `${values.map((value = '') => cell(value)).join(',')}\r\n`;
}

function cell(value: string): string {
  const text = startsFormula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * What a spreadsheet would run instead of showing it, also after blanks, invisible characters and apostrophes. It gets an
 * apostrophe in front: https://owasp.org/www-community/attacks/CSV_Injection
 */
const startsFormula = /^(['\s\p{C}]*[=+\-@＝＋－＠]|'*[\t\r])/u;
