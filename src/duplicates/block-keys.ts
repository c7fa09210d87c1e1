import { initialsOf } from './compare-names';
import type { ComparedName } from './compared-name';
import type { Traits } from './traits';

/** What the key of a block is made of. Only what shares a key is compared. */
export const keyKinds = ['name', 'words', 'sound', 'slip', 'acronym', 'externalId', 'date', 'nameInContext'] as const;
export type KeyKind = (typeof keyKinds)[number];

export interface BlockKey {
  readonly kind: KeyKind;
  readonly text: string;
}

/** Words of a longer title are left out one at a time; of a shorter name, letters. */
const wordsOfTitle = 4;
const spellable = { from: 5, to: 40 };

/** The keys under which an entity is looked for. `nameInContext` parts what bears a name that many bear. */
export function blockKeys(traits: Traits): BlockKey[] {
  const contexts = contextsOf(traits);
  const keys = traits.names.flatMap((name) => [
    ...nameKeys(name),
    ...contexts.map((context) => ({ kind: 'nameInContext' as const, text: `${name.sortedWords}|${context}` })),
  ]);
  for (const [scheme, values] of traits.externalIds)
    for (const value of values) keys.push({ kind: 'externalId', text: `${scheme}:${value}` });
  if (isDay(traits.date)) keys.push({ kind: 'date', text: traits.date }, { kind: 'date', text: `${traits.date}|${partiesOf(traits)}` });
  return [...new Map(keys.map((key) => [`${key.kind} ${key.text}`, key])).values()];
}

function nameKeys(name: ComparedName): BlockKey[] {
  if (name.isAcronym)
    return [
      { kind: 'acronym', text: name.folded.replaceAll(' ', '') },
      { kind: 'name', text: name.folded },
    ];
  return [
    { kind: 'name', text: name.folded },
    ...(!name.isHan && name.words.length > 1 ? [{ kind: 'words' as const, text: name.sortedWords }] : []),
    ...name.sounds.map((text) => ({ kind: 'sound' as const, text })),
    ...slipKeys(name).map((text) => ({ kind: 'slip' as const, text })),
    ...(!name.isHan && name.words.length >= 3 && name.words.length <= 8 ? [{ kind: 'acronym' as const, text: initialsOf(name) }] : []),
  ];
}

/**
 * What is left when one word, or one letter, is taken away: two names that differ in one have one of these in common. For
 * letters as in SymSpell (W. Garbe, https://github.com/wolfgarbe/SymSpell).
 */
function slipKeys({ words, folded, isHan }: ComparedName): string[] {
  if (!isHan && words.length >= wordsOfTitle) {
    const sorted = [...words].sort();
    return sorted.map((_, at) => sorted.filter((__, other) => other !== at).join(' '));
  }
  const letters = Array.from(isHan ? folded : [...words].sort().join(''));
  if (letters.length < spellable.from || letters.length > spellable.to) return [];
  return [letters.join(''), ...letters.map((_, at) => letters.filter((__, other) => other !== at).join(''))];
}

function contextsOf({ date, ties }: Traits): string[] {
  const places = [...ties].filter(([{ agree }]) => agree === 'any').flatMap(([, found]) => found.map(({ id }) => id));
  return [...(date === undefined ? [] : [date.slice(0, 7)]), ...places];
}

function partiesOf({ ties }: Traits): string {
  return [...ties]
    .filter(([{ agree }]) => agree === 'all')
    .flatMap(([, found]) => found.map(({ id }) => id))
    .join(' ');
}

function isDay(date: string | undefined): date is string {
  return date?.length === 10;
}
