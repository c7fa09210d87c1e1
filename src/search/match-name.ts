import { distance } from 'fastest-levenshtein';
import { fold } from './fold';
import { latinSkeleton, syllableOf } from './latin';
import { areFormsOfOneWord, fillers, wordsOf, type Word } from './words';

/** How a text and a name agree, the closest first. */
export const matchMethods = {
  EXACT: 'The name itself, up to case, width, accents, punctuation and simplified or traditional characters.',
  PARTIAL: 'The beginning or some words of the name.',
  TRANSLITERATED: 'The same sound or letters in another script.',
  FUZZY: 'A few letters differ.',
} as const;

export type MatchMethod = keyof typeof matchMethods;

export interface Match {
  readonly method: MatchMethod;
  /** From 0 to 1, comparable between texts: 1 is an exact name. */
  readonly score: number;
}

/** A text as it is compared; made once for a question, however many names it is held against. */
export interface Spelling {
  readonly folded: string;
  /** Without blanks. */
  readonly compact: string;
  /** Without prepositions and articles, which mean nothing by themselves. */
  readonly words: readonly Word[];
  readonly latin: string;
}

export function spellingOf(text: string): Spelling {
  const folded = fold(text);
  const all = wordsOf(folded);
  const words = all.filter(({ text: word }) => !fillers.has(word));
  return { folded, compact: folded.replaceAll(' ', ''), words, latin: latinSkeleton(folded) };
}

/** The parts of a text in different scripts, which may be two names of one thing: Xi Jinping 习近平. One alone is the text itself. */
export function partsByScript(text: string): Spelling[] {
  const parts = [...text.matchAll(/\p{Script=Han}[\p{Script=Han}\p{P}\s]*|[^\p{Script=Han}]+/gu)].map(([part]) => spellingOf(part));
  const meant = parts.filter(({ words }) => words.length > 0);
  return meant.length === 2 ? meant : [];
}

/**
 * Whether a text means a name, and how surely. Every word of the text must be found in the name: what differs in a word, such
 * as another university, is another name. Undefined where it does not.
 */
export function matchName(text: Spelling, name: Spelling): Match | undefined {
  if (text.folded === name.folded && text.folded !== '') return { method: 'EXACT', score: 1 };
  if (text.words.length === 0) return undefined;
  if (text.compact === name.compact) return { method: 'FUZZY', score: 0.98 };
  return best([
    matchWords(text, name),
    matchSound(text, name),
    matchLetters(text, name),
    matchPieces(text, name),
    matchAbbreviation(text, name),
  ]);
}

function best(matches: readonly (Match | undefined)[]): Match | undefined {
  return matches.reduce((winner, match) => (match && (!winner || match.score > winner.score) ? match : winner), undefined);
}

/** How well one word of the text and one of the name agree. */
interface WordMatch {
  readonly quality: number;
  /** How much of the name it covers, in letters. */
  readonly covered: number;
  readonly kind: 'same' | 'part' | 'form' | 'initial' | 'typo';
}

/** Each word of the text by a word of its own in the name: the same, its beginning, another case, a slip of the keys. */
function matchWords(text: Spelling, name: Spelling): Match | undefined {
  const left = [...name.words];
  const found: WordMatch[] = [];
  for (const word of text.words) {
    const matches = left.map((candidate) => matchWord(word, candidate));
    const winner = matches.reduce<number>(
      (at, match, index) => (match && (at < 0 || match.quality > (matches[at]?.quality ?? 0)) ? index : at),
      -1,
    );
    const match = matches[winner];
    if (!match) return undefined;
    found.push(match);
    // A run of Han characters holds many words; the others are used up.
    if (!left[winner]?.isHan) left.splice(winner, 1);
  }
  // Initials alone say nothing, and a single letter is not the beginning of a word.
  if (!found.some(({ kind, covered }) => kind !== 'initial' && covered >= 1) || found.every(({ kind }) => kind === 'initial'))
    return undefined;
  const quality = found.reduce((sum, match) => sum + match.quality, 0) / found.length;
  const coverage = Math.min(1, found.reduce((sum, { covered }) => sum + covered, 0) / lengthOf(name.words));
  const hasTypo = found.some(({ kind }) => kind === 'typo');
  const isWhole = coverage > 0.99 && found.every(({ kind }) => kind === 'same' || kind === 'form');
  return {
    method: hasTypo || (isWhole && found.some(({ kind }) => kind === 'form')) ? 'FUZZY' : 'PARTIAL',
    score: quality * (0.55 + 0.42 * coverage),
  };
}

