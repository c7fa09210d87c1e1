import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './package-root';
import type { Example } from './server/example';

const folder = join(packageRoot, 'examples', 'operations');

/** The operations of examples/operations in the order of their numbers; each answers on the shipped corpus. */
export function readExamples(): Example[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => toExample(file.replace(/\.graphql$/, ''), readFileSync(join(folder, file), 'utf8')));
}

/**
 * A file opens with comments: the title, which is a question, then what to learn from it, then where there are any
 * `Variables: {…}` as JSON on one line. The variables are no part of the query, as GraphiQL has a place of its own for them.
 */
export function toExample(name: string, text: string): Example {
  const [, head = '', operation = ''] = /^((?:#.*\n)*)([^]*)$/.exec(text) ?? [];
  const lines = head.split('\n').map((line) => line.replace(/^# ?/, ''));
  const [title = '', ...rest] = lines.filter((line) => !line.startsWith('Variables:'));
  const variables = lines.find((line) => line.startsWith('Variables:'))?.replace('Variables:', '');
  const lesson = rest.join(' ').trim();
  if (title === '' || lesson === '') throw new Error(`The example ${name} has to open with its title and what to learn from it.`);
  const comments = [title, '', ...rest.join('\n').trim().split('\n')].map((line) => `# ${line}`.trim());
  return {
    name,
    title,
    lesson,
    query: `${comments.join('\n')}\n${operation}`,
    operation,
    variables: variables && JSON.stringify(JSON.parse(variables), null, 2),
  };
}
