import { entityType } from '../ontology/ontology';
import type { RelationDirection } from '../ontology/ontology';
import type { RelationType } from '../ontology/relation-types';
import { splitExternalId, type StoredEntity, type StoredName } from '../store/stored';
import { comparedName, type ComparedName } from './compared-name';
import type { EvidenceCode } from './evidence';

/** What is compared of an entity. */
export interface Traits {
  readonly id: string;
  /** Entities of one family are compared: the word of their identifiers, so that a treaty may be recorded as an agreement. */
  readonly family: string;
  readonly type: StoredEntity['type'];
  readonly kind: string | undefined;
  readonly name: string;
  readonly names: readonly ComparedName[];
  readonly date: string | undefined;
  readonly externalIds: ReadonlyMap<string, ReadonlySet<string>>;
  readonly ties: ReadonlyMap<TieRule, readonly Tie[]>;
}

/** Another entity that this one is tied to. */
export interface Tie {
  readonly id: string;
  /** Folded, in all languages. */
  readonly offices: readonly string[];
  /** Its folded names: what stands twice in the graph is still one party. */
  readonly names: ReadonlySet<string>;
}

/** A relation by which two records of one thing are known, or two things apart. */
export interface TieRule {
  readonly relation: RelationType;
  readonly direction: RelationDirection;
  /** Whether all far ends must agree, or one is enough. */
  readonly agree: 'all' | 'any';
  readonly same: EvidenceCode;
  readonly different: EvidenceCode;
}

const ofCountry: TieRule = { relation: 'OF_COUNTRY', direction: 'OUT', agree: 'any', same: 'SAME_COUNTRY', different: 'DIFFERENT_COUNTRY' };
const locatedIn: TieRule = { relation: 'LOCATED_IN', direction: 'OUT', agree: 'any', same: 'SAME_PLACE', different: 'DIFFERENT_PLACE' };
const partOf: TieRule = { relation: 'PART_OF', direction: 'OUT', agree: 'any', same: 'SAME_PLACE', different: 'DIFFERENT_PLACE' };

/** The ties that are looked at, by family. */
export const tieRules: Readonly<Record<string, readonly TieRule[]>> = {
  instrument: [
    { relation: 'PARTY_TO', direction: 'IN', agree: 'all', same: 'SAME_PARTIES', different: 'DIFFERENT_PARTIES' },
    { relation: 'SIGNED', direction: 'IN', agree: 'any', same: 'SAME_SIGNATORIES', different: 'DIFFERENT_SIGNATORIES' },
    { relation: 'CONCLUDED_AT', direction: 'OUT', agree: 'any', same: 'SAME_PLACE', different: 'DIFFERENT_PLACE' },
  ],
  person: [{ relation: 'HOLDS_OFFICE', direction: 'OUT', agree: 'any', same: 'SAME_BODY', different: 'DIFFERENT_BODY' }, ofCountry],
  institution: [ofCountry, locatedIn],
  event: [locatedIn],
  project: [locatedIn],
  place: [partOf],
};

/** Of an entity with very many names, those that are compared; the first are the official ones. */
const mostNames = 40;

export function traitsOf(entity: StoredEntity, ties: ReadonlyMap<TieRule, readonly Tie[]>): Traits {
  const { id, type, kind, name, date, startedOn } = entity;
  const names = (JSON.parse(entity.names) as StoredName[]).slice(0, mostNames).map(comparedName);
  const externalIds = new Map<string, Set<string>>();
  for (const { scheme, value } of (entity.externalIds ?? []).map(splitExternalId)) {
    externalIds.set(scheme, (externalIds.get(scheme) ?? new Set()).add(value));
  }
  return { id, family: entityType(type).idWord, type, kind, name, names, date: date ?? startedOn, externalIds, ties };
}
