/** One thing that an Accept header names, with its weight from 0 to 1. */
export interface Wish {
  readonly value: string;
  readonly weight: number;
}

/** Reads an Accept, Accept-Encoding or Accept-Language header (RFC 9110, section 12.4.2), best first; equals stay in order. */
export function readWishes(header: string | null): Wish[] {
  if (!header) return [];
  return header
    .split(',', 50)
    .map(readWish)
    .sort((one, other) => other.weight - one.weight);
}

function readWish(part: string): Wish {
  const [value = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
  const weight = parameters.find((parameter) => parameter.startsWith('q='));
  return { value, weight: weight ? Number(weight.slice(2)) || 0 : 1 };
}
