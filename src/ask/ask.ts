import { badInput } from '../errors';
import { readNamePool } from '../graph/name-pool';
import type { StoreReader } from '../store/store';
import { withAttributes } from './attributes';
import { fits } from './intent';
import { intents } from './intents/all';
import type { Reading } from './items';
import type { Answer, Outcome } from './outcome';
import { longestQuestion, mostTokens, readQuestion, typed, type Question } from './question';
import { isSmallWord, nameStretches, readings } from './readings';
import { Sentence } from './sentence';
import type { Tools } from './tools';
import { UnresolvedNames, type UnresolvedName } from './unresolved';
import { findPhrases, type Found } from './vocabulary';

/** How questions are answered: by operations of the public API, in the name of the client. */
interface Surroundings extends Pick<Tools, 'run'> {
  readonly reader: StoreReader;
  /** The names of entities in a language. */
  namesOf(ids: readonly string[], lang: string): Promise<string[]>;
  /** The day that “this year” is reckoned from. */
  readonly today: string;
}

/**
 * Reads a question in words and answers it. Every word must be accounted for: a question of which a part is not understood, or
 * a name not known, is not answered. Throws BAD_USER_INPUT for one too long or empty.
 */
export async function ask(text: string, surroundings: Surroundings): Promise<Answer> {
  checkLength(text);
  const question = readQuestion(text);
  const { lang, tokens } = question;
  const nothing: Answer = { question: text, lang, unresolved: [] };
  if (tokens.length === 0 || tokens.length > mostTokens) return nothing;
  const phrases = findPhrases(tokens);
  if (phrases.some(({ meanings }) => meanings.has('ask.why'))) return nothing;
  const pool = await readNamePool(surroundings.reader, textsToSearch(question, phrases), [
    ...nameStretches(question, phrases).map(([from, to]) => typed(question, from, to)),
    ...phrases.flatMap(({ countries }) => countries),
  ]);
  const tools: Tools = { pool, lang, run: surroundings.run, namesOf: (ids) => surroundings.namesOf(ids, lang) };
  const found = await firstAnswer(question, readings(question, phrases, pool, surroundings.today), tools);
  if (!found) return nothing;
  return 'unresolved' in found ? { ...nothing, unresolved: found.unresolved } : { ...nothing, outcome: found };
}

/** The answer of the likeliest reading that some intent understands. */
async function firstAnswer(
  question: Question,
  ways: readonly Reading[],
  tools: Tools,
): Promise<Outcome | { unresolved: readonly UnresolvedName[] } | undefined> {
  let unresolved: readonly UnresolvedName[] | undefined;
  for (const way of ways) {
    const sentence = new Sentence(question, await withAttributes(question, way, tools));
    for (const intent of intents) {
      if (!fits(intent, sentence)) continue;
      try {
        const outcome = await intent.answer(sentence, tools);
        if (outcome) return outcome;
      } catch (error) {
        if (!(error instanceof UnresolvedNames)) throw error;
        if (!error.isForWantOfName) return { unresolved: error.names };
        unresolved ??= error.names;
      }
    }
  }
  return unresolved && { unresolved };
}

function checkLength(text: string): void {
  if (text.trim() === '') throw badInput('question', '`question` is empty; expected a question in Chinese, English or Russian.');
  if (text.length > longestQuestion) {
    throw badInput('question', `\`question\` has ${text.length} characters; expected at most ${longestQuestion}.`, {
      limit: longestQuestion,
      actual: text.length,
    });
  }
}

const mostSearches = 8;

/** What the index is asked for: the whole question, what stands in quotation marks, and what no phrase explains. */
function textsToSearch(question: Question, phrases: readonly Found[]): string[] {
  const { tokens, quoted, text } = question;
  const isExplained = (at: number) => phrases.some(({ from, to, meanings }) => from <= at && at < to && !isSmallWord(meanings));
  const runs: [number, number][] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (isExplained(at)) continue;
    const from = at;
    while (at < tokens.length && !isExplained(at)) at += 1;
    runs.push([from, at]);
  }
  return [text, ...[...quoted, ...runs].map(([from, to]) => typed(question, from, to))].slice(0, mostSearches);
}
