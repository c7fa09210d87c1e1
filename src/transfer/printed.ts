import { fold } from '../search/fold';
import type { EntityRecord, NameRecord, PassageRecord } from './record';

/** Whether a text is printed in one of the passages, letter by letter up to line breaks. */
export function isPrinted(text: string, passages: readonly PassageRecord[]): boolean {
  return passages.some((passage) => quoteForms(passage).exact.some((quote) => occurs(text, quote)));
}

/** Whether a name of the entity is printed in one of the passages, up to line breaks and what `fold` makes equal. */
export function isNamed(entity: EntityRecord, passages: readonly PassageRecord[]): boolean {
  return entity.names.some((name) => isPrinted(name.value, passages) || isPrintedAlike(name, passages));
}

function isPrintedAlike(name: NameRecord, passages: readonly PassageRecord[]): boolean {
  const folded = foldedName(name);
  return passages.some((passage) => occurs(folded, quoteForms(passage).folded));
}

interface QuoteForms {
  /** A line break may stand within a word (in Chinese) or between two. */
  readonly exact: readonly string[];
  readonly folded: string;
}

const lineBreaks = /[\r\n\f\v\u0085\u2028\u2029]+/g;

// Both are asked for again and again: one passage carries many relations, one name stands at the end of many.
const formsOfPassages = new WeakMap<PassageRecord, QuoteForms>();
const foldedNames = new WeakMap<NameRecord, string>();

function quoteForms(passage: PassageRecord): QuoteForms {
  let forms = formsOfPassages.get(passage);
  if (!forms) {
    const exact = [passage.quote.replace(lineBreaks, ''), passage.quote.replace(lineBreaks, ' ')];
    forms = { exact: [...new Set(exact)], folded: fold(passage.quote) };
    formsOfPassages.set(passage, forms);
  }
  return forms;
}

function foldedName(name: NameRecord): string {
  let folded = foldedNames.get(name);
  if (folded === undefined) foldedNames.set(name, (folded = fold(name.value)));
  return folded;
}

/**
 * Whether the words stand in the text. In scripts that part words they begin at the beginning of a word, so that "UN" is
 * not found in "Sunday"; their end is free for the sake of inflection (Росатома), but for the shortest, such as РФ.
 */
function occurs(words: string, text: string): boolean {
  if (words === '') return false;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    const beginsWord = !(spacedLetterAtEnd.test(text.slice(0, at).slice(-2)) && spacedLetterAtStart.test(words));
    const endsWord = words.length > 3 || !(spacedLetterAtEnd.test(words) && spacedLetterAtStart.test(text.slice(end, end + 2)));
    if (beginsWord && endsWord) return true;
  }
  return false;
}

/** A letter or digit of a script that puts blanks between words. */
const spacedLetter = '(?!\\p{Script=Han}|\\p{Script=Hiragana}|\\p{Script=Katakana}|\\p{Script=Thai})[\\p{L}\\p{N}]';
const spacedLetterAtStart = new RegExp(`^${spacedLetter}`, 'u');
const spacedLetterAtEnd = new RegExp(`${spacedLetter}$`, 'u');
