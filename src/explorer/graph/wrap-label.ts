/** So many units fit into a line; a Han character takes two. */
const lineWidth = 26;
const mostLines = 3;

/** A name in a few short lines; what does not fit ends in an ellipsis. Latin and Cyrillic text breaks at blanks. */
export function wrapLabel(name: string): string[] {
  const lines: string[] = [];
  let rest = name.trim();
  while (rest && lines.length < mostLines) {
    const fitting = fittingLength(rest);
    const isLast = lines.length === mostLines - 1;
    if (fitting >= rest.length) {
      lines.push(rest);
      rest = '';
    } else if (isLast) {
      lines.push(`${rest.slice(0, fitting - 1).trimEnd()}…`);
      rest = '';
    } else {
      const blank = rest.lastIndexOf(' ', fitting);
      const end = blank > fitting / 3 ? blank : fitting + closingLength(rest.slice(fitting));
      lines.push(rest.slice(0, end).trimEnd());
      rest = rest.slice(end).trimStart();
    }
  }
  return lines;
}

/** What closes may not begin a line. */
function closingLength(rest: string): number {
  return /^[、，。；：！？》」』）”’]/.test(rest) ? 1 : 0;
}

function fittingLength(text: string): number {
  let units = 0;
  let length = 0;
  for (const character of text) {
    units += isWide(character) ? 2 : 1;
    if (units > lineWidth) return length;
    length += character.length;
  }
  return length;
}

/** Han, kana, hangul and full-width forms. */
function isWide(character: string): boolean {
  const point = character.codePointAt(0)!;
  return (
    (point >= 0x1100 && point <= 0x115f) ||
    (point >= 0x2e80 && point <= 0xa4cf) ||
    (point >= 0xac00 && point <= 0xd7a3) ||
    (point >= 0xf900 && point <= 0xfaff) ||
    (point >= 0xfe30 && point <= 0xfe6f) ||
    (point >= 0xff00 && point <= 0xff60) ||
    point >= 0x20000
  );
}
