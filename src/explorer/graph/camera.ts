import type ForceGraph from 'force-graph';
import type { LinkObject, NodeObject } from 'force-graph';

interface Place {
  readonly x: number;
  readonly y: number;
}

/** In pixels. */
const edge = 25;

/** What moves what is seen of the graph, but not the graph. */
export class Camera<Node extends NodeObject, Link extends LinkObject<Node>> {
  /** Where everything was last fitted in, as long as nobody looked elsewhere. */
  private fitted: (Place & { readonly zoom: number }) | undefined;

  constructor(private readonly graph: ForceGraph<Node, Link>) {}

  /** Who sees everything sees everything afterwards. */
  resize(width: number, height: number): void {
    const seesAll = this.graph.width() === 0 || this.isFitted();
    this.graph.width(width).height(height);
    if (seesAll) this.fit(0);
  }

  fit(milliseconds: number): void {
    const box = this.graph.getGraphBbox() as { x: [number, number]; y: [number, number] } | null;
    const [width, height] = [this.graph.width(), this.graph.height()];
    if (!box || width === 0 || height === 0) return;
    // Names reach beyond their nodes; on a phone they move aside instead.
    const [aside, above] = [Math.min(90, width / 8), Math.min(60, height / 8)];
    const zoom = Math.min((width - 2 * aside) / (box.x[1] - box.x[0]), (height - 2 * above) / (box.y[1] - box.y[0]), 2);
    this.fitted = { x: (box.x[0] + box.x[1]) / 2, y: (box.y[0] + box.y[1]) / 2, zoom };
    this.graph.centerAt(this.fitted.x, this.fitted.y, milliseconds).zoom(zoom, milliseconds);
  }

  zoomBy(factor: number, milliseconds: number): void {
    this.graph.zoom(this.graph.zoom() * factor, milliseconds);
  }

  /** Brings a place into view, if it is outside. */
  reveal({ x, y }: Place, milliseconds: number): void {
    if (!this.sees({ x, y })) this.graph.centerAt(x, y, milliseconds);
  }

  /** Whether a place is in view, and not just at the edge. */
  sees({ x, y }: Place): boolean {
    const at = this.graph.graph2ScreenCoords(x, y);
    return at.x > edge && at.y > edge && at.x < this.graph.width() - edge && at.y < this.graph.height() - edge;
  }

  /** Whether everything is seen as it was fitted in, and nobody looked elsewhere since. */
  isFitted(): boolean {
    if (!this.fitted) return false;
    const { x, y } = this.graph.centerAt();
    const zoom = this.graph.zoom();
    const pixels = Math.hypot(x - this.fitted.x, y - this.fitted.y) * zoom;
    return pixels < 2 && Math.abs(zoom / this.fitted.zoom - 1) < 0.01;
  }
}
