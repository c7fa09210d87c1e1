import { fold } from './fold';
import { latinSkeleton } from './latin';
import { wordsOf } from './words';

/** Of a longer name only so much is indexed; the rest still counts in the ranking. */
const longest = 300;
const longestCompact = 40;

/**
 * The keys by which an engine's full-text index finds the names that a text may mean: words, Han characters and pairs of them,
 * and groups of three letters of the Latin form. All are plain ASCII, so that both engines cut them alike; a letter before each
 * says what it is. One function writes them for names and for questions.
 */
export function searchKeys(text: string): string[] {
  const keys = new Set<string>();
  const folded = fold(text).slice(0, longest);
  const compact = folded.replaceAll(' ', '');
  // Blanks are put in and left out: D.P.R.K., Xi Jin Ping.
  if (compact !== folded && compact.length <= longestCompact) addLetters(latinSkeleton(compact), keys);
  for (const { text: word, isHan } of wordsOf(folded)) {
    if (isHan) addHan(word, keys);
    else keys.add(`w${ascii(word)}`);
    addLetters(latinSkeleton(word), keys);
  }
  return [...keys];
}

function addHan(run: string, keys: Set<string>): void {
  const characters = Array.from(run);
  for (const [index, character] of characters.entries()) {
    keys.add(`c${ascii(character)}`);
    const next = characters[index + 1];
    if (next !== undefined) keys.add(`p${ascii(character + next)}`);
  }
}

/** Groups of three letters; those at the beginning are marked, since beginnings are typed more often than ends. */
function addLetters(latin: string, keys: Set<string>): void {
  if (latin.length < 3) {
    if (latin !== '') keys.add(`l${latin}`);
    return;
  }
  for (let start = 0; start + 3 <= latin.length; start += 1) keys.add(`t${latin.slice(start, start + 3)}`);
}

/** Letters and digits as they are where they are ASCII, else by their code: росатом → 440043e… */
function ascii(text: string): string {
  return /^[a-z0-9]+$/.test(text)
    ? text
    : Array.from(text, (character) => (character.codePointAt(0) ?? 0).toString(36).padStart(3, '0')).join('');
}
