import { entityTypeNames, entityType, relationTypeNames } from './ontology';
import type { EntityType } from './entity-types';
import type { RelationType } from './relation-types';

/** The form of every identifier: `type-word:slug`, readable, permanent, language-neutral. */
export const identifierPattern = /^[a-z]+:[a-z0-9][a-z0-9._-]{0,199}$/;

export type IdentifierOf =
  | { readonly of: 'entity'; readonly types: readonly EntityType[] }
  | { readonly of: 'source' }
  | { readonly of: 'passage' }
  | { readonly of: 'relation'; readonly type: RelationType };

/** What an identifier names by its form, or undefined where it is malformed. Says nothing of whether it exists. */
export function parseIdentifier(id: string): IdentifierOf | undefined {
  if (!identifierPattern.test(id)) return undefined;
  const [word = '', slug = ''] = id.split(':');
  if (word === 'source') return { of: 'source' };
  if (word === 'passage') return { of: 'passage' };
  if (word === 'relation') {
    const type = relationTypeOfWord.get(slug.split('.')[0] ?? '');
    return type && { of: 'relation', type };
  }
  const types = typesOfWord.get(word);
  return types && { of: 'entity', types };
}

/** The word that stands for a relation type in identifiers: `PARTY_TO` → `party-to`. */
export function relationTypeWord(type: RelationType): string {
  return type.toLowerCase().replaceAll('_', '-');
}

const relationTypeOfWord = new Map(relationTypeNames.map((type) => [relationTypeWord(type), type]));

const typesOfWord = new Map<string, EntityType[]>();
for (const type of entityTypeNames) {
  const word = entityType(type).idWord;
  typesOfWord.set(word, [...(typesOfWord.get(word) ?? []), type]);
}
