import type { Run } from '../store/store';

/** Notes who speaks of what stays as it is. */
export async function setCorpora(
  run: Run,
  label: 'Entity' | 'RelationKey' | 'Source' | 'Passage',
  rows: readonly { readonly id: string; readonly corpora: readonly string[] }[],
): Promise<void> {
  if (rows.length > 0) await run('import/set-corpora', { rows: rows.map((row) => ({ ...row })) }, { label });
}
