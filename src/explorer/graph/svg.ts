import type { EntityType, RelationType } from '../operations.generated';
import type { CanvasColors, CanvasNode } from './graph-canvas';
import type { TypeStyle } from './shapes';
import { wrapLabel } from './wrap-label';

const margin = 90;

/** The graph as it lies on the canvas, as a drawing that other programs open. */
export function drawSvg(
  contents: {
    readonly nodes: readonly CanvasNode[];
    readonly links: readonly { relation: { from: { id: string }; to: { id: string }; type: RelationType }; bend: number }[];
  },
  styles: ReadonlyMap<EntityType, TypeStyle>,
  colors: CanvasColors,
  labelOf: (type: RelationType) => string,
): string {
  const byId = new Map(contents.nodes.map((node) => [node.id, node]));
  const [xs, ys] = [contents.nodes.map(({ x }) => x!), contents.nodes.map(({ y }) => y!)];
  const [left, top] = [Math.min(...xs) - margin, Math.min(...ys) - margin];
  const [width, height] = [Math.max(...xs) - left + margin, Math.max(...ys) - top + margin];
  const links = contents.links.flatMap(({ relation, bend }) => {
    const [from, to] = [byId.get(relation.from.id), byId.get(relation.to.id)];
    if (!from || !to) return [];
    const [dx, dy] = [to.x! - from.x!, to.y! - from.y!];
    const middle = [from.x! + dx / 2 + dy * bend, from.y! + dy / 2 - dx * bend];
    const points = [from.x!, from.y!, ...middle, to.x!, to.y!].map(rounded);
    const line = `<path d="M${points.slice(0, 2).join(' ')}Q${points.slice(2).join(' ')}"/>`;
    const at = (share: number) => [between(from.x!, middle[0]!, to.x!, share), between(from.y!, middle[1]!, to.y!, share)];
    const [[x, y], [nextX, nextY]] = [at(0.6), at(0.62)] as [[number, number], [number, number]];
    const turn = (Math.atan2(nextY - y, nextX - x) * 180) / Math.PI;
    const head = `<path d="M0 0L-6 2.5V-2.5Z" fill="${colors.line}" stroke="none" transform="translate(${rounded(x)} ${rounded(y)}) rotate(${rounded(turn)})"/>`;
    return [`<g><title>${escaped(labelOf(relation.type))}</title>${line}${head}</g>`];
  });
  const nodes = contents.nodes.map((node) => {
    const style = styles.get(node.card.type);
    const lines = wrapLabel(node.card.label.value).map(
      (line, index) => `<text y="${rounded(node.radius + 12 + 12 * index)}">${escaped(line)}</text>`,
    );
    return `<g transform="translate(${rounded(node.x!)} ${rounded(node.y!)})"><title>${escaped(node.card.label.value)}</title><path d="${style?.outline ?? ''}" fill="${style?.color ?? colors.text}" transform="scale(${rounded(node.radius)})"/>${lines.join('')}</g>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="${[left, top, width, height].map(rounded).join(' ')}" font-family="${escaped(colors.font)}" font-size="10" text-anchor="middle" fill="${colors.text}">
<rect x="${rounded(left)}" y="${rounded(top)}" width="${rounded(width)}" height="${rounded(height)}" fill="${colors.ground}"/>
<g fill="none" stroke="${colors.line}">${links.join('\n')}</g>
${nodes.join('\n')}
</svg>
`;
}

/** A point of a quadratic curve. */
function between(from: number, bend: number, to: number, share: number): number {
  return (1 - share) ** 2 * from + 2 * (1 - share) * share * bend + share ** 2 * to;
}

function rounded(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
