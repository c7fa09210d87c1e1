import { chooseName, chooseText } from '../../graph/names';
import type { Relation } from '../../graph/relation';
import { labelFor } from '../../ontology/labels';
import { entityType, relationType } from '../../ontology/ontology';
import { splitExternalId, type StoredEntity, type StoredName } from '../../store/stored';
import type { LocalizedText } from '../record';
import { createEvidenceReader, type EvidenceReads } from './evidence-reads';
import type { GraphPart } from './graph-part';
import type { Evidence, ExportedEnd, ExportedNode, ExportedRelation, ExportedText, Item } from './item';

/**
 * The things of a part with their evidence, a page at a time. `languages` are those in which names are shown, the preferred
 * first; without any, a name is shown in its original language. What is kept of each node is what its relations show of it.
 */
export async function* toItems(part: GraphPart, reads: EvidenceReads, languages: readonly string[]): AsyncGenerator<readonly Item[]> {
  const evidenceOf = createEvidenceReader(reads);
  const ends = new Map<string, ExportedEnd>();

  for await (const page of part.entities) {
    const evidence = await evidenceOf(page.map(({ passages }) => passages));
    const nodes = page.map((entity, index) => toNode(entity, evidence[index]!, languages));
    for (const { id, type, label } of nodes) ends.set(id, { id, type, label });
    yield nodes.map((node) => ({ node }));
  }
  for await (const page of part.relations) {
    const between = page.filter(({ from, to }) => ends.has(from.id) && ends.has(to.id));
    const evidence = await evidenceOf(between.map((relation) => relation.evidence));
    yield between.map((relation, index) => ({ relation: toRelation(relation, ends, evidence[index]!, languages) }));
  }
}

function toNode(entity: StoredEntity, evidence: Evidence, languages: readonly string[]): ExportedNode {
  const names = JSON.parse(entity.names) as StoredName[];
  const { id, type, kind, dateOf, draft, formerIds = [], externalIds = [], otherDates } = entity;
  const dates = (entityType(type).dates ?? []).flatMap((field) => (entity[field] === undefined ? [] : [[field, entity[field]]]));
  return {
    id,
    type,
    label: chooseName(names, languages),
    names,
    description: toText(entity.description, languages),
    kind,
    dates: Object.fromEntries(dates) as ExportedNode['dates'],
    dateOf,
    otherDates: otherDates === undefined ? [] : (JSON.parse(otherDates) as ExportedNode['otherDates']),
    draft,
    externalIds: externalIds.map(splitExternalId),
    formerIds,
    evidence,
  };
}

function toRelation(
  relation: Relation,
  ends: ReadonlyMap<string, ExportedEnd>,
  evidence: Evidence,
  languages: readonly string[],
): ExportedRelation {
  const { id, type, role, onBehalfOf, locator, date, since, until, asserted } = relation;
  return {
    id,
    type,
    label: labelFor(relationType(type).labels, languages[0] ?? 'en'),
    from: ends.get(relation.from.id)!,
    to: ends.get(relation.to.id)!,
    role,
    office: toText(relation.office, languages),
    onBehalfOf,
    locator,
    date,
    since,
    until,
    asserted,
    evidence,
  };
}

function toText(stored: string | undefined, languages: readonly string[]): ExportedText | undefined {
  if (stored === undefined) return undefined;
  const all = JSON.parse(stored) as LocalizedText;
  return { shown: chooseText(all, languages) ?? '', all };
}
