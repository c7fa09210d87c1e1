const most = { lines: 30, codePoints: 90, width: 120 };

/** A part of an answer as JSON for people: of each list of objects as many as let it be short, of each text the beginning. */
export function excerpt(value: unknown): string {
  for (const items of [8, 4, 3, 2]) {
    const text = print(shortened(value, items), '');
    if (text.split('\n').length <= most.lines) return text;
  }
  return print(shortened(value, 1), '');
}

function shortened(value: unknown, items: number): unknown {
  if (typeof value === 'string') {
    const points = Array.from(value);
    return points.length > most.codePoints ? `${points.slice(0, most.codePoints).join('')}…` : value;
  }
  if (Array.isArray(value)) {
    const all = value.map((each) => shortened(each, items));
    return typeof value[0] !== 'object' || value.length <= items ? all : [...all.slice(0, items), `… ${value.length - items} more`];
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, shortened(inside, items)]));
}

/** What fits stands on one line. */
function print(value: unknown, indent: string): string {
  const line = onOneLine(value);
  if (typeof value !== 'object' || value === null || indent.length + line.length <= most.width) return line;
  const deeper = `${indent}  `;
  // Brackets around one thing need no lines of their own.
  if (Array.isArray(value) && value.length === 1) return `[${print(value[0], indent)}]`;
  if (Array.isArray(value)) return `[\n${value.map((each) => deeper + print(each, deeper)).join(',\n')}\n${indent}]`;
  const entries = Object.entries(value).map(([key, inside]) => `${deeper}"${key}": ${print(inside, deeper)}`);
  return `{\n${entries.join(',\n')}\n${indent}}`;
}

function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, inside]) => `"${key}": ${onOneLine(inside)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}
