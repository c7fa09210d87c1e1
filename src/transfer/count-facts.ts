import { groupBy } from '../group-by';
import { citedPassages } from './cited-passages';
import { paragraphsAt, paragraphsOf } from './paragraphs';
import type { CorpusReading } from './read-corpus';
import type { EntityRecord, PassageRecord, RelationRecord } from './record';

/** What a source yields. */
export interface SourceFacts {
  readonly id: string;
  readonly passages: number;
  /** How many relations and entities rest on each paragraph; the first is paragraph 1. */
  readonly factsPerParagraph: readonly number[];
  /** The paragraphs on which nothing rests. */
  readonly withoutFacts: readonly { readonly paragraph: number; readonly begins: string }[];
}

/** Counts source by source: a relation or entity counts once in every paragraph that one of its passages touches. */
export function countFacts({ sources, passages, entities, relations, texts }: CorpusReading): SourceFacts[] {
  const passagesBySource = groupBy(
    passages.map(({ record }) => record),
    ({ source }) => source,
  );
  const resting = restingOn([...entities, ...relations].map(({ record }) => record));
  return sources.flatMap(({ record: { id } }) => {
    const text = texts.get(id)?.text;
    return text === undefined ? [] : [factsOf(id, text, passagesBySource.get(id) ?? [], resting)];
  });
}

/** The ids of the records that rest on a passage, by its id. */
function restingOn(records: readonly (EntityRecord | RelationRecord)[]): Map<string, string[]> {
  const resting = new Map<string, string[]>();
  for (const record of records) {
    for (const passage of citedPassages(record)) {
      const ids = resting.get(passage);
      if (ids) ids.push(record.id);
      else resting.set(passage, [record.id]);
    }
  }
  return resting;
}

const beginning = 24;

function factsOf(id: string, text: string, passages: readonly PassageRecord[], resting: ReadonlyMap<string, string[]>): SourceFacts {
  const paragraphs = paragraphsOf(text);
  const facts = paragraphs.map(() => new Set<string>());
  for (const passage of passages) {
    for (const at of paragraphsAt(paragraphs, passage.start, passage.end)) {
      for (const record of resting.get(passage.id) ?? []) facts[at]?.add(record);
    }
  }
  return {
    id,
    passages: passages.length,
    factsPerParagraph: facts.map(({ size }) => size),
    withoutFacts: paragraphs
      .filter((_, at) => facts[at]?.size === 0)
      .map((paragraph) => ({ paragraph: paragraph.number, begins: Array.from(paragraph.text.trim()).slice(0, beginning).join('') })),
  };
}
