/**
 * What is wrong with the keys of a JSON text whose value has been read, or undefined: a key that an object has twice, of which
 * readers take the one or the other, and `__proto__`, by which some replace the prototype of what they read.
 */
export function findDoubleKey(text: string, value: unknown): string | undefined {
  // What is written just as it would be again has no key twice. Texts with blanks or escapes are looked through.
  return !text.includes('__proto__') && writtenAgain(value) === text ? undefined : lookThrough(text);
}

function writtenAgain(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    // It can read deeper nesting than it can write.
    return undefined;
  }
}

/** Of a text that is known to be JSON. */
function lookThrough(text: string): string | undefined {
  const open: (Set<string> | undefined)[] = [];
  let last = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '{') open.push(new Set());
    else if (character === '[') open.push(undefined);
    else if (character === '}' || character === ']') open.pop();
    else if (character === '"') {
      const end = endOfString(text, at);
      last = text.slice(at, end);
      at = end - 1;
    } else if (character === ':') {
      const key = JSON.parse(last) as string;
      const keys = open.at(-1);
      if (key === '__proto__') return 'has the key "__proto__", which no record has';
      if (keys?.has(key)) return `has the key ${last.slice(0, 80)} twice in one object`;
      keys?.add(key);
    }
  }
  return undefined;
}

/** After the quote that ends the string which begins here: the next one with an even number of backslashes before it. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end > 0; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text[end - 1 - backslashes] === '\\') backslashes += 1;
    if (backslashes % 2 === 0) return end + 1;
  }
  return text.length;
}
