import type { EntityType, OntologyQuery } from '../operations.generated';

/** Outlines between -1 and 1, as path data that canvas, legend and drawing share. One for each type, in the order of the ontology. */
const outlines = [
  'M1 0A1 1 0 1 1-1 0A1 1 0 1 1 1 0Z', // disk
  'M-.9-.95H.9V.15C.9.65.45.9 0 1.1C-.45.9-.9.65-.9.15Z', // shield
  'M-.9-.9H.9V.9H-.9Z', // square
  sealOutline(9, 0.76), // seal
  'M-.75-1H.25L.8-.45V1H-.75Z', // page
  'M0-1.2L1.2 0L0 1.2L-1.2 0Z', // diamond
  'M0-1.1L1.15.85H-1.15Z', // triangle
  'M0 1.2C-.3.6-.9.25-.9-.3A.9.9 0 1 1 .9-.3C.9.25.3.6 0 1.2Z', // pin
  'M-.55-1H.55L1.1 0L.55 1H-.55L-1.1 0Z', // hexagon
];

export interface TypeStyle {
  readonly outline: string;
  readonly color: string;
}

export type Theme = 'light' | 'dark';

/** How each type is drawn: its color is the ontology's, lightened where the ground is dark. */
export function typeStyles(types: OntologyQuery['ontology']['entityTypes'], theme: Theme): ReadonlyMap<EntityType, TypeStyle> {
  return new Map(
    types.map(({ type, color }, index) => [
      type,
      { outline: outlines[index % outlines.length]!, color: theme === 'dark' ? lightened(color, 0.5) : color },
    ]),
  );
}

/** A color #rrggbb on its way to white. */
export function lightened(color: string, share: number): string {
  const channels = [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));
  return `#${channels
    .map((value) =>
      Math.round(value + (255 - value) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

function sealOutline(points: number, inner: number): string {
  const corners = Array.from({ length: points * 2 }, (_, index) => {
    const [angle, radius] = [(index / points) * Math.PI - Math.PI / 2, index % 2 === 0 ? 1.15 : inner * 1.15];
    return `${(Math.cos(angle) * radius).toFixed(2)} ${(Math.sin(angle) * radius).toFixed(2)}`;
  });
  return `M${corners.join('L')}Z`;
}
