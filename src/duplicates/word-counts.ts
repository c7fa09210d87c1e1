import { hashPair } from './hash';

const slots = 1 << 21;

/**
 * In how many entities a word occurs, in four megabytes whatever the number of words (a count-min sketch): never too few, and
 * too many only where two words meet.
 */
export class WordCounts {
  private readonly counts = new Uint16Array(slots);

  add(words: Iterable<string>): void {
    for (const word of new Set(words)) {
      for (const slot of slotsOf(word)) this.counts[slot] = Math.min(65_535, (this.counts[slot] ?? 0) + 1);
    }
  }

  of(word: string): number {
    return Math.min(...slotsOf(word).map((slot) => this.counts[slot] ?? 0));
  }
}

function slotsOf(word: string): number[] {
  const [one, other] = hashPair(word);
  return [...new Set([one % slots, other % slots])];
}
