import { keysOf, nameKinds } from '../ontology/enums';
import type { StoredName } from '../store/stored';

const preference = new Map(keysOf(nameKinds).map((kind, rank) => [kind, rank]));

/**
 * The name to show: the best one in the first of the languages that has one, else the one in the original language. Languages
 * are looked up as RFC 4647 says: `zh-Hant-TW` finds `zh-Hant`, then `zh`.
 */
export function chooseName(names: readonly StoredName[], languages: readonly string[]): StoredName {
  for (const range of languages) {
    for (const tag of lookupTags(range)) {
      const best = bestOf(names.filter(({ lang }) => lang.toLowerCase() === tag));
      if (best) return best;
    }
  }
  const [original] = names;
  return names.find(({ kind }) => kind === 'OFFICIAL') ?? original ?? { value: '', lang: 'und', kind: 'DESCRIPTION' };
}

/** The same choice among texts by language; null where there is none at all. */
export function chooseText(texts: Readonly<Record<string, string>> | undefined, languages: readonly string[]): string | null {
  const entries = Object.entries(texts ?? {});
  for (const range of languages) {
    for (const tag of lookupTags(range)) {
      const found = entries.find(([lang]) => lang.toLowerCase() === tag);
      if (found) return found[1];
    }
  }
  return entries[0]?.[1] ?? null;
}

/** The languages of an Accept-Language header, the preferred first; refused ones (q=0) and `*` are left out. */
export function acceptedLanguages(header: string | undefined | null): string[] {
  return (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part, index) => {
      const [range = '', ...parameters] = part.trim().split(';');
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/i.exec(parameter)?.[1]).find(Boolean);
      return { range: range.trim(), quality: quality === undefined ? 1 : Number(quality), index };
    })
    .filter(({ range, quality }) => /^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$/.test(range) && quality > 0)
    .sort((a, b) => b.quality - a.quality || a.index - b.index)
    .map(({ range }) => range);
}

function bestOf(names: readonly StoredName[]): StoredName | undefined {
  return names.reduce<StoredName | undefined>((best, name) => (best && rank(best) <= rank(name) ? best : name), undefined);
}

function rank({ kind }: StoredName): number {
  return preference.get(kind) ?? preference.size;
}

/** `zh-Hant-TW`, `zh-Hant`, `zh`; a single letter before the end goes with what follows it. */
function lookupTags(range: string): string[] {
  const parts = range.toLowerCase().split('-');
  const tags = [];
  while (parts.length > 0) {
    tags.push(parts.join('-'));
    parts.pop();
    if (parts.at(-1)?.length === 1) parts.pop();
  }
  return tags;
}
