import { exclusiveSchemes } from '../check-duplicates';
import { checkEntity } from '../check-entity';
import { defined } from '../entity-row';
import type { EntityRecord } from '../record';
import { contradiction, corpusName, firstOfEach, union, type Contribution, type Merged } from './contribution';
import { mergeDates } from './merge-dates';
import { mergeNames } from './merge-names';

/**
 * What corpora say together of one entity, in the order in which they came; `newest` is the corpus that is being imported, of
 * whose record the problems speak. Names, external and former ids, evidence are united; a date that differs stands beside the
 * first one; of two descriptions in one language the first counts. Type, kind, draft and exclusive ids must not contradict.
 */
export function mergeEntities(parts: readonly Contribution<EntityRecord>[], newest: string): Merged<EntityRecord> {
  const mine = parts.find(({ corpus }) => corpus === newest);
  const others = parts.filter((part) => part !== mine);
  if (!mine || others.length === 0) return { record: (mine ?? parts[0])!.record };
  const problems = others.flatMap((other) => [...contradictions(mine.record, other)]);
  if (problems.length > 0) return { problems };
  const record = together(parts.map((part) => part.record));
  const impossible = [...checkEntity(record)].map(
    (message) => `together with what ${others.map(({ corpus }) => corpusName(corpus)).join(', ')} says: ${message}`,
  );
  return impossible.length > 0 ? { problems: impossible } : { record };
}

function* contradictions(mine: EntityRecord, { corpus, record }: Contribution<EntityRecord>): Generator<string> {
  if (mine.type !== record.type) yield contradiction('type', mine.type, corpus, record.type);
  else if (saysMore(mine.kind) && saysMore(record.kind) && mine.kind !== record.kind)
    yield contradiction('kind', mine.kind, corpus, record.kind);
  if ((mine.draft ?? false) !== (record.draft ?? false)) yield contradiction('draft', mine.draft ?? false, corpus, record.draft ?? false);
  for (const scheme of exclusiveSchemes) {
    const [here, there] = [mine, record].map(({ externalIds = [] }) =>
      externalIds.filter((id) => id.scheme === scheme).map(({ value }) => value),
    );
    const differ = here?.length && there?.length && !here.some((value) => there.includes(value));
    if (differ) yield contradiction(`the external id ${scheme}`, here.join(', '), corpus, there.join(', '));
  }
}

/** OTHER is what a corpus says that does not know the kind. */
function saysMore(kind: string | undefined): boolean {
  return kind !== undefined && kind !== 'OTHER';
}

function together(records: readonly EntityRecord[]): EntityRecord {
  const [first] = records as [EntityRecord];
  const of = <K extends keyof EntityRecord>(key: K) => records.map((record) => record[key]);
  return defined<EntityRecord>({
    record: 'entity',
    id: first.id,
    type: first.type,
    kind: of('kind').find(saysMore) ?? first.kind,
    names: mergeNames(of('names')),
    description: firstOfEach(of('description')),
    externalIds: union(of('externalIds'), ({ scheme, value }) => `${scheme}:${value}`),
    formerIds: union(of('formerIds'), (id) => id),
    ...mergeDates(records),
    draft: first.draft,
    evidence: union(of('evidence'), (id) => id),
    version: records.at(-1)?.version,
  });
}
