/** A word of a folded text: a run of Han characters, or of other letters and digits. */
export interface Word {
  readonly text: string;
  readonly isHan: boolean;
}

/** The words of a folded text. Chinese has no blanks, so a run of Han characters is one. */
export function wordsOf(folded: string): Word[] {
  return [...folded.matchAll(/(\p{Script=Han}+)|([\p{L}\p{N}]+?(?=\p{Script=Han}|[^\p{L}\p{N}]|$))/gu)].map(([text, han]) => ({
    text,
    isHan: han !== undefined,
  }));
}

/**
 * Endings that Russian nouns and adjectives take in their cases, the empty one among them. Two forms of one word share a stem
 * and differ by these.
 */
const endings = new Set(
  'а я ы и о е у ю ь й ом ем ой ей ою ею ам ям ами ями ах ях ов ев ий ый ая яя ое ее ого его ому ему ым им ую юю ые ие ых их ыми ими ию ия ии ием иям иями иях ью'.split(
    ' ',
  ),
).add('');

/** Whether two words are forms of one Russian word: росатом, росатома, росатомом. */
export function areFormsOfOneWord(a: string, b: string): boolean {
  if (a === b) return true;
  if (!/^\p{Script=Cyrillic}+$/u.test(a + b)) return false;
  return shareStem(a, b) || shareStem(withoutFleetingVowel(a), withoutFleetingVowel(b));
}

/** The vowel that a noun loses before an ending: порядок, порядка. */
function withoutFleetingVowel(word: string): string {
  return word.length >= 5 ? word.replace(/[ое]([кц])$/, '$1') : word;
}

function shareStem(a: string, b: string): boolean {
  let shared = 0;
  while (shared < Math.min(a.length, b.length) && a[shared] === b[shared]) shared += 1;
  // The stem may end before the shared letters do: московский and московская share "московск".
  for (let stem = shared; stem >= Math.max(3, shared - 2); stem -= 1) {
    if (endings.has(a.slice(stem)) && endings.has(b.slice(stem))) return true;
  }
  return false;
}

/** Prepositions and articles that people type before a name and that are no part of it. */
export const fillers = new Set(
  'the a an of in on at with by for from to and с со в во о об у к ко от из по на для и 的 和 与 同'.split(' '),
);
