import { areFormsOfOneWord } from '../search/words';
import { slipsAllowed, wrongLetters } from '../search/match-name';
import { syllableOf } from '../search/latin';
import type { ComparedName } from './compared-name';
import { evidence, type Evidence, type EvidenceCode } from './evidence';

/** Whether a word is so rare in the graph that it may be another one, misspelled: `Iran` is no slip of `Iraq`. */
export type IsRare = (word: string) => boolean;

/** How two names agree, with the weight. */
interface Agreement {
  readonly code: EvidenceCode;
  readonly bits: number;
  readonly a: ComparedName;
  readonly b: ComparedName;
}

/**
 * What the names of two entities say: the closest two of them count, then whether those of another language agree as well.
 * `agreeing` are the names that met, of which the caller finds out how many bear them.
 */
export function compareNames(
  a: readonly ComparedName[],
  b: readonly ComparedName[],
  isRare: IsRare,
): { evidence: Evidence[]; agreeing: readonly ComparedName[] } {
  const best = closest(a, b, isRare);
  if (!best) return { evidence: [differ(a, b)], agreeing: [] };
  const found = [evidence(best.code, detailOf(best), best.bits)];
  if (best.code === 'NAME_IN_NAME') return { evidence: found, agreeing: [] };
  const more = [mainNames(best, a, b, isRare), otherLanguages(best, a, b, isRare)].filter((each) => each !== undefined);
  return { evidence: [...found, ...more], agreeing: [best.a, best.b] };
}

function closest(a: readonly ComparedName[], b: readonly ComparedName[], isRare: IsRare): Agreement | undefined {
  let best: Agreement | undefined;
  for (const one of a) {
    for (const other of b) {
      const found = agree(one, other, isRare);
      if (found && (!best || isBetter(found, best))) best = found;
    }
  }
  return best;
}

/** Of equally close names a fixed pair, whichever comes first. */
function isBetter(found: Agreement, best: Agreement): boolean {
  if (found.bits !== best.bits) return found.bits > best.bits;
  if (found.code !== best.code) return found.code < best.code;
  return detailOf(found) < detailOf(best);
}

function agree(a: ComparedName, b: ComparedName, isRare: IsRare): Agreement | undefined {
  const as = (code: EvidenceCode, less = 0): Agreement => ({ code, bits: evidence(code).bits - less, a, b });
  // What is no name of its own, such as "the agreement", says less.
  const doubt = a.isProper && b.isProper ? 0 : 4;
  if (a.folded === b.folded) return a.isAcronym || b.isAcronym ? as('SAME_ACRONYM') : as('SAME_NAME', doubt);
  if (a.isAcronym || b.isAcronym) return isInitials(a, b) || isInitials(b, a) ? as('INITIALS') : undefined;
  const areSameWords = !a.isHan && !b.isHan && a.words.length > 1 && a.sortedWords === b.sortedWords;
  // Protocol A, see Protocol B, is the other one.
  if (areSameWords) return a.marks === b.marks ? as('SAME_WORDS', doubt) : undefined;
  if (!(a.isHan && b.isHan) && digitsOf(a) === digitsOf(b) && a.sounds.some((sound) => b.sounds.includes(sound))) {
    return as(a.isHan || b.isHan ? 'SAME_PINYIN' : 'SAME_SOUND', doubt);
  }
  const slips = a.isHan || b.isHan ? hanSlips(a, b) : a.marks === b.marks ? slipsBetween(a.words, b.words, isRare) : undefined;
  if (slips !== undefined) return as('SLIP', doubt + Math.max(0, slips - 1) + Math.max(shortness(a), shortness(b)));
  return doubt === 0 && (holdsWords(a, b) || holdsWords(b, a)) ? as('NAME_IN_NAME') : undefined;
}

/** What a name sounds like has no doubled signs, so that 115 and 155 would be one. */
function digitsOf({ folded }: ComparedName): string {
  return folded.replace(/\P{N}+/gu, ' ').trim();
}

function isInitials(acronym: ComparedName, name: ComparedName): boolean {
  if (!acronym.isAcronym || name.isAcronym || name.isHan || name.words.length < 3) return false;
  return initialsOf(name) === acronym.folded.replaceAll(' ', '');
}

export function initialsOf({ words }: ComparedName): string {
  return words.map((word) => Array.from(word)[0]).join('');
}

