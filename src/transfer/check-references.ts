import { allowsEnds, relationType } from '../ontology/ontology';
import { entityDates } from './entity-dates';
import type { EntityRecord, PassageRecord, RelationRecord } from './record';
import type { RecordIndex } from './record-index';

/** The source of a passage exists. */
export function* checkPassageReferences({ source }: PassageRecord, index: RecordIndex): Generator<string> {
  if (!index.sources.has(source) && !index.brokenIds.has(source)) yield `source: there is no ${source}`;
}

/** The passages of an entity and of its dates exist. */
export function* checkEntityReferences(entity: EntityRecord, index: RecordIndex): Generator<string> {
  yield* checkPassages('evidence', entity.evidence, index);
  for (const [field, { evidence }] of entityDates(entity)) yield* checkPassages(`${field}.evidence`, evidence, index);
  for (const date of entity.otherDates ?? []) yield* checkPassages('otherDates.evidence', date.evidence, index);
}

/** Both ends of a relation exist and are such as its type allows; so do its passages and whatever else it names. */
export function* checkRelationReferences(relation: RelationRecord, index: RecordIndex): Generator<string> {
  const { type, from, to, onBehalfOf, evidence, means = {} } = relation;
  yield* checkEntityId('from', from, index);
  yield* checkEntityId('to', to, index);
  if (onBehalfOf !== undefined) yield* checkEntityId('onBehalfOf', onBehalfOf, index);
  for (const [words, ids] of Object.entries(means)) for (const id of ids) yield* checkEntityId(`means.${words}`, id, index);
  yield* checkPassages('evidence', evidence, index);
  const [first, second] = [index.entities.get(from)?.type, index.entities.get(to)?.type];
  if (first && second && !allowsEnds(type, first, second)) {
    yield `${type} does not lead from ${first} to ${second}; it leads ${relationType(type).ends.map(describeEnds).join(', or ')}`;
  }
}

function describeEnds({ from, to }: { from: readonly string[]; to: readonly string[] }): string {
  return `from ${from.join(', ')} to ${to.join(', ')}`;
}

function* checkEntityId(field: string, id: string, { entities, formerIds, brokenIds }: RecordIndex): Generator<string> {
  if (entities.has(id) || brokenIds.has(id)) return;
  const now = formerIds.get(id);
  yield now ? `${field}: ${id} is a former id; the entity is now ${now}` : `${field}: there is no entity ${id}`;
}

function* checkPassages(field: string, ids: readonly string[] = [], { passages, brokenIds }: RecordIndex): Generator<string> {
  for (const id of ids) if (!passages.has(id) && !brokenIds.has(id)) yield `${field}: there is no ${id}`;
  for (const id of new Set(ids.filter((each, at) => ids.indexOf(each) !== at))) yield `${field}: ${id} stands there twice`;
}
