import { entityType } from '../ontology/ontology';
import { typesBetweenInstruments, type RelationType } from '../ontology/relation-types';
import { ontologyLanguages } from '../ontology/labels';
import { groupBy } from '../group-by';
import { citedPassages } from './cited-passages';
import type { EntityRecord, RelationRecord } from './record';

/** What is missing. The first six are the kinds of the contract's `gaps`; the others only a corpus can be asked for. */
export const gapKinds = [
  'ONLY_REFERENCED',
  'UNDATED',
  'NO_PARTIES',
  'NO_EVIDENCE',
  'NO_NAME_IN_LANGUAGE',
  'CONFLICTING_DATES',
  'NO_TOPIC',
  'UNUSED_PASSAGE',
] as const;

export interface Gap {
  readonly kind: (typeof gapKinds)[number];
  readonly id: string;
  /** The language in which it has no name. */
  readonly lang?: string;
}

/** What a graph should know and does not, in the order of the kinds. Nothing of this keeps a corpus from being loaded. */
export function findGaps(entities: readonly EntityRecord[], relations: readonly RelationRecord[], passageIds: readonly string[]): Gap[] {
  const incoming = groupBy(relations, ({ to }) => to);
  const outgoing = groupBy(relations, ({ from }) => from);
  const typesById = new Map(entities.map(({ id, type }) => [id, type]));
  let gaps: Gap[] = [];
  for (const entity of entities) {
    const { id } = entity;
    const [into, out] = [incoming.get(id) ?? [], outgoing.get(id) ?? []];
    if (entityType(entity.type).family === 'Instrument') {
      gaps.push(...gapsOfInstrument(entity, into, out).map((kind) => ({ kind, id })));
      if (!out.some(({ type, to }) => type === 'CONCERNS' && typesById.get(to) === 'TOPIC')) gaps.push({ kind: 'NO_TOPIC', id });
    }
    if (entity.type !== 'TOPIC' && citedPassages(entity).size === 0) gaps.push({ kind: 'NO_EVIDENCE', id });
    if (entity.otherDates?.length) gaps.push({ kind: 'CONFLICTING_DATES', id });
    for (const lang of ontologyLanguages) if (!hasNameIn(entity, lang)) gaps.push({ kind: 'NO_NAME_IN_LANGUAGE', id, lang });
  }
  gaps = gaps.concat(unusedPassages([...entities, ...relations], passageIds));
  return gaps.sort((a, b) => gapKinds.indexOf(a.kind) - gapKinds.indexOf(b.kind));
}

const mentions = new Set<RelationType>([...typesBetweenInstruments, 'CONCERNS']);
const ownWords = new Set<RelationType>([...typesBetweenInstruments, 'CONCLUDED_AT', 'ESTABLISHES', 'PART_OF']);

/** As in cypher/gap/_is-gap.cypher. A draft has neither date nor parties yet. */
function gapsOfInstrument({ draft, date }: EntityRecord, into: readonly RelationRecord[], out: readonly RelationRecord[]): Gap['kind'][] {
  if (draft) return [];
  const gaps: Gap['kind'][] = [];
  const hasParties = into.some(({ type }) => type === 'PARTY_TO');
  const isMentioned = into.some(({ type }) => mentions.has(type));
  const isSigned = into.some(({ type }) => type === 'SIGNED');
  if (!date && !hasParties && !isSigned && isMentioned && !out.some(({ type }) => ownWords.has(type))) gaps.push('ONLY_REFERENCED');
  if (!date) gaps.push('UNDATED');
  if (!hasParties) gaps.push('NO_PARTIES');
  return gaps;
}

/** A name in zh-Hant counts as one in zh. */
function hasNameIn({ names }: EntityRecord, lang: string): boolean {
  return names.some((name) => name.lang.toLowerCase().split('-')[0] === lang);
}

function unusedPassages(records: readonly (EntityRecord | RelationRecord)[], passageIds: readonly string[]): Gap[] {
  const used = new Set(records.flatMap((record) => [...citedPassages(record)]));
  return passageIds.filter((id) => !used.has(id)).map((id) => ({ kind: 'UNUSED_PASSAGE', id }));
}
