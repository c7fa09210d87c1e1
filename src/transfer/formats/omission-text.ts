import type { Omission } from './graph-part';

/** What a file says of itself where it has room for a sentence. */
export function omissionText({ truncated, omittedAtLeast }: Omission): string {
  const cut = truncated ? ` It was cut: at least ${Math.max(1, omittedAtLeast)} nodes or relations are left out.` : '';
  return `A part of a graph of agreements, with the quotes that it rests on.${cut}`;
}
