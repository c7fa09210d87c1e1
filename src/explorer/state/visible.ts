import { groupBy } from '../../group-by';
import type { EntityCardFragment, EntityType, RelationCardFragment } from '../operations.generated';
import type { Expansion, Scene } from './scene';

/** What is known of the graph so far. */
export interface Known {
  entity(id: string): EntityCardFragment | undefined;
  /** The identifier under which an entity is kept now, where it was merged into another. */
  survivor(id: string): string;
  /** The relations of a group that are loaded, in the order of the service. */
  relationsOf(expansion: Expansion): readonly RelationCardFragment[];
  relations(): Iterable<RelationCardFragment>;
}

export interface Visible {
  /** In the order in which they come onto the canvas. */
  readonly nodes: readonly EntityCardFragment[];
  readonly relations: readonly RelationCardFragment[];
  /** By which entity each came here, for those that were unfolded. */
  readonly origins: ReadonlyMap<string, string>;
}

/** What a scene shows, as far as it is known. */
export function visibleIn(scene: Scene, known: Known): Visible {
  const removed = new Set(scene.removed.map(known.survivor));
  const nodes = new Map<string, EntityCardFragment>();
  const origins = new Map<string, string>();
  const waiting: string[] = [];
  const take = (id: string, origin?: string) => {
    const card = known.entity(id);
    if (!card || nodes.has(card.id) || removed.has(card.id)) return;
    nodes.set(card.id, card);
    if (origin !== undefined) origins.set(card.id, origin);
    waiting.push(card.id);
  };
  for (const id of scene.start) take(known.survivor(id));
  const unfoldedFrom = groupBy(scene.expansions, ({ id }) => known.survivor(id));
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    for (const expansion of unfoldedFrom.get(id) ?? []) {
      for (const { from, to } of known.relationsOf(expansion).slice(0, expansion.count)) take(from.id === id ? to.id : from.id, id);
    }
  }
  const relations = [...known.relations()].filter(({ from, to }) => nodes.has(from.id) && nodes.has(to.id));
  return { nodes: [...nodes.values()], relations, origins };
}

export interface Filter {
  readonly hiddenTypes: readonly EntityType[];
  readonly years: readonly [number, number] | undefined;
}

/**
 * What a filter leaves of it. An entity that came here only by others that are hidden now goes with them: a filter leaves no
 * crowd of strays.
 */
export function filtered({ nodes, relations, origins }: Visible, { hiddenTypes, years }: Filter): Visible {
  if (hiddenTypes.length === 0 && !years) return { nodes, relations, origins };
  const passing = new Set(
    nodes.filter((node) => !hiddenTypes.includes(node.type) && (!years || isWithin(node, years))).map(({ id }) => id),
  );
  const kept = relations.filter(({ from, to }) => passing.has(from.id) && passing.has(to.id));
  const connected = new Set(kept.flatMap(({ from, to }) => [from.id, to.id]));
  return { nodes: nodes.filter(({ id }) => passing.has(id) && (connected.has(id) || !origins.has(id))), relations: kept, origins };
}

/** Whether something dated is of these years; what has no date by its nature always is. */
function isWithin(card: EntityCardFragment, [first, last]: readonly [number, number]): boolean {
  if (!('date' in card) && !('startedOn' in card)) return true;
  const year = yearOf(card);
  return year !== undefined && year >= first && year <= last;
}

export function dateOf(card: EntityCardFragment): string | undefined {
  return ('date' in card ? card.date : 'startedOn' in card ? card.startedOn : undefined) ?? undefined;
}

export function yearOf(card: EntityCardFragment): number | undefined {
  const year = Number.parseInt(dateOf(card) ?? '', 10);
  return Number.isNaN(year) ? undefined : year;
}
