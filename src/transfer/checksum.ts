import { createHash } from 'node:crypto';

/** SHA-256 in lower-case hexadecimal; a text counts as its UTF-8 bytes. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The JSON text of a value that does not depend on the order of its keys. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** The checksum by which an unchanged record is known; its version does not count. */
export function recordHash(record: object): string {
  const { version: _, ...content } = record as { version?: number };
  return sha256(canonicalJson(content)).slice(0, 32);
}
