import { adjoiningPassages } from './adjoining-passages';
import { isNamed, isPrinted } from './printed';
import { shown } from './problem';
import type { EntityRecord, RelationRecord } from './record';
import { passagesOf, type RecordIndex } from './record-index';

/**
 * Every name without an origin is printed in a passage of the entity's evidence, or in several that adjoin one another, letter by
 * letter up to line breaks.
 */
export function* checkEntityEvidence({ names, evidence = [] }: EntityRecord, index: RecordIndex): Generator<string> {
  if (leansOnBroken(evidence, index)) return;
  const passages = passagesOf(evidence, index);
  for (const { value, origin } of names) {
    if (origin === undefined && !isPrinted(value, passages) && !isPrinted(value, adjoiningPassages(passages))) {
      yield `the name ${shown(value)} has no origin and is in no passage of the evidence`;
    }
  }
}

/** The passages of a relation together name both ends, or `means` says which of their words stand for an end. */
export function* checkRelationEvidence(relation: RelationRecord, index: RecordIndex): Generator<string> {
  const { from, to, evidence = [], means = {} } = relation;
  if (leansOnBroken(evidence, index)) return;
  const passages = passagesOf(evidence, index);
  const meant = new Set<string>();
  for (const [words, ids] of Object.entries(means)) {
    if (isPrinted(words, passages)) for (const id of ids) meant.add(id);
    else yield `means: ${shown(words)} is in no passage of the evidence`;
  }
  if (passages.length === 0) return;
  for (const id of new Set([from, to])) {
    const entity = index.entities.get(id);
    if (entity && !meant.has(id) && !isNamed(entity, passages)) {
      yield `the evidence has no name of ${id}, and means has no words for it`;
    }
  }
}

/** A passage that could not be read has its own problem; what it would say is not known. */
function leansOnBroken(evidence: readonly string[], { brokenIds }: RecordIndex): boolean {
  return evidence.some((id) => brokenIds.has(id));
}
