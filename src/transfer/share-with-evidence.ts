import { relationType, relationTypeNames } from '../ontology/ontology';
import { scopes } from '../store/count-scopes';
import type { Store } from '../store/store';

/** Counting walks through all relations of a few types. */
const timeoutMs = 600_000;

/** The share of the store's relations that rest on a passage: all but those that are asserted, which few types allow. */
export async function shareWithEvidence(store: Store): Promise<number> {
  const reader = store.reader({ timeoutMs });
  try {
    const counts = await reader.run('statistics/counts', { scopes: [scopes.relations] });
    let asserted = 0;
    for (const type of relationTypeNames.filter((each) => relationType(each).mayBeAsserted)) {
      if (!counts.some(({ key }) => key === type)) continue;
      const [row] = await reader.run('statistics/count-asserted', {}, { type });
      asserted += (row?.['n'] as number | undefined) ?? 0;
    }
    const all = counts.reduce((sum, { n }) => sum + (n as number), 0);
    return (all - asserted) / Math.max(1, all);
  } finally {
    await reader.close();
  }
}
