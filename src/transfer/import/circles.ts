import { circlesAmong, directedTypes, type Step } from '../check-circles';
import type { RelationRecord } from '../record';
import type { Gathered } from './gathered';
import type { Spooled } from './record-file';
import type { StoreLookups } from './store-lookups';

/** Relations that may never lead in a circle, as numbers: there may be millions of them. */
class Edges {
  from = new Uint32Array(1_024);
  to = new Uint32Array(1_024);
  /** The number of the relation, or for one of the store that of `stored`, from the top. */
  relation = new Uint32Array(1_024);
  count = 0;

  add(from: number, to: number, relation: number): void {
    if (this.count === this.from.length) for (const name of ['from', 'to', 'relation'] as const) this[name] = longer(this[name]);
    this.from[this.count] = from;
    this.to[this.count] = to;
    this.relation[this.count] = relation;
    this.count += 1;
  }
}

/** Gathers the relations that may not lead in a circle, and finds the circles, those by way of the store too. */
export class Circles {
  private readonly edges = directedTypes.map(() => new Edges());
  /** Entities that only the store has are numbered after those of the import. */
  private readonly storedEntities = new Map<string, number>();
  private readonly storedRelations: Step[] = [];

  constructor(private readonly gathered: Gathered) {}

  add({ n, record: { type, from, to } }: Spooled<RelationRecord>): void {
    const group = directedTypes.findIndex((types) => types.includes(type));
    this.edges[group]?.add(this.numberOf(from), this.numberOf(to), n);
  }

  /** The relations of the import that close a circle, with the reason; as many as it takes until there is none. */
  async find(lookups: StoreLookups): Promise<{ relation: Spooled<RelationRecord>; message: string }[]> {
    const found: { relation: Spooled<RelationRecord>; message: string }[] = [];
    for (const [group, edges] of this.edges.entries()) {
      if (edges.count === 0) continue;
      if (!lookups.isEmpty) await this.addStored(edges, directedTypes[group] ?? [], lookups);
      let left = inCircles(edges).map((at) => this.stepOf(edges.relation[at] ?? 0));
      while (left.length > 0) {
        const blamed = new Set<string>();
        for (const { id = '', message } of circlesAmong(left, ({ file }) => file !== '')) {
          const relation = blamed.has(id) ? undefined : this.gathered.relation.find(id);
          if (relation) found.push({ relation, message });
          blamed.add(id);
        }
        if (blamed.size === 0) break;
        left = left.filter(({ record }) => !blamed.has(record.id));
      }
    }
    return found;
  }

  /** What the store has on the way from where the relations lead. One that the import replaces does not count. */
  private async addStored(edges: Edges, types: readonly RelationRecord['type'][], lookups: StoreLookups): Promise<void> {
    const seen = new Set<string>();
    let frontier = Array.from(edges.to.subarray(0, edges.count), (n) => this.idOf(n));
    while (frontier.length > 0) {
      const ids = [...new Set(frontier)].filter((id) => !seen.has(id));
      for (const id of ids) seen.add(id);
      frontier = [];
      for (const type of types) {
        for (const { id, from, to } of await lookups.relationsFrom(ids, type)) {
          frontier.push(to);
          if (this.gathered.relation.find(id)) continue;
          this.storedRelations.push({ file: '', line: 0, record: { id, type, from, to } });
          edges.add(this.numberOf(from), this.numberOf(to), 0xffffffff - (this.storedRelations.length - 1));
        }
      }
    }
  }

  private stepOf(relation: number): Step {
    return relation < this.gathered.relation.size
      ? this.gathered.relation.at(relation)
      : (this.storedRelations[0xffffffff - relation] as Step);
  }

  private numberOf(id: string): number {
    const found = this.gathered.entity.find(id);
    if (found) return found.n;
    const known = this.storedEntities.get(id);
    if (known !== undefined) return known;
    const number = this.gathered.entity.size + this.storedEntities.size;
    this.storedEntities.set(id, number);
    return number;
  }

  private idOf(number: number): string {
    if (number < this.gathered.entity.size) return this.gathered.entity.at(number).record.id;
    this.storedIds ??= [];
    if (this.storedIds.length < this.storedEntities.size) this.storedIds = [...this.storedEntities.keys()];
    return this.storedIds[number - this.gathered.entity.size] ?? '';
  }

  private storedIds: string[] | undefined;
}

/**
 * The edges that may be in a circle: those that are left when again and again all are taken away that end where nothing
 * begins. A graph without circles, which is the usual one, is gone then, in linear time and without objects.
 */
function inCircles({ from, to, count }: Edges): number[] {
  const nodes = Math.max(...[from, to].map((ends) => ends.subarray(0, count).reduce((a, b) => Math.max(a, b), 0))) + 1;
  const outgoing = new Uint32Array(nodes);
  // The edges into a node, as a chain: `first` of the node, `next` of each edge, one more than its number.
  const first = new Uint32Array(nodes);
  const next = new Uint32Array(count);
  for (let at = 0; at < count; at += 1) {
    outgoing[from[at] ?? 0]! += 1;
    next[at] = first[to[at] ?? 0] ?? 0;
    first[to[at] ?? 0] = at + 1;
  }
  const ends: number[] = [];
  for (let node = 0; node < nodes; node += 1) if (outgoing[node] === 0) ends.push(node);
  for (let node = ends.pop(); node !== undefined; node = ends.pop()) {
    for (let edge = first[node] ?? 0; edge !== 0; edge = next[edge - 1] ?? 0) {
      const before = from[edge - 1] ?? 0;
      if ((outgoing[before]! -= 1) === 0) ends.push(before);
    }
  }
  const left: number[] = [];
  for (let at = 0; at < count; at += 1) if ((outgoing[to[at] ?? 0] ?? 0) > 0) left.push(at);
  return left;
}

function longer(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const copy = new Uint32Array(numbers.length * 2);
  copy.set(numbers);
  return copy;
}
