import { type DocumentNode, Lexer, parse, Source, TokenKind } from 'graphql';
import type { AccordError } from '../errors';
import { tooComplex } from './query-limits';

/** Parses a document of at most `max` tokens. A longer one is refused without reading it to the end. */
export function parseWithin(text: string | Source, max: number): DocumentNode {
  try {
    return parse(text, { maxTokens: max });
  } catch (error) {
    const actual = countTokens(text, max * 10);
    if (actual > max) throw tooManyTokens(max, actual);
    throw error;
  }
}

/** Counts to `stop` at most: far enough to say by how much a document is too long. */
function countTokens(text: string | Source, stop: number): number {
  const lexer = new Lexer(typeof text === 'string' ? new Source(text) : text);
  let count = 0;
  try {
    while (count < stop && lexer.advance().kind !== TokenKind.EOF) count += 1;
  } catch {
    // What is no token ends the count; whether the limit was passed before it is what matters.
  }
  return count;
}

function tooManyTokens(max: number, actual: number): AccordError {
  const came = actual === max * 10 ? `${actual} or more` : `${actual}`;
  return tooComplex('tokens', max, actual, `A document may have at most ${max} tokens (names, values, punctuation); this one has ${came}.`);
}
