import type { AppState } from './app-state';
import { RelationCountsOfDocument, type RelationCountsOfQuery } from './operations.generated';
import { type Expansion, expand, put } from './state/scene';
import type { View } from './state/view';

/** Up to so many relations an entity comes with all of them, else with a few of each group. */
const fewRelations = 30;
const ofEachGroup = 5;
/** So many more are shown at a time. */
export const moreAtOnce = 20;

type Counts = NonNullable<RelationCountsOfQuery['entity']>['relationCounts'];

/** Puts an entity on the canvas, with as much around it as is easily taken in. */
export async function openEntity(app: AppState, id: string, changes: Partial<View> = {}): Promise<void> {
  const isOpen = app.view.get().scene.expansions.some((each) => each.id === id);
  const expansions = isOpen ? [] : await firstExpansions(app, id);
  app.change((scene) => expand(put(scene, [id]), expansions), { page: 'graph', selected: id, ...changes });
}

/** Unfolds an entity that stands on the canvas. */
export async function unfold(app: AppState, id: string): Promise<void> {
  const expansions = await firstExpansions(app, id);
  app.change((scene) => expand(scene, expansions));
}

/** What is unfolded at first: the counts are known before anything is loaded. Without an answer nothing is. */
async function firstExpansions({ service }: AppState, id: string): Promise<Expansion[]> {
  const answer = await service.ask(RelationCountsOfDocument, { id }).catch(() => undefined);
  return expansionsOf(answer?.entity?.id ?? id, answer?.entity?.relationCounts ?? []);
}

export function expansionsOf(id: string, counts: Counts): Expansion[] {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  return counts.flatMap(({ type, direction, count }) =>
    direction === 'BOTH' || count === 0
      ? []
      : [{ id, type, direction, count: total <= fewRelations ? count : Math.min(count, ofEachGroup) }],
  );
}
