import { createHash } from 'node:crypto';
import { Converter } from 'opencc-js/t2cn';

const toSimplified = Converter({ from: 't', to: 'cn' });

/** Letters that Unicode does not take apart into a base letter and an accent. */
const plainLetters: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ı: 'i' };

/**
 * The form in which two spellings of a name are the same: up to case, width, accents, punctuation, blanks between Han
 * characters, and simplified or traditional characters. й keeps its breve (it is a letter of its own); ё becomes е.
 * What holds nothing but punctuation is kept as it is, in lower case.
 */
export function fold(text: string): string {
  const letters = toSimplified(text.normalize('NFKC').toLowerCase())
    .normalize('NFD')
    .replace(/(?<!и)\u0306|[\u0300-\u0305\u0307-\u036f]/gu, '')
    .normalize('NFC')
    .replace(/[ßøłđðþæœı]/g, (letter) => plainLetters[letter] ?? letter);
  const words = letters
    .replace(/['’‘ʼ`´]/gu, '')
    .replace(/[\p{P}\p{S}\p{Z}\p{C}]+/gu, ' ')
    .trim()
    .replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '');
  return words || letters.trim();
}

const longestKey = 500;

/**
 * The key by which a name is found: equal for two names exactly if their folded forms are. Long ones end in a checksum,
 * since neither engine indexes long texts.
 */
export function nameLookupKey(name: string): string {
  const folded = Array.from(fold(name));
  if (folded.length <= longestKey) return folded.join('');
  const checksum = createHash('sha256').update(folded.join('')).digest('hex').slice(0, 16);
  return `${folded.slice(0, longestKey).join('')}#${checksum}`;
}
