import ForceGraph from 'force-graph';
import type { EntityCardFragment, EntityType, RelationCardFragment } from '../operations.generated';
import type { Pin } from '../state/scene';
import type { Visible } from '../state/visible';
import { Camera } from './camera';
import { curvatures, type LaidNode, seatNewNodes } from './layout';
import { type Box, placeLabels } from './place-labels';
import type { TypeStyle } from './shapes';
import { wrapLabel } from './wrap-label';

export interface CanvasColors {
  readonly ground: string;
  readonly text: string;
  readonly line: string;
  readonly accent: string;
  readonly font: string;
}

/** What is drawn and how. */
export interface Drawing {
  readonly visible: Visible;
  readonly pins: readonly Pin[];
  readonly selected: string | undefined;
  readonly styles: ReadonlyMap<EntityType, TypeStyle>;
  readonly colors: CanvasColors;
  /** Whether things may move by themselves. */
  readonly isCalm: boolean;
}

export interface CanvasEvents {
  select(id: string | undefined): void;
  unfold(id: string): void;
  pin(pin: Pin): void;
  hover(thing: EntityCardFragment | RelationCardFragment | undefined): void;
}

export interface CanvasNode extends LaidNode {
  card: EntityCardFragment;
  radius: number;
}

interface CanvasLink {
  relation: RelationCardFragment;
  source: string | CanvasNode;
  target: string | CanvasNode;
  bend: number;
}

/** The forces of d3, of which force-graph knows no more than that they are functions. */
type Force = Readonly<Record<'strength' | 'distance' | 'distanceMax', (value: number) => void>>;

/** So many names are measured and placed at most in one frame. */
const mostLabels = 250;
const labelSize = 12;
const lineHeight = 15;
/** So far from the edge of the canvas names end. */
const margin = 4;
/** So far from a node stands what says that it is selected. */
const ring = 5;

/** The graph on a canvas. Nodes keep their places when others come; who is dragged stays where it is put. */
export class GraphCanvas {
  private readonly graph: ForceGraph<CanvasNode, CanvasLink>;
  private readonly camera: Camera<CanvasNode, CanvasLink>;
  private readonly nodes = new Map<string, CanvasNode>();
  private links: CanvasLink[] = [];
  private drawing: Drawing | undefined;
  private hovered: string | undefined;
  private around = new Set<string>();
  private shown = '';
  private lastClick = { id: '', at: 0 };
  private readonly paths = new Map<string, Path2D>();
  private readonly labels = new Map<string, { readonly lines: string[]; readonly width: number }>();

  constructor(
    private readonly element: HTMLElement,
    private readonly events: CanvasEvents,
  ) {
    this.graph = new ForceGraph<CanvasNode, CanvasLink>(element)
      .nodeLabel(() => '')
      .linkLabel(() => '')
      .nodeCanvasObject((node, context, scale) => this.drawNode(node, context, scale))
      .nodePointerAreaPaint((node, color, context, scale) => this.paintArea(node, color, context, scale))
      .linkCurvature(({ bend }) => bend)
      .linkColor((link) => this.colorOf(link))
      .linkWidth((link) => (this.isNear(link) ? 1.6 : 0.8))
      .linkDirectionalArrowLength(5)
      .linkDirectionalArrowRelPos(0.6)
      .linkHoverPrecision(6)
      .onRenderFramePost((context, scale) => this.drawLabels(context, scale))
      .onNodeClick((node) => this.click(node))
      .onLinkClick(({ relation }) => events.select(relation.id))
      .onBackgroundClick(() => events.select(undefined))
      .onNodeHover((node) => this.hover(node?.id, node?.card))
      .onLinkHover((link) => this.hover(undefined, link?.relation))
      .onNodeDragEnd((node) => events.pin({ id: node.id, x: node.x ?? 0, y: node.y ?? 0 }))
      .onEngineStop(() => this.settle())
      .minZoom(0.05)
      .maxZoom(12);
    const [charge, link] = [this.graph.d3Force('charge'), this.graph.d3Force('link')] as unknown as [Force, Force];
    charge.strength(-140);
    charge.distanceMax(600);
    link.distance(70);
    this.graph.d3Force('center', null);
    this.camera = new Camera(this.graph);
  }

