import type { Arrival } from './paths-side';

/** A path by the identifiers of its parts. */
export interface PathIds {
  readonly nodes: readonly string[];
  readonly relations: readonly string[];
}

type Arrivals = ReadonlyMap<string, readonly Arrival[]>;

/** From each entity of a shortest path to those that follow it, with the relations between the two. */
type Next = Map<string, Map<string, string[]>>;

/** The first shortest paths over the points where two sides met, by the identifiers of their nodes, then of their relations. */
export function pathsOver(meeting: readonly string[], fromStart: Arrivals, fromEnd: Arrivals, start: string, first: number): PathIds[] {
  if (meeting.length === 0) return [];
  const next: Next = new Map();
  follow(meeting, fromStart, ({ relation, via }, node) => link(next, via, node, relation));
  follow(meeting, fromEnd, ({ relation, via }, node) => link(next, node, via, relation));
  const paths: PathIds[] = [];
  for (const nodes of nodeLists(next, [start])) {
    for (const relations of relationLists(next, nodes)) {
      if (paths.length === first) return paths;
      paths.push({ nodes, relations });
    }
  }
  return paths;
}

/** Visits how some entities, and those they were reached from, were reached. */
function follow(meeting: readonly string[], arrivals: Arrivals, visit: (arrival: Arrival, node: string) => void): void {
  const seen = new Set(meeting);
  for (const node of seen) {
    for (const arrival of arrivals.get(node) ?? []) {
      visit(arrival, node);
      seen.add(arrival.via);
    }
  }
}

function link(next: Next, from: string, to: string, relation: string): void {
  const following = next.get(from) ?? new Map<string, string[]>();
  next.set(from, following);
  const relations = following.get(to) ?? [];
  relations.push(relation);
  following.set(to, relations);
}

function* nodeLists(next: Next, nodes: readonly string[]): Generator<readonly string[]> {
  const following = next.get(nodes.at(-1) ?? '');
  if (!following) {
    yield nodes;
    return;
  }
  for (const node of [...following.keys()].sort()) yield* nodeLists(next, [...nodes, node]);
}

function* relationLists(next: Next, nodes: readonly string[], relations: readonly string[] = []): Generator<readonly string[]> {
  const [from, to] = [nodes[relations.length], nodes[relations.length + 1]];
  if (from === undefined || to === undefined) {
    yield relations;
    return;
  }
  for (const relation of (next.get(from)?.get(to) ?? []).sort()) yield* relationLists(next, nodes, [...relations, relation]);
}
