import { entityTypeNames, relationTypeNames } from '../ontology/ontology';
import type { EntityType } from '../ontology/entity-types';
import type { RelationType } from '../ontology/relation-types';
import type { CorpusCheck } from './check-corpus';
import { countFacts, type SourceFacts } from './count-facts';
import { findGaps, type Gap } from './find-gaps';
import type { Problem } from './problem';
import type { CorpusReading } from './read-corpus';

/** What a check says of a corpus; can be written as JSON. */
export interface CheckReport {
  readonly path: string;
  readonly problems: readonly Problem[];
  /** By type, in the order of the ontology, without the topics. */
  readonly entities: readonly { readonly type: EntityType; readonly count: number }[];
  /** `asserted` of them stand on a reason instead of a passage. */
  readonly relations: readonly { readonly type: RelationType; readonly count: number; readonly asserted: number }[];
  readonly topics: { readonly listed: number; readonly used: number };
  readonly quotes: { readonly count: number; readonly verified: number };
  readonly sources: readonly SourceFacts[];
  readonly missing: readonly (Gap & { readonly type?: EntityType })[];
}

/** Counts what a corpus holds and finds what it lacks. */
export function checkReport(reading: CorpusReading, { problems, verifiedQuotes }: CorpusCheck): CheckReport {
  const listed = reading.topics.map(({ record }) => record);
  const entities = reading.entities.map(({ record }) => record).filter(({ type }) => type !== 'TOPIC');
  const relations = reading.relations.map(({ record }) => record);
  const ends = new Set(relations.flatMap(({ from, to }) => [from, to]));
  const typesById = new Map(entities.map(({ id, type }) => [id, type]));
  const gaps = findGaps(
    [...entities, ...listed],
    relations,
    reading.passages.map(({ record }) => record.id),
  );
  return {
    path: reading.path,
    problems,
    entities: entityTypeNames
      .map((type) => ({ type, count: entities.filter((entity) => entity.type === type).length }))
      .filter(({ count }) => count > 0),
    relations: relationTypeNames
      .map((type) => relations.filter((relation) => relation.type === type))
      .flatMap((group) =>
        group[0]
          ? [{ type: group[0].type, count: group.length, asserted: group.filter(({ asserted }) => asserted !== undefined).length }]
          : [],
      ),
    topics: { listed: listed.length, used: listed.filter(({ id }) => ends.has(id)).length },
    quotes: { count: reading.passages.length, verified: verifiedQuotes },
    sources: countFacts(reading),
    missing: gaps.map((gap) => ({ ...gap, ...(typesById.has(gap.id) && { type: typesById.get(gap.id) }) })),
  };
}