  resize(width: number, height: number): void {
    this.camera.resize(width, height);
  }

  draw(drawing: Drawing): void {
    this.drawing = drawing;
    this.around = this.neighborsOf(drawing.selected);
    this.graph.backgroundColor(drawing.colors.ground);
    const key = `${drawing.visible.nodes.map(({ id }) => id).join()} ${drawing.visible.relations.length} ${JSON.stringify(drawing.pins)}`;
    if (key !== this.shown) {
      this.shown = key;
      this.lay(drawing);
    } else {
      this.refreshCards(drawing);
      this.redraw();
    }
  }

  /** Moves the view so that everything is seen. */
  fit(isSmooth: boolean): void {
    this.camera.fit(isSmooth ? 300 : 0);
  }

  zoomBy(factor: number): void {
    this.camera.zoomBy(factor, this.drawing?.isCalm ? 0 : 150);
  }

  /** The nearest node in the direction of an arrow key. */
  nextTo(id: string | undefined, [right, down]: readonly [number, number]): string | undefined {
    const here = this.nodes.get(id ?? '');
    if (!here) return this.nodes.keys().next().value;
    let best: { id: string; distance: number } | undefined;
    for (const node of this.nodes.values()) {
      const [dx, dy] = [node.x! - here.x!, node.y! - here.y!];
      const ahead = dx * right + dy * down;
      const aside = Math.abs(dx * down) + Math.abs(dy * right);
      const distance = ahead + 2 * aside;
      if (ahead > 1 && ahead >= aside && (!best || distance < best.distance)) best = { id: node.id, distance };
    }
    return best?.id;
  }

  positionOf(id: string): { x: number; y: number } | undefined {
    const node = this.nodes.get(id);
    return node && { x: node.x!, y: node.y! };
  }

  /** Brings a node into view, if it is outside. */
  reveal(id: string): void {
    const at = this.positionOf(id);
    if (at) this.camera.reveal(at, this.drawing?.isCalm ? 0 : 300);
  }

  /** All that is drawn, for a drawing elsewhere. */
  contents(): { readonly nodes: readonly CanvasNode[]; readonly links: readonly { relation: RelationCardFragment; bend: number }[] } {
    return { nodes: [...this.nodes.values()], links: this.links };
  }

  picture(): Promise<Blob | null> {
    const canvas = this.element.querySelector('canvas');
    return new Promise((resolve) => (canvas ? canvas.toBlob(resolve) : resolve(null)));
  }

  destroy(): void {
    this.graph._destructor();
  }