function matchWord(word: Word, of: Word): WordMatch | undefined {
  const length = lengthOf([of]);
  if (word.isHan !== of.isHan) return undefined;
  if (word.text === of.text) return { quality: 1, covered: length, kind: 'same' };
  if (word.isHan) {
    if (of.text.includes(word.text)) return { quality: of.text.startsWith(word.text) ? 1 : 0.97, covered: lengthOf([word]), kind: 'part' };
    return undefined;
  }
  if (areFormsOfOneWord(word.text, of.text)) return { quality: 0.98, covered: length, kind: 'form' };
  if (word.text.length === 1)
    return of.text.startsWith(word.text) && /\p{L}/u.test(word.text) ? { quality: 0.9, covered: length / 2, kind: 'initial' } : undefined;
  if (word.text.length >= 2 && of.text.startsWith(word.text)) {
    return { quality: word.text.length >= 3 ? 0.95 : 0.8, covered: word.text.length, kind: 'part' };
  }
  const wrong = wrongLetters(word.text, of.text);
  return wrong <= slipsAllowed(word.text.length) ? { quality: 0.92 - 0.06 * wrong, covered: length, kind: 'typo' } : undefined;
}

/** In another script: the same by sound, the whole name or its words from a beginning on. */
function matchSound(text: Spelling, name: Spelling): Match | undefined {
  if (text.latin.length < 3 || !isOtherScript(text, name)) return undefined;
  if (text.latin === name.latin) return { method: 'TRANSLITERATED', score: 0.94 };
  return matchSoundOfPart(text, name) ?? matchSoundNearly(text, name);
}

/** Some words of the name by sound, or their beginning. */
function matchSoundOfPart(text: Spelling, name: Spelling): Match | undefined {
  // Most names do not even hold the first letters, which is cheaper to see than to try each beginning.
  if (!name.latin.includes(text.latin.slice(0, 3))) return undefined;
  const sounds = name.words.flatMap(soundsOf);
  const coverage = text.latin.length / Math.max(text.latin.length, name.latin.length);
  for (let start = 0; start < sounds.length; start += 1) {
    let joined = '';
    for (let end = start; end < sounds.length && joined.length < text.latin.length && text.latin.startsWith(joined); end += 1)
      joined = latinSkeleton(`${joined}${sounds[end]}`);
    if (joined === text.latin) return { method: 'TRANSLITERATED', score: 0.9 * (0.55 + 0.42 * coverage) };
    if (text.latin.length >= 5 && joined.startsWith(text.latin))
      return { method: 'TRANSLITERATED', score: 0.85 * (0.55 + 0.42 * coverage) };
  }
  return undefined;
}

/** The whole name by sound, but for a slip. */
function matchSoundNearly(text: Spelling, name: Spelling): Match | undefined {
  const allowed = slipsAllowedInAll(text.latin.length);
  if (text.latin.length < 7 || Math.abs(text.latin.length - name.latin.length) > allowed) return undefined;
  const wrong = wrongLetters(text.latin, name.latin);
  return wrong <= allowed ? { method: 'TRANSLITERATED', score: 0.86 - 0.05 * wrong } : undefined;
}

/** The syllables of a run of Han characters, or a word of letters, as they sound. */
function soundsOf(word: Word): string[] {
  return word.isHan ? Array.from(word.text, syllableOf) : [latinSkeleton(word.text)];
}

