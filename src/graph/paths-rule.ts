import type { EntityType } from '../ontology/entity-types';
import { relationTypeNames } from '../ontology/ontology';
import type { RelationType } from '../ontology/relation-types';
import { wantedRelationTypes } from './steps';

/** Which relations a search for paths walks. */
export interface PathRule {
  /** The types that it reads. */
  readonly types: readonly RelationType[];
  /** The types of which it walks none, or not all. */
  readonly avoided: readonly RelationType[];
  walks(type: RelationType, from: EntityType, to: EntityType): boolean;
}

/**
 * Two things are not connected because both are in one country, at one place or about one topic: unless a client names the
 * types to walk, relations of these are not walked, as far as it says.
 */
const notWalked: Partial<Record<RelationType, 'always' | ((from: EntityType, to: EntityType) => boolean)>> = {
  OF_COUNTRY: 'always',
  LOCATED_IN: 'always',
  CONCLUDED_AT: 'always',
  PART_OF: (from, to) => from === 'EVENT' && to === 'EVENT',
  CONCERNS: (_, to) => to === 'TOPIC' || to === 'COUNTRY',
};

/** The rule for the types that a client names; all of these are walked. Throws BAD_USER_INPUT for an empty list. */
export function pathRule(relationTypes: readonly RelationType[] | null | undefined): PathRule {
  if (relationTypes) return { types: wantedRelationTypes(relationTypes), avoided: [], walks: () => true };
  return {
    types: relationTypeNames.filter((type) => notWalked[type] !== 'always'),
    avoided: relationTypeNames.filter((type) => notWalked[type]),
    walks(type, from, to) {
      const rule = notWalked[type];
      return rule === undefined || (rule !== 'always' && !rule(from, to));
    },
  };
}
