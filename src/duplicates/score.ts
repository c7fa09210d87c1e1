import type { Comparison } from './compare';

/**
 * The weight of what is not looked at: among the pairs that are compared, so many more are two things than one. People share
 * their names more often than treaties do.
 */
const priorBits = { person: -7, other: -6 } as const;

/** The sum of the weights of all evidence, in bits, rounded so that the order of adding does not show. */
export function totalBits({ a, evidence }: Comparison): number {
  const prior: number = a.family === 'person' ? priorBits.person : priorBits.other;
  return Math.round(evidence.reduce((sum, { bits }) => sum + bits, prior) * 1_000) / 1_000;
}

/** The odds of the weights as a probability: 0 bits are 0.5, 3 bits 0.89, 6 bits 0.98. */
export function scoreOf(comparison: Comparison): number {
  return 1 / (1 + 2 ** -totalBits(comparison));
}

export function roundedScore(comparison: Comparison): number {
  return Math.round(scoreOf(comparison) * 10_000) / 10_000;
}