/** The whole name with a few wrong letters, blanks left aside; Han characters that sound alike, which keyboards confuse. */
function matchLetters(text: Spelling, name: Spelling): Match | undefined {
  const [a, b] = [text.compact, name.compact];
  if (/\p{Script=Han}/u.test(a)) {
    const [here, there] = [Array.from(a), Array.from(b)];
    if (here.length < 3 || here.length !== there.length) return undefined;
    const different = here.filter((character, index) => character !== there[index]);
    const soundsAlike = here.every(
      (character, index) => character === there[index] || syllableOf(character) === syllableOf(there[index] ?? ''),
    );
    return soundsAlike && different.length <= here.length / 3 ? { method: 'FUZZY', score: 0.9 - 0.03 * different.length } : undefined;
  }
  // Where the words are the same in number, each was held against its own, which is stricter: Li Keqiang is not Li Qiang.
  if (a.length < 8 || text.words.length === name.words.length) return undefined;
  const wrong = wrongLetters(a, b);
  return wrong <= slipsAllowedInAll(a.length) ? { method: 'FUZZY', score: 0.9 - 0.05 * wrong } : undefined;
}

/** Two or three longer pieces of a Chinese name, in its order: 核聚变谅解备忘录. */
function matchPieces(text: Spelling, name: Spelling): Match | undefined {
  const length = Array.from(text.compact).length;
  if (length < 6 || !/^\p{Script=Han}+$/u.test(text.compact)) return undefined;
  let rest = text.compact;
  let at = 0;
  let pieces = 0;
  while (rest !== '') {
    let size = rest.length;
    while (size >= 2 && name.compact.indexOf(rest.slice(0, size), at) === -1) size -= 1;
    if (size < 2) return undefined;
    at = name.compact.indexOf(rest.slice(0, size), at) + size;
    rest = rest.slice(size);
    pieces += 1;
  }
  return pieces <= 3 ? { method: 'PARTIAL', score: 0.5 + 0.3 * (length / Array.from(name.compact).length) - 0.03 * pieces } : undefined;
}

/** A short form that takes characters of a Chinese name in turn: 俄原子能集团 for 俄罗斯国家原子能集团公司. */
function matchAbbreviation(text: Spelling, name: Spelling): Match | undefined {
  const [short, long] = [Array.from(text.compact), Array.from(name.compact)];
  if (short.length < 3 || short.length >= long.length || !/^\p{Script=Han}+$/u.test(text.compact + name.compact)) return undefined;
  const body = name.compact.replace(/(?:股份)?(?:有限)?公司$/u, '');
  if (short[0] !== long[0] || short.at(-1) !== Array.from(body).at(-1)) return undefined;
  let at = 0;
  let jumps = 0;
  for (const character of short) {
    const next = long.indexOf(character, at);
    if (next === -1) return undefined;
    if (next !== at) jumps += 1;
    at = next + 1;
  }
  const coverage = short.length / long.length;
  // Pieces taken from here and there may be anything; one gap, most of the name, or three initials (哈工大) are a short form.
  const isShortForm = jumps <= 1 || coverage >= 0.5 || (short.length === 3 && jumps === 2);
  return isShortForm && coverage >= 0.3 ? { method: 'PARTIAL', score: 0.5 + 0.3 * coverage - 0.03 * jumps } : undefined;
}

function isOtherScript(text: Spelling, name: Spelling): boolean {
  return scriptOf(text.folded) !== scriptOf(name.folded);
}

function scriptOf(folded: string): string {
  if (/\p{Script=Han}/u.test(folded)) return 'Han';
  if (/\p{Script=Cyrillic}/u.test(folded)) return 'Cyrillic';
  return /\p{Script=Latin}/u.test(folded) ? 'Latin' : 'other';
}

/** A Han character says as much as three letters. */
function lengthOf(words: readonly Word[]): number {
  return words.reduce((sum, { text, isHan }) => sum + (isHan ? 3 * Array.from(text).length : text.length), 0);
}

/** Letters to put in, take out or change; two neighbors in the wrong order are one slip. */
export function wrongLetters(a: string, b: string): number {
  const plain = distance(a, b);
  if (plain !== 2 || a.length !== b.length) return plain;
  const first = [...a].findIndex((letter, index) => letter !== b[index]);
  return a[first] === b[first + 1] && a[first + 1] === b[first] ? 1 : plain;
}

/** In a whole name, whose letters are not held to their words. */
function slipsAllowedInAll(length: number): number {
  return length < 12 ? 1 : 2;
}

/** One slip in five to seven letters, two in more; a shorter word with a slip is another word. */
export function slipsAllowed(length: number): number {
  return length < 5 ? 0 : length < 8 ? 1 : 2;
}
