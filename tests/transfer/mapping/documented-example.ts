import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../../src/package-root';

/** The files of the example in docs/mapping.md: a name in bold before a block. */
export function documentedExample(): Record<string, string> {
  const text = readFileSync(join(packageRoot, 'docs', 'mapping.md'), 'utf8');
  const blocks = [...text.matchAll(/^\*\*(\S+)\*\*\n```\w+\n(.*?)^```$/gms)];
  return Object.fromEntries(blocks.map(([, name = '', content = '']) => [name, content]));
}
