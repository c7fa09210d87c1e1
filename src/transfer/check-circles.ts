import { typesBetweenInstruments, type RelationType } from '../ontology/relation-types';
import { groupBy } from '../group-by';
import { problemOf, type Located, type Problem } from './problem';
import type { RelationRecord } from './record';

/**
 * Relations that cannot lead back to where they began: those from newer to older instruments together, and the whole
 * and the successor. REFERENCES is not among them: two instruments of one day may name each other.
 */
export const directedTypes: readonly (readonly RelationType[])[] = [
  typesBetweenInstruments.filter((type) => type !== 'REFERENCES'),
  ['PART_OF'],
  ['SUCCESSOR_OF'],
];

/** Each circle of such relations once, at the relation that closes it. */
export function* checkCircles(relations: readonly Located<RelationRecord>[]): Generator<Problem> {
  for (const types of directedTypes)
    yield* circlesAmong(relations.filter(({ record }) => types.includes(record.type) && record.from !== record.to));
}

/** What a circle is made of, with the place of the relation. */
export type Step = Located<Pick<RelationRecord, 'id' | 'type' | 'from' | 'to'>>;

/** The circles of some relations, whatever their types; where the one that closes it may not be blamed, at another one of it. */
export function* circlesAmong(edges: readonly Step[], mayBlame: (step: Step) => boolean = () => true): Generator<Problem> {
  const outgoing = groupBy(edges, ({ record }) => record.from);
  const done = new Set<string>();
  for (const start of outgoing.keys()) yield* circlesFrom(start, outgoing, done, mayBlame);
}

/** A walk in depth with a stack of its own: a chain of prolongations may be longer than that of calls. */
function* circlesFrom(
  start: string,
  outgoing: ReadonlyMap<string, readonly Step[]>,
  done: Set<string>,
  mayBlame: (step: Step) => boolean,
): Generator<Problem> {
  const path: { id: string; edges: readonly Step[]; next: number }[] = [];
  const onPath = new Set<string>();
  const enter = (id: string) => {
    if (done.has(id)) return;
    path.push({ id, edges: outgoing.get(id) ?? [], next: 0 });
    onPath.add(id);
  };
  enter(start);
  for (let step = path.at(-1); step; step = path.at(-1)) {
    const edge = step.edges[step.next++];
    if (!edge) {
      path.pop();
      onPath.delete(step.id);
      done.add(step.id);
    } else if (onPath.has(edge.record.to)) {
      const circle = path.slice(path.findIndex(({ id }) => id === edge.record.to));
      const taken = circle.flatMap(({ edges, next }) => edges[next - 1] ?? []);
      const blamed = taken.findLast(mayBlame) ?? edge;
      const ids = circle.map(({ id }) => id);
      yield problemOf(blamed, `${edge.record.type} leads in a circle: ${describe([...ids, edge.record.to])}`);
    } else {
      enter(edge.record.to);
    }
  }
}

const longestCircle = 10;

function describe(circle: readonly string[]): string {
  const rest = circle.length - longestCircle;
  const shown = rest > 0 ? [...circle.slice(0, longestCircle - 1), `${rest} more`, ...circle.slice(-1)] : circle;
  return shown.join(' → ');
}
