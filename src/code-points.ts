/** A text addressed by Unicode code points. Built once a text; a slice then costs a binary search, not a walk. */
export class CodePoints {
  /** Code points of the whole text. */
  readonly length: number;
  /** Code point offsets of the characters that take two UTF-16 units, ascending. */
  private readonly wide: Uint32Array;

  constructor(private readonly text: string) {
    const wide: number[] = [];
    for (let unit = 0; unit < text.length; unit += 1) {
      if (!isHighSurrogate(text.charCodeAt(unit))) continue;
      wide.push(unit - wide.length);
      unit += 1;
    }
    this.wide = Uint32Array.from(wide);
    this.length = text.length - wide.length;
  }

  /** The characters from `start` up to, not including, `end`. */
  slice(start: number, end: number): string {
    return this.text.slice(this.unitAt(start), this.unitAt(end));
  }

  private unitAt(point: number): number {
    let [low, high] = [0, this.wide.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.wide[middle] ?? 0) < point) low = middle + 1;
      else high = middle;
    }
    return point + low;
  }
}

/** How many code points a text has. */
export function codePointLength(text: string): number {
  return new CodePoints(text).length;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