/** Of short names many differ in a letter: Malta and Yalta. */
function shortness({ folded, isHan }: ComparedName): number {
  const letters = folded.length * (isHan ? 3 : 1);
  return letters < 10 ? 3 : letters < 15 ? 1 : 0;
}

/** Wrong letters where the words are the same but for one; undefined where they are not, or where the word is another one. */
function slipsBetween(a: readonly string[], b: readonly string[], isRare: IsRare): number | undefined {
  if (Math.abs(a.length - b.length) > 1) return undefined;
  const [restA, restB] = [without(a, b), without(b, a)];
  // A blank that was put in or left out.
  if (restA.length + restB.length === 3 && restA.join('') === restB.join('')) return 1;
  const [x, y] = [restA[0], restB[0]];
  if (restA.length !== 1 || restB.length !== 1 || x === undefined || y === undefined || /\p{N}/u.test(x + y)) return undefined;
  if (areFormsOfOneWord(x, y)) return 1;
  const wrong = wrongLetters(x, y);
  return wrong <= slipsAllowed(Math.min(x.length, y.length)) && (isRare(x) || isRare(y)) ? wrong : undefined;
}

/** The words of one list that the other has not, each as often as it stands there more. */
function without(words: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return words.filter((word) => {
    const at = left.indexOf(word);
    if (at === -1) return true;
    left.splice(at, 1);
    return false;
  });
}

/** Characters that sound alike, which keyboards confuse. */
function hanSlips(a: ComparedName, b: ComparedName): number | undefined {
  const [here, there] = [Array.from(a.folded), Array.from(b.folded)];
  if (here.length !== there.length || here.length < 5) return undefined;
  const different = here.flatMap((character, at) => (character === there[at] ? [] : [at]));
  const alike = different.every(
    (at) => /\p{Script=Han}/u.test(here[at] ?? '') && syllableOf(here[at] ?? '') === syllableOf(there[at] ?? ''),
  );
  return alike && different.length <= here.length / 5 ? different.length : undefined;
}

const fewestWordsWithin = 3;

function holdsWords(outer: ComparedName, inner: ComparedName): boolean {
  if (outer.isHan || inner.isHan) return outer.isHan && inner.isHan && inner.folded.length >= 6 && outer.folded.includes(inner.folded);
  return inner.words.length >= fewestWordsWithin && without(inner.words, outer.words).length === 0;
}

function differ(a: readonly ComparedName[], b: readonly ComparedName[]): Evidence {
  const languages = new Set(properLanguages(a));
  return evidence(properLanguages(b).some((lang) => languages.has(lang)) ? 'DIFFERENT_NAME' : 'NO_COMMON_LANGUAGE');
}

function properLanguages(names: readonly ComparedName[]): string[] {
  return [...new Set(names.filter(({ isProper }) => isProper).map(({ lang }) => lang))];
}

/** Whether it was an alias that met: Tripolitania was called Tripoli, too. */
function mainNames(
  { a: first, b: second }: Agreement,
  a: readonly ComparedName[],
  b: readonly ComparedName[],
  isRare: IsRare,
): Evidence | undefined {
  if (first.lang !== second.lang) return undefined;
  const [one, other] = [properIn(a, first.lang)[0], properIn(b, first.lang)[0]];
  return one && other && !agree(one, other, isRare) ? evidence('OTHER_MAIN_NAME', `${one.value} / ${other.value}`) : undefined;
}

/** Whether the names agree in a language in which they have not met yet. */
function otherLanguages(
  { a: first, b: second }: Agreement,
  a: readonly ComparedName[],
  b: readonly ComparedName[],
  isRare: IsRare,
): Evidence | undefined {
  const both = properLanguages(a).filter((lang) => lang !== first.lang && lang !== second.lang && properLanguages(b).includes(lang));
  const found = both.map((lang) => ({ lang, met: closest(properIn(a, lang), properIn(b, lang), isRare) }));
  const met = found.filter(({ met: agreement }) => agreement !== undefined).map(({ lang }) => lang);
  if (met.length > 0) return evidence('ANOTHER_LANGUAGE', met.sort().join(', '));
  const apart = found.map(({ lang }) => lang).sort();
  return apart.length > 0 ? evidence('ONE_NAME_DIFFERS', apart.join(', ')) : undefined;
}

function properIn(names: readonly ComparedName[], lang: string): ComparedName[] {
  return names.filter((name) => name.isProper && name.lang === lang);
}

function detailOf({ a, b }: Agreement): string {
  return a.value === b.value ? a.value : `${a.value} / ${b.value}`;
}
