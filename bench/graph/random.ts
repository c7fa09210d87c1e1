/** A stream of numbers from 0 to 1 that the same seed repeats on every machine (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A whole number below `below`; a higher `power` favors the low ones, as a few countries sign most treaties. */
export function skewed(random: () => number, below: number, power: number): number {
  return Math.floor(below * random() ** power);
}
