import { CodePoints } from '../../code-points';

/** A passage to be marked, in code points of the text. */
export interface Mark {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** A piece of text with the passages that cover it. */
export interface Segment {
  readonly text: string;
  readonly marks: readonly string[];
}

/** A text as paragraphs of pieces: cut at line breaks and wherever a passage begins or ends; passages may overlap. */
export function markText(text: string, marks: readonly Mark[]): Segment[][] {
  const points = new CodePoints(text);
  const sorted = marks.filter(({ start, end }) => start < end && end <= points.length).sort((a, b) => a.start - b.start);
  const cuts = [...new Set([0, points.length, ...sorted.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const paragraphs: Segment[][] = [[]];
  let [next, open] = [0, [] as Mark[]];
  for (let index = 0; index + 1 < cuts.length; index += 1) {
    const [from, to] = [cuts[index]!, cuts[index + 1]!];
    open = open.filter(({ end }) => end > from);
    for (; next < sorted.length && sorted[next]!.start <= from; next += 1) open.push(sorted[next]!);
    const [first = '', ...others] = points.slice(from, to).split('\n');
    const segment = (part: string): Segment => ({ text: part, marks: open.map(({ id }) => id) });
    if (first) paragraphs.at(-1)!.push(segment(first));
    for (const part of others) paragraphs.push(part ? [segment(part)] : []);
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}
