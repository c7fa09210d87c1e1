import type { GraphCanvas } from './graph-canvas';

let current: GraphCanvas | undefined;

/** The canvas that is on the page, for who wants to know where something stands or to take a picture. */
export function canvasOf(): GraphCanvas | undefined {
  return current;
}

export function setCanvas(canvas: GraphCanvas | undefined): void {
  current = canvas;
}
