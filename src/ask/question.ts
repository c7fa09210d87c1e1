import type { OntologyLanguage } from '../ontology/labels';
import { fold } from '../search/fold';

/** A word of a question, or one Han character: Chinese has no blanks, so its words are found later. */
export interface Token {
  /** The folded form. */
  readonly text: string;
  readonly isHan: boolean;
  /** Where it stands in the question, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Whether a comma, a full stop or the like stands before it. */
  readonly afterBreak: boolean;
}

/** A question, cut into words. */
export interface Question {
  readonly text: string;
  readonly lang: OntologyLanguage;
  readonly tokens: readonly Token[];
  /** Stretches of tokens in quotation marks, from the first to the one after the last: such is a name as a whole. */
  readonly quoted: readonly (readonly [number, number])[];
}

/** The longest question, in UTF-16 units: a longer one is refused. */
export const longestQuestion = 500;
/** The most tokens of a question: a longer one is not understood. */
export const mostTokens = 120;

/** Cuts a question into words and tells its language. */
export function readQuestion(text: string): Question {
  const tokens = tokensOf(text);
  return { text, lang: languageOf(text), tokens, quoted: quotedStretches(text, tokens) };
}

/** The question as it was typed, from one token up to another. */
export function typed({ text, tokens }: Question, from: number, to: number): string {
  return text.slice(tokens[from]?.start, tokens[to - 1]?.end);
}

/** The language that a question is answered in: names of another script in it do not change it. */
function languageOf(text: string): OntologyLanguage {
  const han = count(text, /\p{Script=Han}/gu) * 2;
  const cyrillic = count(text, /\p{Script=Cyrillic}/gu);
  const latin = count(text, /\p{Script=Latin}/gu);
  // A name in Latin letters is common in a Chinese or Russian question; words of these in an English one are its names.
  if (han >= 4 && questionWordsOf.zh.test(text)) return 'zh';
  if (questionWordsOf.en.test(text) && latin >= 4) return 'en';
  if (cyrillic > 0 && cyrillic * 3 >= latin) return 'ru';
  return han > latin / 2 ? 'zh' : 'en';
}

const questionWordsOf = {
  zh: /哪|什么|谁|何|吗|几|多少|的|是否|有|与|和|签/u,
  en: /\b(?:who|what|which|when|where|how|is|are|was|were|do|does|did|has|have|the|of|with|between|agreements?|documents?)\b/iu,
} as const;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu)) {
    const [raw] = match;
    const folded = fold(raw);
    if (folded === '') continue;
    const between = text.slice(end, match.index);
    tokens.push({
      text: folded,
      isHan: /\p{Script=Han}/u.test(raw),
      start: match.index,
      end: match.index + raw.length,
      afterBreak: /[,;:，。；：、?!？！—]|\.\s/u.test(between),
    });
    end = match.index + raw.length;
  }
  return tokens;
}

function quotedStretches(text: string, tokens: readonly Token[]): [number, number][] {
  const pairs = [...text.matchAll(/《([^《》]+)》|«([^«»]+)»|“([^“”]+)”|„([^„“]+)“|"([^"]+)"|「([^「」]+)」/gu)];
  return pairs.flatMap(({ index, 0: whole }): [number, number][] => {
    const inside = tokens.map(({ start }, at) => ({ start, at })).filter(({ start }) => start > index && start < index + whole.length);
    const [first, last] = [inside[0], inside.at(-1)];
    return first && last ? [[first.at, last.at + 1]] : [];
  });
}
