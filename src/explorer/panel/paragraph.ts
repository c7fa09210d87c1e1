import type { CodePoints } from '../../code-points';

/** A quote in the paragraph that holds it. */
export interface QuoteInParagraph {
  readonly before: string;
  readonly quote: string;
  readonly after: string;
}

/** So much of a long paragraph is shown on each side of the quote. */
const mostAround = 220;

/** The paragraph around `start` to `end`, in code points of the text; ends at line breaks, and is cut where it is long. */
export function paragraphAround(text: CodePoints, start: number, end: number): QuoteInParagraph {
  const before = text.slice(0, start);
  const after = text.slice(end, text.length);
  return {
    before: shortened(before.slice(before.lastIndexOf('\n') + 1), 'start'),
    quote: text.slice(start, end),
    after: shortened(after.slice(0, (after.indexOf('\n') + 1 || after.length + 1) - 1), 'end'),
  };
}

function shortened(text: string, end: 'start' | 'end'): string {
  const characters = [...text];
  if (characters.length <= mostAround) return text;
  return end === 'start' ? `…${characters.slice(-mostAround).join('')}` : `${characters.slice(0, mostAround).join('')}…`;
}
