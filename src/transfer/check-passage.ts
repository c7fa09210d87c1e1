import { codePointLength, type CodePoints } from '../code-points';
import { shown } from './problem';
import type { PassageRecord } from './record';

/** How far from its place a quote is looked for, in code points, to say where it stands instead. */
const nearby = 1_000;

/** What is wrong with a passage of this text, or undefined: the quote is exactly `text[start, end)` in code points. */
export function checkPassage({ start, end, quote, source }: PassageRecord, text: CodePoints): string | undefined {
  if (end <= start) return `end ${end} is not after start ${start}`;
  if (end > text.length) return `end ${end} is beyond the text of ${source}, which has ${text.length} characters`;
  const printed = text.slice(start, end);
  if (printed === quote) return undefined;
  const found = findNearby(quote, text, start);
  return `the quote is ${shown(quote)}, the text of ${source} from ${start} to ${end} is ${shown(printed)}${
    found === undefined ? '' : `; the quote stands at ${found}–${found + codePointLength(quote)}`
  }`;
}

function findNearby(quote: string, text: CodePoints, start: number): number | undefined {
  const from = Math.max(0, start - nearby);
  const around = text.slice(from, Math.min(text.length, start + nearby));
  const unit = around.indexOf(quote);
  return unit < 0 ? undefined : from + codePointLength(around.slice(0, unit));
}
