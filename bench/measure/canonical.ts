import { createHash } from 'node:crypto';

/** A checksum of what an answer says: equal for two answers exactly if they hold the same, whatever the order of keys; null is as good as absent. */
export function checksumOf(answer: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(canonical(answer)) ?? 'nothing')
    .digest('hex');
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, canonical(inner)]));
}
