import { readFile } from 'node:fs/promises';
import { badInput, messageOf } from '../errors';
import { parseIdentifier } from '../ontology/identifiers';

/**
 * Reads which entities were judged to be different: two identifiers a line, parted by blanks, a tab or a comma; what follows
 * them, empty lines and lines that begin with # are for people. Throws BAD_USER_INPUT with the line.
 */
export async function readKnownDifferent(path: string): Promise<(a: string, b: string) => boolean> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw badInput('--known-different', `--known-different: ${path} cannot be read: ${messageOf(error)}.`);
  });
  const pairs = new Set<string>();
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    const [a = '', b = ''] = line.trim().split(/[\s,;]+/);
    if (![a, b].every((id) => parseIdentifier(id)?.of === 'entity') || a === b) {
      throw badInput('--known-different', `${path}:${index + 1}: expected the identifiers of two entities, came "${line.slice(0, 200)}".`);
    }
    pairs.add(keyOf(a, b));
  }
  return (a, b) => pairs.has(keyOf(a, b));
}

function keyOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
