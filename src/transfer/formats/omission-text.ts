import type { Omission } from './graph-part';

/** What a file says of itself where it has room for a sentence. */
export function omissionText({ truncated, omittedAtLeast }: Omission): string {
  if (!truncated) return 'A part of a graph of agreements, with the quotes that it rests on.';
  return `A part of a graph of agreements, with the quotes that it rests on. It was cut: at least ${omittedAtLeast} nodes are left out.`;
}
