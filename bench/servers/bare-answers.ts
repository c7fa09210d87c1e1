import { rank, mostCandidates, type Candidate } from '../../src/graph/search';
import { spellingOf } from '../../src/search/match-name';
import { nameLookupKey } from '../../src/search/fold';
import { searchKeys } from '../../src/search/search-keys';
import type { RunStatement } from './bare-statements';

/** The workloads whose answer is more than the rows of one statement. */
export const bareAnswers: Readonly<Record<string, (run: RunStatement, parameters: Record<string, unknown>) => Promise<unknown>>> = {
  search,
  unseen,
};

/** The ranking is no matter of the database: it is Accord's own, over one statement, and a second one for the names of the ten hits. */
async function search(run: RunStatement, { text }: { text?: unknown }): Promise<unknown> {
  const wanted = String(text);
  const parameters = { query: searchKeys(wanted).join(' '), key: nameLookupKey(wanted), limit: mostCandidates };
  const candidates = (await run('search', parameters)) as Candidate[];
  const hits = rank(wanted, spellingOf(wanted), candidates).slice(0, 10);
  const names = (await run('search-names', { ids: hits.map(({ entity }) => entity.id) })) as { id: string; name: string }[];
  const byId = new Map(names.map(({ id, name }) => [id, name]));
  return hits.map(({ entity, method }) => ({ id: entity.id, name: byId.get(entity.id), method }));
}

/** One statement reads whatever may be selected, and what was not is left out here: what a server with fixed statements does. */
async function unseen(run: RunStatement, { fields, nested, most, ...parameters }: Record<string, unknown>): Promise<unknown> {
  const wanted = nested as Record<string, readonly string[]>;
  const limits = Object.fromEntries(['parties', 'concerns', 'concludedAt', 'references'].map((name) => [name, name in wanted ? most : 0]));
  const rows = (await run('unseen', { ...parameters, ...limits })) as Record<string, unknown>[];
  return rows.map((row) => ({
    ...pick(row, fields as readonly string[]),
    ...Object.fromEntries(
      Object.entries(wanted).map(([name, inner]) => [name, (row[name] as Record<string, unknown>[]).map((far) => pick(far, inner))]),
    ),
  }));
}

function pick(from: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, from[name]]));
}
