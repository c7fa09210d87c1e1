import { openEntity, unfold } from '../actions';
import { canvasOf } from '../graph/current-canvas';
import { collapse, pin, remove, unpin } from '../state/scene';
import { useApp, useValue, useWords } from '../use';

/** What can be done with an entity on the canvas. */
export function EntityActions({ id }: { id: string }) {
  const app = useApp();
  const { panel } = useWords();
  const { scene, path } = useValue(app.view);
  const { known } = useValue(app.knowledge);
  const isHere = useIsOnCanvas(id);
  const isUnfolded = scene.expansions.some((each) => known.survivor(each.id) === id);
  const isPinned = scene.pins.some((each) => each.id === id);
  const fromHere = (
    <button type="button" class="plain small" onClick={() => app.go({ page: 'paths', path: { ...path, from: id, to: undefined } })}>
      {panel.pathFrom}
    </button>
  );
  if (!isHere) {
    return (
      <div class="actions">
        <button type="button" class="plain small strong" onClick={() => void openEntity(app, id)}>
          {panel.addToGraph}
        </button>
        {fromHere}
      </div>
    );
  }
  return (
    <div class="actions">
      <button
        type="button"
        class="plain small strong"
        onClick={() => (isUnfolded ? app.change((now) => collapse(now, id)) : void unfold(app, id))}
      >
        {isUnfolded ? panel.fold : panel.unfold}
      </button>
      <button
        type="button"
        class="plain small"
        aria-pressed={isPinned}
        onClick={() =>
          app.change((now) => (isPinned ? unpin(now, id) : pin(now, { id, ...(canvasOf()?.positionOf(id) ?? { x: 0, y: 0 }) })))
        }
      >
        {isPinned ? panel.unpin : panel.pin}
      </button>
      <button type="button" class="plain small" onClick={() => app.change((now) => remove(now, id), { selected: undefined })}>
        {panel.remove}
      </button>
      {fromHere}
    </div>
  );
}

function useIsOnCanvas(id: string): boolean {
  const app = useApp();
  const { scene, page } = useValue(app.view);
  useValue(app.knowledge);
  return page === 'graph' && app.visible(scene).nodes.some((node) => node.id === id);
}
