import { IconButton } from '../parts/icon-button';
import { TakeAway } from '../take-away/take-away';
import { emptyScene } from '../state/scene';
import type { Visible } from '../state/visible';
import { useApp, useValue, useWords } from '../use';
import { canvasOf } from './current-canvas';

export function Toolbar({ isListed, list, visible }: { isListed: boolean; list: () => void; visible: Visible }) {
  const app = useApp();
  const { graph } = useWords();
  const steps = useValue(app.steps);
  const isEmpty = visible.nodes.length === 0;
  return (
    <div class="toolbar" role="toolbar" aria-label={graph.tools}>
      <IconButton icon="list" label={graph.list} expanded={isListed} onClick={list} />
      <span class="divider" />
      <IconButton icon="undo" label={graph.undo} disabled={steps.past.length === 0} onClick={app.undo} />
      <IconButton icon="redo" label={graph.redo} disabled={steps.future.length === 0} onClick={app.redo} />
      <IconButton
        icon="clear"
        label={graph.clear}
        disabled={isEmpty}
        onClick={() => app.change(() => emptyScene, { selected: undefined })}
      />
      <span class="divider" />
      <IconButton icon="zoomIn" label={graph.zoomIn} disabled={isEmpty} onClick={() => canvasOf()?.zoomBy(1.4)} />
      <IconButton icon="zoomOut" label={graph.zoomOut} disabled={isEmpty} onClick={() => canvasOf()?.zoomBy(1 / 1.4)} />
      <IconButton icon="fit" label={graph.fit} disabled={isEmpty} onClick={() => canvasOf()?.fit(true)} />
      <IconButton icon="fullscreen" label={graph.fullscreen} onClick={toggleFullscreen} />
      <span class="divider" />
      <TakeAway visible={visible} />
    </div>
  );
}

function toggleFullscreen(): void {
  // A browser may refuse it, as in a frame; then all stays as it is.
  const done = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  done.catch(() => undefined);
}
