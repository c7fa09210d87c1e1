import type { RelationCardFragment } from '../operations.generated';

/** A node as the layout moves it; `fx` and `fy` hold it. */
export interface LaidNode {
  readonly id: string;
  x?: number;
  y?: number;
  fx?: number;
  fy?: number;
}

const goldenAngle = Math.PI * (3 - Math.sqrt(5));
const ringDistance = 60;

/** Gives new nodes a place beside what they came from, turn by turn around it, so that they need not fly in. */
export function seatNewNodes(nodes: readonly LaidNode[], origins: ReadonlyMap<string, string>): void {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const seated = new Map<string, number>();
  let strays = nodes.filter(({ x }) => x !== undefined).length;
  for (const node of nodes) {
    if (node.x !== undefined) continue;
    const origin = byId.get(origins.get(node.id) ?? '');
    if (origin?.x !== undefined) {
      const turn = seated.get(origin.id) ?? 0;
      seated.set(origin.id, turn + 1);
      const distance = ringDistance + 6 * Math.sqrt(turn);
      node.x = origin.x + distance * Math.cos(turn * goldenAngle);
      node.y = origin.y! + distance * Math.sin(turn * goldenAngle);
    } else {
      const distance = 1.5 * ringDistance * Math.sqrt(strays);
      node.x = distance * Math.cos(strays * goldenAngle);
      node.y = distance * Math.sin(strays * goldenAngle);
      strays += 1;
    }
  }
}

/** How far each relation bends, so that several between the same two do not cover each other. */
export function curvatures(relations: readonly RelationCardFragment[]): ReadonlyMap<string, number> {
  const between = new Map<string, RelationCardFragment[]>();
  for (const relation of relations) {
    const key = [relation.from.id, relation.to.id].sort().join(' ');
    between.set(key, [...(between.get(key) ?? []), relation]);
  }
  const bends = new Map<string, number>();
  for (const group of between.values()) {
    group.forEach((relation, index) => {
      const bend = (index - (group.length - 1) / 2) * 0.25;
      // A bend is seen from where a relation begins.
      bends.set(relation.id, relation.from.id < relation.to.id ? bend : -bend || 0);
    });
  }
  return bends;
}
