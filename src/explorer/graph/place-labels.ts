/** A label that would like to stand at a node, in pixels of the screen. */
export interface WantedLabel {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** How far the node reaches from its middle. */
  readonly radius: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedLabel {
  readonly id: string;
  readonly left: number;
  readonly top: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const gap = 2;
const everywhere: Box = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
const cellSize = 64;

/**
 * Finds room for labels, the first first: below their node, else right, left or above, where they cover neither another label
 * nor a node. At the bounds they move aside, as long as they touch the side of their node. What finds no room is left out.
 */
export function placeLabels(
  wanted: readonly WantedLabel[],
  nodes: readonly { readonly x: number; readonly y: number; readonly radius: number }[],
  bounds: Box = everywhere,
): PlacedLabel[] {
  const taken = createGrid();
  for (const { x, y, radius } of nodes) taken.add({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius });
  const placed: PlacedLabel[] = [];
  for (const label of wanted) {
    const box = candidates(label, bounds).find((each) => isWithin(each, bounds) && !taken.meets(each));
    if (!box) continue;
    taken.add(box);
    placed.push({ id: label.id, left: box.left, top: box.top });
  }
  return placed;
}

function candidates({ x, y, radius, width, height }: WantedLabel, { left, top, right, bottom }: Box): Box[] {
  const at = (from: number, above: number): Box => ({ left: from, top: above, right: from + width, bottom: above + height });
  const column = x - width / 2 + shift(x, width / 2, left, right);
  const row = y - height / 2 + shift(y, height / 2, top, bottom);
  return [
    at(column, y + radius + gap),
    at(x + radius + gap, row),
    at(x - radius - gap - width, row),
    at(column, y - radius - gap - height),
  ];
}

/** How far a span of `half` on each side of a place moves to stand between two bounds, while it still covers the place. */
function shift(at: number, half: number, from: number, to: number): number {
  const wanted = Math.max(from - (at - half), 0) || Math.min(to - (at + half), 0);
  return Math.max(-half, Math.min(half, wanted));
}

/** Boxes by the cells that they touch, so that a look costs what lies nearby. */
function createGrid(): { add(box: Box): void; meets(box: Box): boolean } {
  const cells = new Map<string, Box[]>();
  const cellsOf = function* ({ left, top, right, bottom }: Box): Iterable<string> {
    for (let column = Math.floor(left / cellSize); column <= Math.floor(right / cellSize); column += 1) {
      for (let row = Math.floor(top / cellSize); row <= Math.floor(bottom / cellSize); row += 1) yield `${column} ${row}`;
    }
  };
  return {
    add(box) {
      for (const cell of cellsOf(box)) {
        const there = cells.get(cell);
        if (there) there.push(box);
        else cells.set(cell, [box]);
      }
    },
    meets(box) {
      for (const cell of cellsOf(box)) {
        if (cells.get(cell)?.some((other) => overlaps(box, other))) return true;
      }
      return false;
    },
  };
}

function isWithin(box: Box, bounds: Box): boolean {
  return box.left >= bounds.left && box.top >= bounds.top && box.right <= bounds.right && box.bottom <= bounds.bottom;
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
