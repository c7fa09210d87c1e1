import type { Direction, RelationType } from '../operations.generated';

/** What stands on the canvas and why: all that can be undone. The relations themselves come from the graph. */
export interface Scene {
  /** Entities that were put here by a search, an answer, a path or a link. */
  readonly start: readonly string[];
  /** What was unfolded from an entity; it counts while its entity stands here. */
  readonly expansions: readonly Expansion[];
  /** Entities that were taken away, whatever leads to them. */
  readonly removed: readonly string[];
  /** Entities that stand where they were put. */
  readonly pins: readonly Pin[];
}

/** The relations of one type and direction. */
export interface Group {
  readonly type: RelationType;
  readonly direction: Exclude<Direction, 'BOTH'>;
}

/** So many relations of a group of an entity, in the order in which the service lists them. */
export interface Expansion extends Group {
  readonly id: string;
  readonly count: number;
}

export interface Pin {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

export const emptyScene: Scene = { start: [], expansions: [], removed: [], pins: [] };

export function isSameGroup(a: Group, b: Group): boolean {
  return a.type === b.type && a.direction === b.direction;
}

/** Puts entities on the canvas, also those that were taken away before. */
export function put(scene: Scene, ids: readonly string[]): Scene {
  const added = ids.filter((id, index) => !scene.start.includes(id) && ids.indexOf(id) === index);
  return { ...scene, start: [...scene.start, ...added], removed: scene.removed.filter((id) => !ids.includes(id)) };
}

/** Unfolds groups of relations; a group that is unfolded already is shown up to the new count. */
export function expand(scene: Scene, expansions: readonly Expansion[]): Scene {
  const others = scene.expansions.filter((old) => !expansions.some((each) => each.id === old.id && isSameGroup(each, old)));
  return { ...scene, expansions: [...others, ...expansions] };
}

/** Folds what was unfolded from an entity: one group, or all. What stands here for another reason stays. */
export function collapse(scene: Scene, id: string, group?: Group): Scene {
  const isFolded = (each: Expansion) => each.id === id && (!group || isSameGroup(each, group));
  return { ...scene, expansions: scene.expansions.filter((each) => !isFolded(each)) };
}

/** Takes an entity away, with what was unfolded from it. */
export function remove(scene: Scene, id: string): Scene {
  const folded = unpin(collapse(scene, id), id);
  return { ...folded, start: folded.start.filter((each) => each !== id), removed: [...folded.removed.filter((each) => each !== id), id] };
}

export function pin(scene: Scene, { id, x, y }: Pin): Scene {
  const unpinned = unpin(scene, id);
  // Whole numbers keep the address short.
  return { ...unpinned, pins: [...unpinned.pins, { id, x: Math.round(x) || 0, y: Math.round(y) || 0 }] };
}

export function unpin(scene: Scene, id: string): Scene {
  return { ...scene, pins: scene.pins.filter((each) => each.id !== id) };
}
