import { fold } from '../search/fold';
import { latinSkeleton } from '../search/latin';
import { fillers, wordsOf } from '../search/words';
import type { StoredName } from '../store/stored';

/** A name, worked out as far as comparing needs it. */
export interface ComparedName {
  readonly value: string;
  /** Without its region or script: `zh` of `zh-Hant`. */
  readonly lang: string;
  readonly folded: string;
  /** Without articles and prepositions. */
  readonly words: readonly string[];
  /** The same, in the order of the alphabet, so that the order in which they stand does not matter. */
  readonly sortedWords: string;
  /** Numbers and single letters as they stand: Protocol A, and see Protocol B. */
  readonly marks: string;
  readonly isHan: boolean;
  readonly isAcronym: boolean;
  /** A title or name of its own, and no words of a source that stand for one. */
  readonly isProper: boolean;
  /** How it sounds, as it stands and with its words in order; empty for a long one, which nobody transliterates. */
  readonly sounds: readonly string[];
}

const longestSpoken = 60;
const shortestSound = 5;

export function comparedName({ value, lang, kind }: StoredName): ComparedName {
  const folded = fold(value);
  const isHan = /\p{Script=Han}/u.test(folded);
  const all = wordsOf(folded).map(({ text }) => text);
  const meant = all.filter((word) => !fillers.has(word));
  const words = meant.length > 0 ? meant : all;
  const isAcronym = kind === 'ACRONYM' || /^\p{Lu}{2,7}$/u.test(value.replace(/[.\s]/g, ''));
  return {
    value,
    lang: lang.toLowerCase().split('-')[0] ?? '',
    folded,
    words,
    sortedWords: [...words].sort().join(' '),
    marks: all.filter((word) => word.length === 1 || /\p{N}/u.test(word)).join(' '),
    isHan,
    isAcronym,
    isProper: kind !== 'DESCRIPTION' && !isAcronym,
    sounds: isAcronym || folded.length > longestSpoken ? [] : soundsOf(folded, words, isHan),
  };
}

function soundsOf(folded: string, words: readonly string[], isHan: boolean): string[] {
  const asItStands = latinSkeleton(folded);
  const inOrder = isHan ? [] : [words.map(latinSkeleton).sort().join('')];
  return [...new Set([asItStands, ...inOrder])].filter((sound) => sound.length >= shortestSound);
}
