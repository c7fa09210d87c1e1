import { recordHash } from './checksum';
import { problemOf, type Located, type Problem } from './problem';
import type { EntityRecord } from './record';

/** A corpus may repeat a topic of the closed list, as an export does; it may neither add one nor change one. */
export function* checkTopics(entities: readonly Located<EntityRecord>[], topics: readonly Located<EntityRecord>[]): Generator<Problem> {
  const listed = new Map(topics.map(({ record }) => [record.id, recordHash(record)]));
  yield* checkListed(entities, listed);
}

/** The same, of a list of which the checksums are known by id. */
export function* checkListed(entities: readonly Located<EntityRecord>[], listed: ReadonlyMap<string, string>): Generator<Problem> {
  for (const entity of entities) {
    if (entity.record.type !== 'TOPIC') continue;
    const hash = listed.get(entity.record.id);
    if (hash === undefined) yield problemOf(entity, 'is a topic that the closed list in topics.jsonl does not have');
    else if (hash !== recordHash(entity.record)) yield problemOf(entity, 'differs from the topic of the closed list in topics.jsonl');
  }
}
