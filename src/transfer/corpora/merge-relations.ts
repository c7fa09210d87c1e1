import { defined } from '../entity-row';
import type { RelationRecord } from '../record';
import { contradiction, firstOfEach, union, type Contribution, type Merged } from './contribution';

/** What says one thing: two corpora that both say it must say the same. */
const single = ['type', 'from', 'to', 'role', 'onBehalfOf', 'locator', 'date', 'since', 'until'] as const;

/**
 * What corpora say together of one relation, in the order in which they came. Passages and meant words are united; what one of
 * them leaves open, another may say.
 */
export function mergeRelations(parts: readonly Contribution<RelationRecord>[], newest: string): Merged<RelationRecord> {
  const mine = parts.find(({ corpus }) => corpus === newest);
  const others = parts.filter((part) => part !== mine);
  if (!mine || others.length === 0) return { record: (mine ?? parts[0])!.record };
  const problems = others.flatMap(({ corpus, record }) =>
    single
      .filter((field) => mine.record[field] !== undefined && record[field] !== undefined && mine.record[field] !== record[field])
      .map((field) => contradiction(field, mine.record[field], corpus, record[field])),
  );
  return problems.length > 0 ? { problems } : { record: together(parts.map(({ record }) => record)) };
}

function together(records: readonly RelationRecord[]): RelationRecord {
  const of = <K extends keyof RelationRecord>(key: K) => records.map((record) => record[key]);
  const evidence = union(of('evidence'), (id) => id);
  return defined<RelationRecord>({
    ...(records[0] as RelationRecord),
    ...Object.fromEntries(single.map((field) => [field, of(field).find((value) => value !== undefined)])),
    office: firstOfEach(of('office')),
    evidence,
    // A passage is better than an assertion, and a relation rests on one of them.
    asserted: evidence ? undefined : of('asserted').find((reason) => reason !== undefined),
    means: mergeMeans(of('means')),
    version: records.at(-1)?.version,
  });
}

function mergeMeans(maps: readonly RelationRecord['means'][]): RelationRecord['means'] {
  const words = union(
    maps.map((map) => Object.keys(map ?? {})),
    (word) => word,
  );
  return (
    words &&
    Object.fromEntries(
      words.map((word) => [
        word,
        union(
          maps.map((map) => map?.[word]),
          (id) => id,
        ) ?? [],
      ]),
    )
  );
}
