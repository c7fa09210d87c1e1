import { fold } from '../search/fold';
import { wrongLetters } from '../search/match-name';
import type { Token } from './question';
import { asking } from './words/asking';
import { countryPairs, countryWords } from './words/countries';
import { bodyWords, instrumentWords, typeWords } from './words/kinds';
import type { Phrases, Vocabulary } from './words/phrases';
import { officeWords, relationWords } from './words/relations';
import { smallWords } from './words/small';

const groups = {
  ask: asking,
  kind: instrumentWords,
  body: bodyWords,
  type: typeWords,
  rel: relationWords,
  office: officeWords,
  small: smallWords,
} as const;

type Groups = typeof groups;

/** What a word of a question may mean, such as `ask.who` or `rel.sign`. */
export type Meaning = { [Group in keyof Groups]: `${Group}.${keyof Groups[Group] & string}` }[keyof Groups];

/** A phrase found in a question: what it may mean, or the countries that it stands for. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly meanings: ReadonlySet<Meaning>;
  readonly countries: readonly string[];
  /** Whether it was found in spite of a slip of the keys. */
  readonly isSlip: boolean;
}

interface Phrase {
  readonly words: readonly Word[];
  readonly meaning?: Meaning;
  readonly countries?: readonly string[];
}

interface Word {
  readonly text: string;
  /** Whether an ending may follow. */
  readonly isStem: boolean;
}

const longestEnding = 3;

const phrases: readonly Phrase[] = [
  ...Object.entries<Vocabulary>(groups).flatMap(([group, vocabulary]) =>
    Object.entries(vocabulary).flatMap(([concept, said]) =>
      phrasesOf(said).map((words) => ({ words, meaning: `${group}.${concept}` as Meaning })),
    ),
  ),
  ...countryWords.flatMap(({ country, ...said }) => phrasesOf(said).map((words) => ({ words, countries: [country] }))),
  ...countryPairs.flatMap(({ countries, ...said }) => phrasesOf(said).map((words) => ({ words, countries }))),
];

function phrasesOf({ zh = '', en = '', ru = '' }: Phrases): Word[][] {
  const chinese = zh.split(',').map((phrase) => Array.from(fold(phrase), (text) => ({ text, isStem: false })));
  const others = `${en},${ru}`.split(',').map((phrase) =>
    phrase
      .trim()
      .split(/\s+/)
      .map((word) => ({ text: word === '*' ? '*' : fold(word.replace('*', '')), isStem: word.length > 1 && word.endsWith('*') })),
  );
  return [...chinese, ...others].filter((words) => words.some(({ text }) => text !== ''));
}

const byFirstLetter = new Map<string, Phrase[]>();
for (const phrase of phrases) {
  const letter = Array.from(phrase.words[0]?.text ?? '')[0] ?? '';
  const list = byFirstLetter.get(letter) ?? [];
  list.push(phrase);
  byFirstLetter.set(letter, list);
}

/** The phrases in a question, wherever they stand; they may overlap. */
export function findPhrases(tokens: readonly Token[]): Found[] {
  const found = new Map<string, { from: number; to: number; meanings: Set<Meaning>; countries: readonly string[]; isSlip: boolean }>();
  const add = (phrase: Phrase, from: number, isSlip: boolean) => {
    const to = from + phrase.words.length;
    // What stands for a country is another reading than what is a word.
    const key = `${from} ${to} ${phrase.countries?.join(' ') ?? ''}`;
    const entry = found.get(key) ?? { from, to, meanings: new Set<Meaning>(), countries: phrase.countries ?? [], isSlip };
    if (phrase.meaning) entry.meanings.add(phrase.meaning);
    found.set(key, entry);
  };
  for (const [at, token] of tokens.entries()) {
    for (const phrase of byFirstLetter.get(Array.from(token.text)[0] ?? '') ?? []) if (standsAt(phrase, tokens, at)) add(phrase, at, false);
  }
  for (const [at, token] of tokens.entries()) {
    if ([...found.values()].some(({ from, to }) => from <= at && at < to)) continue;
    for (const phrase of wordsNearly(token)) add(phrase, at, true);
  }
  return [...found.values()];
}

function standsAt({ words }: Phrase, tokens: readonly Token[], at: number): boolean {
  return words.every((word, index) => {
    const token = tokens[at + index];
    return token !== undefined && (word.text === '*' ? !token.isHan : agrees(word, token.text));
  });
}

function agrees({ text, isStem }: Word, token: string): boolean {
  return token === text || (isStem && token.startsWith(text) && token.length - text.length <= longestEnding);
}

const longWords = phrases.filter(({ words: [first, ...others] }) => others.length === 0 && (first?.text.length ?? 0) >= 5);

/** One letter wrong, missing or too many, or two in the wrong order, in a word of six and more. */
function wordsNearly({ text, isHan }: Token): Phrase[] {
  if (isHan || text.length < 6 || /\d/.test(text)) return [];
  return longWords.filter(({ words: [word] }) => {
    if (!word) return false;
    if (!word.isStem) return isOneSlip(text, word.text);
    return [-1, 0, 1].some((more) => {
      const length = word.text.length + more;
      return length <= text.length && text.length - length <= longestEnding && isOneSlip(text.slice(0, length), word.text);
    });
  });
}

function isOneSlip(a: string, b: string): boolean {
  return wrongLetters(a, b) <= 1;
}
