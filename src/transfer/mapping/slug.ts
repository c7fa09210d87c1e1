import { createHash } from 'node:crypto';
import { pinyin } from 'pinyin-pro';
import { transliterate } from 'transliteration';

/** Leaves room for the words before it in an identifier, which has at most 200 characters after its first word. */
const longest = 80;

/** A text as a part of an identifier: Latin letters, digits and hyphens; what is long ends in a checksum. Empty where nothing can be spelled. */
export function slugOf(text: string): string {
  const latin = text
    .replace(/\p{Script=Han}+/gu, (part) => ` ${pinyin(part, { toneType: 'none', type: 'array' }).join('-')} `)
    .replace(/['’]/g, '');
  const slug = transliterate(latin)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (slug.length <= longest) return slug;
  return `${slug.slice(0, longest - 9)}-${createHash('sha256').update(text).digest('hex').slice(0, 8)}`;
}
