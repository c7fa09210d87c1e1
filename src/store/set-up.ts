import { AccordError } from '../errors';
import { entityTypeNames, entityType, relationTypeNames } from '../ontology/ontology';
import type { Slots } from './statements';
import type { Store } from './store';

/** What is looked up by `id` alone, each under its own label. */
const unique = ['Entity', 'Source', 'Passage', 'RelationKey', 'Contribution', 'Count', 'Mark'];

/** Looked up by a property that several nodes may share. */
const indexed: readonly [label: string, property: string][] = [
  ['Name', 'key'],
  ['Name', 'entityId'],
  ['ExternalId', 'key'],
  ['ExternalId', 'entityId'],
  ['FormerId', 'id'],
  ['FormerId', 'entityId'],
  ['Contribution', 'recordId'],
  ['Passage', 'pageKey'],
  ['Count', 'scope'],
];

/**
 * Creates the constraints and indexes, as far as they are not there yet; derived from the ontology. A second run changes
 * nothing. On the embedded engine a constraint does not serve look-ups, so each has an index beside it.
 */
export async function setUpSchema(store: Store): Promise<void> {
  for (const label of unique) await run(store, 'schema/both/1-unique-id', { label });
  for (const label of unique) await run(store, 'schema/both/2-index', { label, property: 'id' });
  for (const [label, property] of [...indexed, ...pageIndexes()]) await run(store, 'schema/both/2-index', { label, property });
  await store.engine.createTextIndex?.('Name', 'keys');
  if (store.engine.name !== 'neo4j') return;
  await run(store, 'schema/neo4j/name-keys', {});
  for (const type of relationTypeNames) {
    await run(store, 'schema/neo4j/unique-relation-id', { type });
    await run(store, 'schema/neo4j/relation-index', { type, property: 'fromKey' });
    await run(store, 'schema/neo4j/relation-index', { type, property: 'toKey' });
  }
  await run(store, 'schema/neo4j/await-indexes', {});
}

/** After much was written: lets the database plan for what it holds now, and puts it on disk. */
export async function settle(store: Store): Promise<void> {
  if (store.engine.name === 'neo4j') await run(store, 'schema/neo4j/replan', {});
  await store.engine.flush();
}

/** The labels of lists that are paged by date or name: instruments, as a family and each. */
function pageIndexes(): [string, string][] {
  const labels = new Set(
    entityTypeNames.flatMap((type) => (entityType(type).family ? [entityType(type).family!, entityType(type).label] : [])),
  );
  return [...labels].flatMap(
    (label) =>
      [
        [label, 'dateKey'],
        [label, 'nameKey'],
      ] as [string, string][],
  );
}

async function run(store: Store, name: string, slots: Slots): Promise<void> {
  const statement = store.statements.get(name);
  if (!statement) throw new AccordError('UNAVAILABLE', `There is no statement cypher/${name}.cypher`);
  await store.engine.setUp(statement.render(slots));
}
