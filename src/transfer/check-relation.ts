import { parseIdentifier, relationTypeWord } from '../ontology/identifiers';
import { firstDay, lastDay } from '../ontology/partial-date';
import type { RelationRecord } from './record';

/** What is wrong with a relation by itself, without a look at any other record. */
export function* checkRelation({ id, type, from, to, evidence = [], asserted, since, until }: RelationRecord): Generator<string> {
  const named = parseIdentifier(id);
  if (named?.of !== 'relation' || named.type !== type) {
    yield `the id of a ${type} relation begins with relation:${relationTypeWord(type)}.`;
  }
  if (from === to) yield `leads from ${from} to itself`;
  if (evidence.length === 0 && asserted === undefined) yield 'has no evidence';
  if (evidence.length > 0 && asserted !== undefined) yield 'has both evidence and asserted; it rests on one of them';
  if (since && until && lastDay(until) < firstDay(since)) yield `until ${until} is before since ${since}`;
}
