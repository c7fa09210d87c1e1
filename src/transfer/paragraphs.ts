import { codePointLength } from '../code-points';

/** A line of a text that is not empty. */
export interface Paragraph {
  /** From 1; empty lines do not count. */
  readonly number: number;
  /** In code points, without the line end. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The paragraphs of a text, in its order. */
export function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + codePointLength(line);
    if (line.trim() !== '') paragraphs.push({ number: paragraphs.length + 1, start, end, text: line });
    start = end + 1;
  }
  return paragraphs;
}

/** The indexes of the paragraphs that a stretch of the text touches. */
export function paragraphsAt(paragraphs: readonly Paragraph[], start: number, end: number): number[] {
  const touched: number[] = [];
  for (let at = firstEndingAfter(paragraphs, start); at < paragraphs.length && (paragraphs[at]?.start ?? end) < end; at += 1)
    touched.push(at);
  return touched;
}

function firstEndingAfter(paragraphs: readonly Paragraph[], point: number): number {
  let [low, high] = [0, paragraphs.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((paragraphs[middle]?.end ?? 0) <= point) low = middle + 1;
    else high = middle;
  }
  return low;
}
