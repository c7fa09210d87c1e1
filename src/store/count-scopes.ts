import type { EntityType } from '../ontology/entity-types';
import { separator } from './page-keys';

/**
 * The counts over the whole graph that are stored and kept by the writes. A count belongs to a scope and has a key in it:
 * scope `kind·TREATY`, key `CONVENTION`.
 */
export const scopes = {
  /** Key: entity type. */
  entities: 'entity',
  /** Key: relation type. */
  relations: 'relation',
  /** Key: `all`. */
  sources: 'source',
  /** Key: source id. */
  passages: 'passage',
  /** Key: instrument kind. Drafts are counted apart, here and below. */
  kinds: (type: EntityType, draft: boolean) => instrumentScope('kind', type, draft),
  /** Key: year, empty for the undated. */
  years: (type: EntityType, draft: boolean) => instrumentScope('year', type, draft),
  /** Key: id of the party. */
  parties: (type: EntityType, draft: boolean) => instrumentScope('party', type, draft),
} as const;

function instrumentScope(what: string, type: EntityType, draft: boolean): string {
  return [what, type, ...(draft ? ['draft'] : [])].join(separator);
}

/** The identifier of a count. */
export function countId(scope: string, key: string): string {
  return `${scope}${separator}${separator}${key}`;
}