  private lay({ visible, pins, isCalm }: Drawing): void {
    const degrees = new Map<string, number>();
    for (const { from, to } of visible.relations) for (const { id } of [from, to]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
    const isFirst = this.nodes.size === 0;
    const here = new Set(visible.nodes.map(({ id }) => id));
    for (const id of this.nodes.keys()) if (!here.has(id)) this.nodes.delete(id);
    const before = this.nodes.size;
    for (const card of visible.nodes) {
      const radius = Math.min(5 + Math.sqrt(degrees.get(card.id) ?? 0) * 1.1, 13);
      const node = this.nodes.get(card.id);
      if (node) Object.assign(node, { card, radius });
      else this.nodes.set(card.id, { id: card.id, card, radius });
    }
    const pinned = new Map(pins.map((each) => [each.id, each]));
    for (const node of this.nodes.values()) {
      const pin = pinned.get(node.id);
      if (pin) Object.assign(node, { x: pin.x, y: pin.y, fx: pin.x, fy: pin.y });
      else if (node.x !== undefined) Object.assign(node, { fx: node.x, fy: node.y });
    }
    const nodes = [...this.nodes.values()];
    seatNewNodes(nodes, visible.origins);
    const bends = curvatures(visible.relations);
    this.links = visible.relations.map((relation) => ({
      relation,
      source: relation.from.id,
      target: relation.to.id,
      bend: bends.get(relation.id) ?? 0,
    }));
    const isGrown = nodes.length > before;
    // What is small finds its places before it is drawn; what is large is seen to find them.
    const ticks = !isGrown ? 0 : nodes.length <= 150 ? 120 : nodes.length <= 600 ? 40 : 10;
    this.graph
      .warmupTicks(ticks)
      .cooldownTicks(!isGrown ? 0 : isCalm || nodes.length <= 150 ? 0 : 150)
      .graphData({ nodes, links: this.links });
    if (isFirst) requestAnimationFrame(() => this.fit(false));
    else if (isGrown) requestAnimationFrame(() => this.fitIfOutside());
  }

  private fitIfOutside(): void {
    const isOutside = [...this.nodes.values()].some(({ x, y }) => !this.camera.sees({ x: x!, y: y! }));
    if (isOutside) this.fit(!this.drawing?.isCalm);
  }

  private refreshCards({ visible }: Drawing): void {
    for (const card of visible.nodes) Object.assign(this.nodes.get(card.id) ?? {}, { card });
    const relations = new Map(visible.relations.map((relation) => [relation.id, relation]));
    for (const link of this.links) link.relation = relations.get(link.relation.id) ?? link.relation;
  }

  /** The canvas draws by itself only while something moves. */
  private redraw(): void {
    this.graph.linkColor((link) => this.colorOf(link));
  }

  /** Everything has found its place. What was fitted in while it moved may have moved out. */
  private settle(): void {
    for (const node of this.nodes.values()) Object.assign(node, { fx: node.x, fy: node.y });
    if (this.camera.isFitted()) this.fitIfOutside();
  }

  private click({ id }: CanvasNode): void {
    const now = performance.now();
    const isDouble = this.lastClick.id === id && now - this.lastClick.at < 400;
    this.lastClick = { id, at: isDouble ? 0 : now };
    if (isDouble) this.events.unfold(id);
    else this.events.select(id);
  }

  private hover(id: string | undefined, thing: EntityCardFragment | RelationCardFragment | undefined): void {
    this.hovered = id;
    this.around = this.neighborsOf(id ?? this.drawing?.selected);
    this.events.hover(thing);
    this.redraw();
  }

  /** What stands beside what is chosen; of a relation, its ends. */
  private neighborsOf(id: string | undefined): Set<string> {
    const found = new Set<string>();
    for (const { id: relation, from, to } of this.drawing?.visible.relations ?? []) {
      if (relation === id) found.add(from.id).add(to.id);
      if (from.id === id) found.add(to.id);
      if (to.id === id) found.add(from.id);
    }
    return found;
  }

  private isNear({ relation }: CanvasLink): boolean {
    const chosen = this.hovered ?? this.drawing?.selected;
    return relation.id === chosen || relation.from.id === chosen || relation.to.id === chosen;
  }

  private colorOf(link: CanvasLink): string {
    const { colors } = this.drawing!;
    return this.isNear(link) ? colors.accent : colors.line;
  }

  private pathOf(outline: string): Path2D {
    let path = this.paths.get(outline);
    if (!path) this.paths.set(outline, (path = new Path2D(outline)));
    return path;
  }

  private radiusOn(node: CanvasNode, scale: number): number {
    return Math.max(node.radius, 3 / scale);
  }

  private drawNode(node: CanvasNode, context: CanvasRenderingContext2D, scale: number): void {
    const { styles, colors, selected, pins } = this.drawing!;
    const style = styles.get(node.card.type);
    const radius = this.radiusOn(node, scale);
    if (node.id === selected) {
      context.beginPath();
      context.arc(node.x!, node.y!, radius + ring, 0, 2 * Math.PI);
      context.strokeStyle = colors.accent;
      context.lineWidth = 2.5;
      context.stroke();
    }
    context.save();
    context.translate(node.x!, node.y!);
    context.scale(radius, radius);
    const path = this.pathOf(style?.outline ?? '');
    context.fillStyle = style?.color ?? colors.text;
    context.fill(path);
    context.lineWidth = 1.2 / radius;
    context.strokeStyle = colors.ground;
    context.stroke(path);
    context.restore();
    if (pins.some(({ id }) => id === node.id)) {
      context.beginPath();
      context.arc(node.x!, node.y!, radius * 0.28, 0, 2 * Math.PI);
      context.fillStyle = colors.ground;
      context.fill();
    }
  }

  private paintArea(node: CanvasNode, color: string, context: CanvasRenderingContext2D, scale: number): void {
    context.fillStyle = color;
    context.beginPath();
    context.arc(node.x!, node.y!, Math.max(this.radiusOn(node, scale) * 1.2, 12 / scale), 0, 2 * Math.PI);
    context.fill();
  }

  /** Names stand in pixels of the screen, so that they are legible at every zoom. */
  private drawLabels(context: CanvasRenderingContext2D, scale: number): void {
    // The library draws its first frame before it is given anything.
    if (!this.drawing) return;
    const { colors, selected } = this.drawing;
    context.save();
    context.scale(1 / scale, 1 / scale);
    context.font = `${labelSize}px ${colors.font}`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    const chosen = this.hovered ?? selected;
    const rank = (node: CanvasNode) => (node.id === chosen ? 1e6 : this.around.has(node.id) ? 1e3 : 0) + node.radius;
    const circles = this.nodesInView().map((node) => ({
      node,
      x: node.x! * scale,
      y: node.y! * scale,
      radius: (this.radiusOn(node, scale) + (node.id === selected ? ring : 0)) * scale,
    }));
    const wanted = [...circles].sort((a, b) => rank(b.node) - rank(a.node)).slice(0, mostLabels);
    const placed = placeLabels(
      wanted.map(({ node, x, y, radius }) => ({ id: node.id, x, y, radius, ...this.sizeOf(node, context) })),
      circles,
      this.boundsOnScreen(scale),
    );
    context.lineJoin = 'round';
    for (const { id, left, top } of placed) {
      const { lines, width } = this.labels.get(this.nodes.get(id)!.card.label.value)!;
      context.globalAlpha = chosen && id !== chosen && !this.around.has(id) ? 0.55 : 1;
      lines.forEach((line, index) => {
        const [x, y] = [left + width / 2, top + lineHeight * (index + 0.5)];
        context.strokeStyle = colors.ground;
        context.lineWidth = 3;
        context.strokeText(line, x, y);
        context.fillStyle = colors.text;
        context.fillText(line, x, y);
      });
    }
    context.restore();
  }

  private boundsOnScreen(scale: number): Box {
    const from = this.graph.screen2GraphCoords(margin, margin);
    const to = this.graph.screen2GraphCoords(this.graph.width() - margin, this.graph.height() - margin);
    return { left: from.x * scale, top: from.y * scale, right: to.x * scale, bottom: to.y * scale };
  }

  private nodesInView(): CanvasNode[] {
    const [from, to] = [
      this.graph.screen2GraphCoords(-80, -40),
      this.graph.screen2GraphCoords(this.graph.width() + 80, this.graph.height() + 40),
    ];
    return [...this.nodes.values()].filter(({ x, y }) => x! > from.x && x! < to.x && y! > from.y && y! < to.y);
  }

  private sizeOf({ card }: CanvasNode, context: CanvasRenderingContext2D): { width: number; height: number } {
    let label = this.labels.get(card.label.value);
    if (!label) {
      const lines = wrapLabel(card.label.value);
      label = { lines, width: Math.max(...lines.map((line) => context.measureText(line).width)) };
      this.labels.set(card.label.value, label);
    }
    return { width: label.width, height: label.lines.length * lineHeight };
  }
}
