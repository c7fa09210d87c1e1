import { readCounts } from '../graph/statistics';
import type { Service } from '../service';
import { scopes } from '../store/count-scopes';
import type { CorpusOutcome } from '../transfer/load-corpus';

/** What people read when the service is ready. */
export async function startMessage({ store }: Service, outcome: CorpusOutcome, url: string): Promise<string> {
  const reader = store.reader();
  const counts = await readCounts(reader, [scopes.entities, scopes.relations]);
  await reader.close();
  const sum = (scope: string) => counts.filter((count) => count.scope === scope).reduce((total, { count }) => total + count, 0);
  return [
    '',
    `Accord is ready on ${store.engine.describe()}.`,
    `  The graph    ${sum(scopes.entities)} entities, ${sum(scopes.relations)} relations (corpus ${outcome.corpus}: ${outcome.state})`,
    `  Open         ${url}/`,
    `  GraphiQL     ${url}/graphql`,
    `  Schema       ${url}/schema.graphql`,
    '',
  ].join('\n');
}
