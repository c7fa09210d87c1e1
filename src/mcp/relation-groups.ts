import { z } from 'zod';
import { labelFor } from '../ontology/labels';
import { relationType, relationTypeNames } from '../ontology/ontology';
import type { RelationType } from '../ontology/relation-types';
import { entity, relation, type EntityAnswer, type RelationAnswer } from './answers';

const direction = z.enum(['OUT', 'IN']);
type Direction = z.infer<typeof direction>;

/** The relations of one entity that have the same type and direction. */
export const relationGroup = z.object({
  type: z.string(),
  direction: direction.describe('OUT: the entity is `from` of these relations; IN: it is `to`.'),
  reads: z.string().describe('How to say it, from the entity to `other`.'),
  count: z.number().describe('Of all pages.'),
  relations: z.array(relation.extend({ other: entity })).describe('Those of this page.'),
});

export type RelationWithEnds = RelationAnswer & { readonly from: EntityAnswer; readonly to: EntityAnswer };

export interface RelationCount {
  readonly type: string;
  readonly direction: Direction;
  readonly count: number;
}

/** A page of an entity's relations by type and direction; groups of which the page holds none are told by their count. */
export function groupRelations(
  id: string,
  relations: readonly RelationWithEnds[],
  counts: readonly RelationCount[],
  lang: string,
): z.infer<typeof relationGroup>[] {
  return counts.map(({ type, direction, count }) => {
    const ofGroup = relations.filter((relation) => relation.type === type && directionOf(relation, id) === direction);
    const found = ofGroup.map((relation) => ({ ...relation, other: direction === 'OUT' ? relation.to : relation.from }));
    return { type, direction, reads: readingOf(type, direction, lang), count, relations: found };
  });
}

function directionOf({ from }: RelationWithEnds, id: string): Direction {
  return from.id === id ? 'OUT' : 'IN';
}

/** A service that is newer than this client may know other types. */
function readingOf(type: string, side: Direction, lang: string): string {
  if (!relationTypeNames.some((name) => name === type)) return type;
  const { labels, inverseLabels } = relationType(type as RelationType);
  return labelFor(side === 'OUT' ? labels : inverseLabels, lang);
}
