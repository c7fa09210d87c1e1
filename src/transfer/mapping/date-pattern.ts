/** A form of dates, such as `DD/MM/YYYY` or `Do [of ]MMMM[,] YYYY`. */
export interface DatePattern {
  /** A regular expression for one date, with groups that `dateOf` reads. */
  readonly expression: string;
  readonly dateOf: (text: string) => string | undefined;
}

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

const tokens: Readonly<Record<string, string>> = {
  YYYY: '(?<year>\\d{4})',
  MMMM: `(?<monthName>(?:${months.map((name) => `${name}|${name.slice(0, 3)}\\.?`).join('|')}|sept\\.?))`,
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  DD: '(?<day>\\d{2})',
  Do: '(?<day>\\d{1,2})(?:st|nd|rd|th)?',
  D: '(?<day>\\d{1,2})',
};

const token = /YYYY|MMMM|MM|M|DD|Do|D/g;

/**
 * Reads a pattern: YYYY; MMMM (an English month, also cut to three letters), MM, M; DD, D, Do (also 1st, 2nd); what stands in
 * brackets may be left out; a blank is any blanks. Undefined where it has no year, or a day without a month.
 */
export function parseDatePattern(pattern: string): DatePattern | undefined {
  const expression = pattern
    .split(/(\[[^\]]*\])/)
    .map((part) => (part.startsWith('[') && part.endsWith(']') ? `(?:${partOf(part.slice(1, -1))})?` : partOf(part)))
    .join('');
  const has = (group: string) => expression.split(`(?<${group}`).length - 1;
  const monthsThere = has('month>') + has('monthName>');
  if (has('year>') !== 1 || monthsThere > 1 || has('day>') > 1 || (has('day>') === 1 && monthsThere === 0)) return undefined;
  const whole = new RegExp(`^${expression}$`, 'i');
  return { expression: expression.replace(/\?<\w+>/g, '?:'), dateOf: (text) => toDate(whole.exec(text.trim())?.groups) };
}

function partOf(text: string): string {
  let expression = '';
  let at = 0;
  for (const match of text.matchAll(token)) {
    expression += literal(text.slice(at, match.index)) + (tokens[match[0]] ?? '');
    at = match.index + match[0].length;
  }
  return expression + literal(text.slice(at));
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|\\/-]/g, '\\$&').replace(/ +/g, '\\s+');
}

function toDate(groups: Readonly<Record<string, string | undefined>> | undefined): string | undefined {
  if (!groups) return undefined;
  const { year, monthName, day } = groups;
  const month = monthName ? monthNumber(monthName) : groups['month']?.padStart(2, '0');
  return [year, month, day?.padStart(2, '0')].filter((part) => part !== undefined).join('-');
}

function monthNumber(name: string): string {
  return String(months.findIndex((month) => month.startsWith(name.toLowerCase().slice(0, 3))) + 1).padStart(2, '0');
}
