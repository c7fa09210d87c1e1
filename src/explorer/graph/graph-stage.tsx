import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { unfold } from '../actions';
import type { EntityCardFragment, RelationCardFragment } from '../operations.generated';
import { Failure } from '../api/failure';
import { FailureNote } from '../parts/failure-note';
import { useTypeStyles } from '../parts/type-icon';
import { collapse, pin, remove, unpin } from '../state/scene';
import type { Visible } from '../state/visible';
import { useTheme } from '../theme';
import { useApp, useSelected, useValue, useWords } from '../use';
import { canvasColors } from './canvas-colors';
import { setCanvas } from './current-canvas';
import type { GraphCanvas } from './graph-canvas';
import { HoverNote } from './hover-note';

type Hovered = { readonly thing: EntityCardFragment | RelationCardFragment; readonly x: number; readonly y: number };

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/** The canvas with its keys and its note at the pointer. What draws it is loaded when it is first needed. */
export function GraphStage({ visible }: { visible: Visible }) {
  const app = useApp();
  const words = useWords();
  const view = useValue(app.view);
  const selected = useSelected();
  const theme = useTheme();
  const styles = useTypeStyles();
  const element = useRef<HTMLDivElement>(null);
  const pointer = useRef({ x: 0, y: 0 });
  const [canvas, setLoaded] = useState<GraphCanvas>();
  const [hovered, setHovered] = useState<Hovered>();
  const [failed, setFailed] = useState<Failure>();
  const [tries, setTries] = useState(0);
  /** Rises only while the canvas is wanting: one that is there stays when the service goes and comes. */
  const returns = useValue(app.service.returns) * (failed ? 1 : 0);

  const toggle = (id: string) => {
    const isUnfolded = app.view.get().scene.expansions.some((each) => each.id === id);
    if (isUnfolded) app.change((scene) => collapse(scene, id));
    else void unfold(app, id);
  };

  useEffect(() => {
    let made: GraphCanvas | undefined;
    let observer: ResizeObserver | undefined;
    let isGone = false;
    const begin = ({ GraphCanvas }: typeof import('./graph-canvas')) => {
      const box = element.current;
      if (isGone || !box) return;
      made = new GraphCanvas(box, {
        select: (id) => app.view.get().selected !== id && app.go({ selected: id }),
        unfold: toggle,
        pin: (each) => app.change((scene) => pin(scene, each)),
        hover: (thing) => setHovered(thing && { thing, ...pointer.current }),
      });
      observer = new ResizeObserver(() => made?.resize(box.clientWidth, box.clientHeight));
      made.resize(box.clientWidth, box.clientHeight);
      observer.observe(box);
      setCanvas(made);
      setLoaded(made);
      setFailed(undefined);
    };
    import('./graph-canvas').then(begin, (error: unknown) => isGone || setFailed(new Failure('UNREACHABLE', String(error))));
    return () => {
      isGone = true;
      observer?.disconnect();
      made?.destroy();
      setCanvas(undefined);
    };
  }, [tries, returns]);

  // Before the page says how much is drawn, it is.
  useLayoutEffect(() => {
    if (styles.size === 0) return;
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    canvas?.draw({ visible, pins: view.scene.pins, selected, styles, colors: canvasColors(), isCalm });
  }, [canvas, visible, view.scene.pins, selected, styles, theme]);

  useEffect(() => {
    if (selected) canvas?.reveal(selected);
  }, [canvas, selected]);

  function onKeyDown(event: KeyboardEvent): void {
    const { scene } = app.view.get();
    const direction = arrows[event.key];
    const isHere = selected !== undefined && visible.nodes.some(({ id }) => id === selected);
    if (direction) {
      const next = canvas?.nextTo(isHere ? selected : undefined, direction);
      if (next) app.go({ selected: next });
    } else if (event.key === '+' || event.key === '=') canvas?.zoomBy(1.4);
    else if (event.key === '-') canvas?.zoomBy(1 / 1.4);
    else if (event.key === '0') canvas?.fit(true);
    else if (isHere && event.key === 'Enter') toggle(selected);
    else if (isHere && event.key.toLowerCase() === 'p') {
      const isPinned = scene.pins.some(({ id }) => id === selected);
      app.change((now) =>
        isPinned ? unpin(now, selected) : pin(now, { id: selected, ...(canvas?.positionOf(selected) ?? { x: 0, y: 0 }) }),
      );
    } else if (isHere && event.key === 'Delete') app.change((now) => remove(now, selected), { selected: undefined });
    else return;
    event.preventDefault();
  }

  return (
    <div
      class="canvas-box"
      onPointerMove={({ clientX, clientY }) => (pointer.current = { x: clientX, y: clientY })}
      onPointerLeave={() => setHovered(undefined)}
    >
      <div
        class="canvas"
        ref={element}
        tabIndex={0}
        role="application"
        aria-label={words.graph.canvas(visible.nodes.length)}
        aria-describedby="canvas-keys"
        data-nodes={canvas && visible.nodes.length}
        data-relations={canvas && visible.relations.length}
        onKeyDown={onKeyDown}
      />
      <p class="canvas-keys quiet small" id="canvas-keys">
        {words.graph.keys}
      </p>
      {failed && <FailureNote failure={failed} retry={() => setTries(tries + 1)} />}
      {hovered && <HoverNote {...hovered} />}
    </div>
  );
}
