import { createHash } from 'node:crypto';
import { entityType, relationType } from '../../ontology/ontology';
import { relationTypeWord } from '../../ontology/identifiers';
import type { RelationType } from '../../ontology/relation-types';

const longest = 200;

/** The permanent identifier of a relation, made from its ends: `relation:party-to.country-fr.uk-58135`. */
export function relationId(type: RelationType, from: string, to: string): string {
  const ends = relationType(type).ends;
  const parts = [
    partOf(
      from,
      ends.flatMap((end) => end.from.map((name) => entityType(name).idWord)),
    ),
    partOf(
      to,
      ends.flatMap((end) => end.to.map((name) => entityType(name).idWord)),
    ),
  ];
  const slug = [relationTypeWord(type), ...parts].join('.');
  if (slug.length <= longest) return `relation:${slug}`;
  return `relation:${slug.slice(0, longest - 17)}-${createHash('sha256').update(`${from} ${to}`).digest('hex').slice(0, 16)}`;
}

/** The word of an identifier is left out where the relation allows no other. */
function partOf(id: string, words: readonly string[]): string {
  const [word = '', slug = ''] = id.split(':');
  return new Set(words).size === 1 ? slug : `${word}-${slug}`;
}
