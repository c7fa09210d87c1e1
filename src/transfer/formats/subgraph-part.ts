import { has, type Entity } from '../../graph/entity';
import type { Subgraph } from '../../graph/neighborhood';
import { entityProperties, type StoredEntity } from '../../store/stored';
import type { GraphPart } from './graph-part';
import { inPages } from './in-pages';

const pageSize = 500;

/** Where whole entities are read from; undefined in place of what there is not. */
export type EntityReads = (ids: readonly string[]) => Promise<readonly (StoredEntity | undefined)[]>;

/** A neighborhood as a part to be written; entities of which only the identity is at hand are read when their turn comes. */
export function subgraphPart(subgraph: Subgraph, read: EntityReads): GraphPart {
  const { nodes, relations, truncated, omittedAtLeast } = subgraph;
  return { truncated, omittedAtLeast, entities: wholePages(nodes, read), relations: inPages(relations, pageSize) };
}

async function* wholePages(nodes: readonly Entity[], read: EntityReads): AsyncGenerator<StoredEntity[]> {
  for (const page of inPages(nodes, pageSize)) {
    const wanted = page.filter((node) => !isWhole(node)).map(({ id }) => id);
    const found = new Map((wanted.length > 0 ? await read(wanted) : []).map((entity) => [entity?.id, entity]));
    yield page.map((node) => (isWhole(node) ? node : found.get(node.id))).filter((entity) => entity !== undefined);
  }
}

function isWhole(entity: Entity): entity is StoredEntity {
  return has(entity, entityProperties);
}
