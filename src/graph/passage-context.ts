import type { StoredPassage } from '../store/stored';
import type { SourceText } from './source-texts';

/** The text around a quote, as far as its paragraph reaches. */
export interface PassageContext {
  readonly before: string;
  readonly after: string;
  /** Whether `before` begins where the paragraph does. */
  readonly beginsParagraph: boolean;
  /** Whether `after` ends where the paragraph does. */
  readonly endsParagraph: boolean;
}

/** At most so many code points on each side. The source must hold the quote where the passage says. */
export function passageContext({ start, end }: StoredPassage, source: SourceText, characters: number): PassageContext {
  // One more than is given away says whether the paragraph goes on.
  const before = [...source.slice(Math.max(start - characters - 1, 0), start)];
  const after = [...source.slice(end, end + characters + 1)];
  const paragraphBegins = before.lastIndexOf('\n') + 1;
  const paragraphEnds = after.includes('\n') ? after.indexOf('\n') : after.length;
  return {
    before: before.slice(Math.max(paragraphBegins, before.length - characters)).join(''),
    after: after.slice(0, Math.min(paragraphEnds, characters)).join(''),
    beginsParagraph: before.length - paragraphBegins <= characters,
    endsParagraph: paragraphEnds <= characters,
  };
}
