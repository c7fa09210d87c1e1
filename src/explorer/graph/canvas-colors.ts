import type { CanvasColors } from './graph-canvas';

/** The colors of the stylesheet, for what a stylesheet does not reach. */
export function canvasColors(): CanvasColors {
  const style = getComputedStyle(document.documentElement);
  const color = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    ground: color('ground'),
    text: color('text'),
    line: color('relation'),
    accent: color('accent'),
    font: getComputedStyle(document.body).fontFamily,
  };
}
