import { groupBy } from '../group-by';
import { checkCircles } from './check-circles';
import { checkExternalIds, checkFormerIds, checkIds, checkRelationDuplicates } from './check-duplicates';
import { checkEntity } from './check-entity';
import { checkEntityEvidence, checkRelationEvidence } from './check-evidence';
import { checkPassage } from './check-passage';
import { checkEntityReferences, checkPassageReferences, checkRelationReferences } from './check-references';
import { checkRelation } from './check-relation';
import { checkSource } from './check-source';
import { checkTopics } from './check-topics';
import { CodePoints } from '../code-points';
import { byPosition, problemOf, type Located, type Problem } from './problem';
import type { CorpusReading } from './read-corpus';
import { recordIndex } from './record-index';

/** What a check found. */
export interface CorpusCheck {
  /** In the order of the files. Empty means: the corpus can be loaded. */
  readonly problems: readonly Problem[];
  /** Quotes that are exactly what their source has at their place. */
  readonly verifiedQuotes: number;
}

/**
 * Checks all rules of docs/records.md on a corpus that has been read, those that reading found broken included; and that a
 * database that holds texts of up to `longestText` bytes can hold those of its sources.
 */
export function checkCorpus(reading: CorpusReading, longestText?: number): CorpusCheck {
  const { problems: quoteProblems, verifiedQuotes } = checkQuotes(reading);
  const problems = [
    ...reading.problems,
    ...checkSources(reading, longestText),
    ...quoteProblems,
    ...checkRecords(reading),
    ...checkAcross(reading),
  ];
  return { problems: problems.sort(byPosition), verifiedQuotes };
}

function* checkSources({ sources, texts }: CorpusReading, longestText?: number): Generator<Problem> {
  for (const source of sources) {
    const text = texts.get(source.record.id);
    const message = text && checkSource(source.record, text, longestText);
    if (message) yield problemOf(source, message);
  }
}

/** Passages source by source, so that a text is indexed once and one index is held at a time. */
function checkQuotes({ passages, texts }: CorpusReading): CorpusCheck {
  const problems: Problem[] = [];
  let verifiedQuotes = 0;
  for (const [source, group] of groupBy(passages, ({ record }) => record.source)) {
    const text = texts.get(source);
    if (!text) continue;
    const points = new CodePoints(text.text);
    for (const passage of group) {
      const message = checkPassage(passage.record, points);
      if (message) problems.push(problemOf(passage, message));
      else verifiedQuotes += 1;
    }
  }
  return { problems, verifiedQuotes };
}

/** Record by record, with a look at those that it names. */
function* checkRecords(reading: CorpusReading): Generator<Problem> {
  const index = recordIndex(reading);
  for (const passage of reading.passages) yield* at(passage, checkPassageReferences(passage.record, index));
  for (const entity of [...reading.topics, ...reading.entities]) {
    yield* at(entity, checkEntity(entity.record));
    yield* at(entity, checkEntityReferences(entity.record, index));
    yield* at(entity, checkEntityEvidence(entity.record, index));
  }
  for (const relation of reading.relations) {
    yield* at(relation, checkRelation(relation.record));
    yield* at(relation, checkRelationReferences(relation.record, index));
    yield* at(relation, checkRelationEvidence(relation.record, index));
  }
}

/** What only the whole shows. */
function* checkAcross({ sources, passages, entities, relations, topics }: CorpusReading): Generator<Problem> {
  // A topic that a corpus repeats from the list is judged by checkTopics alone.
  const listed = new Set(topics.map(({ record }) => record.id));
  const own = entities.filter(({ record }) => !listed.has(record.id));
  const repeatedTopics = entities.filter(({ record }) => listed.has(record.id));
  yield* checkIds([...topics, ...sources, ...passages, ...own, ...relations]);
  yield* checkIds(repeatedTopics);
  yield* checkTopics(entities, topics);
  yield* checkFormerIds([...topics, ...own]);
  yield* checkExternalIds([...topics, ...own]);
  yield* checkRelationDuplicates(relations);
  yield* checkCircles(relations);
}

function* at(located: Located<{ readonly id: string }>, messages: Iterable<string>): Generator<Problem> {
  for (const message of messages) yield problemOf(located, message);
}
