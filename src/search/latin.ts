import { pinyin } from 'pinyin-pro';
import { transliterate } from 'transliteration';

/**
 * What a folded text sounds like, in Latin letters and without that in which spellings differ: `юрий`, `yuri` and `yuriy` come
 * out alike, and so do 清华 and `qing hua`. For comparing alone; it is never shown.
 */
export function latinSkeleton(folded: string): string {
  return sounds.reduce((text, [pattern, sound]) => text.replace(pattern, sound), toLatin(folded));
}

const syllables = new Map<string, string>();

/** The same of one Han character, remembered: there are some ten thousand. */
export function syllableOf(character: string): string {
  const known = syllables.get(character) ?? latinSkeleton(character);
  syllables.set(character, known);
  return known;
}

/** Han by pinyin without tones, everything else by transliteration; other Latin letters stay. */
function toLatin(folded: string): string {
  return folded
    .split(/(\p{Script=Han}+)/u)
    .map((part) =>
      /\p{Script=Han}/u.test(part) ? pinyin(part, { toneType: 'none', type: 'array', surname: 'head' }).join('') : transliterate(part),
    )
    .join('')
    .toLowerCase();
}

/** How one sound is spelled by English, German and passport offices, each to one form; applied in turn. */
const sounds: readonly [RegExp, string][] = [
  [/ü/g, 'u'],
  [/[^a-z0-9]+/g, ''],
  [/shch|sch/g, 'sh'],
  [/kh/g, 'h'],
  [/ts|tz/g, 'c'],
  [/ph/g, 'f'],
  [/ks/g, 'x'],
  [/ck/g, 'k'],
  [/w/g, 'v'],
  // nü and lü are also typed nv and lv.
  [/([nl])v(?=e|$|[b-df-hj-np-tv-xz])/g, '$1u'],
  [/[yj]/g, 'i'],
  [/i+(?=[aeou])/g, 'i'],
  [/(.)\1+/g, '$1'],
];
