import type { Scene } from '../state/scene';
import type { Visible } from '../state/visible';

/** The service takes so many identifiers in one address. */
export const mostIds = 100;

/**
 * Where the service gives what is on the canvas as a file: the very entities with all relations between them, or where they
 * are too many to name, what was put here and unfolded, with all its neighbors.
 */
export function exportAddress(format: 'cytoscape.json' | 'gexf' | 'csv', { nodes }: Visible, scene: Scene, lang: string): string {
  const isWhole = nodes.length <= mostIds;
  const ids = isWhole
    ? nodes.map(({ id }) => id)
    : [...new Set([...scene.start, ...scene.expansions.map(({ id }) => id)])].slice(0, mostIds);
  return `/export/${format}?ids=${ids.join(',')}&depth=${isWhole ? 0 : 1}&lang=${lang}`;
}
