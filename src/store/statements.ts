import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { packageRoot } from '../package-root';
import { lintStatement } from './statement-lint';

/**
 * A named Cypher file. Its head is comments: one sentence that says what it does, then a line for each parameter
 * (`// $ids: …`) and each slot (`// {{type}}: …`). A slot is filled from the ontology only, never from a client.
 */
export interface Statement {
  readonly name: string;
  readonly sentence: string;
  readonly parameters: readonly string[];
  readonly slots: readonly string[];
  /** The text that goes to the engine. */
  render(slots?: Slots): string;
}

/** What fills the slots: names of node labels, relation types and properties. */
export type Slots = Readonly<Record<string, string>>;

/** Every statement of cypher/, by its path without the ending: `entity/by-ids`. */
export function loadStatements(folder = join(packageRoot, 'cypher')): ReadonlyMap<string, Statement> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.cypher'));
  const texts = new Map(files.sort().map((file) => [nameOf(file), readFileSync(join(folder, file), 'utf8')]));
  const statements = [...texts].filter(([name]) => !isFragment(name)).map(([name, text]) => parseStatement(name, text, texts));
  return new Map(statements.map((statement) => [statement.name, statement]));
}

/** Reads one statement. Throws on a head that does not match the body, and on constructs that cypher.md forbids. */
export function parseStatement(name: string, source: string, others: ReadonlyMap<string, string> = new Map()): Statement {
  const fail = (problem: string): never => {
    throw new Error(`cypher/${name}.cypher: ${problem}`);
  };
  const [head, body] = splitHead(source);
  const [sentence = ''] = head;
  if (!/^[A-Z].*\.$/.test(sentence)) fail('opens with one sentence that says what it does');
  const { template, heads } = expand(body, (include) => others.get(include) ?? fail(`includes ${include}, which is not there`));
  const declared = new Set([...head, ...heads].flatMap(declarations));

  const parameters = unique(template, /\$([a-zA-Z]\w*)/g);
  const slots = unique(template, /\{\{([a-zA-Z]\w*)\}\}/g);
  const used = new Set([...parameters.map((parameter) => `$${parameter}`), ...slots.map((slot) => `{{${slot}}}`)]);
  for (const each of used) if (!declared.has(each)) fail(`uses ${each} without a line in its head`);
  for (const each of declared) if (!used.has(each)) fail(`declares ${each} and does not use it`);
  for (const problem of lintStatement(template, name)) fail(problem);

  const rendered = new Map<string, string>();
  return {
    name,
    sentence,
    parameters,
    slots,
    render(values = {}) {
      const key = slots.map((slot) => values[slot]).join(' ');
      const known = rendered.get(key);
      if (known !== undefined) return known;
      // What is indented for readers goes out with every request.
      const text = template.replace(/\n\s+/g, '\n').replace(/\{\{(\w+)\}\}/g, (_, slot: string) => checkedName(name, slot, values[slot]));
      rendered.set(key, text);
      return text;
    },
  };
}

function splitHead(source: string): [string[], string] {
  const lines = source.trim().split('\n');
  const end = lines.findIndex((line) => !line.startsWith('//'));
  const head = lines.slice(0, end === -1 ? lines.length : end).map((line) => line.slice(2).trim());
  return [head, end === -1 ? '' : lines.slice(end).join('\n').trim()];
}

function declarations(line: string): string[] {
  const match = /^(\$\w+|\{\{\w+\}\}):/.exec(line);
  return match?.[1] ? [match[1]] : [];
}

/** Puts fragments in the place of `{{> name}}` or `{{> name slot="value"}}`, and gathers their heads. */
function expand(body: string, sourceOf: (include: string) => string): { template: string; heads: string[] } {
  const heads: string[] = [];
  const template = body.replace(/\{\{> ([\w/-]+)((?: \w+="[^"]*")*)\}\}/g, (_, include: string, given: string) => {
    const slots = new Map([...given.matchAll(/(\w+)="([^"]*)"/g)].map(([, slot = '', value = '']) => [slot, value]));
    const [head, part] = splitHead(sourceOf(include));
    const inner = expand(
      part.replace(/\{\{(\w+)\}\}/g, (slot, name: string) => slots.get(name) ?? slot),
      sourceOf,
    );
    heads.push(...head.filter((line) => !slots.has(/^\{\{(\w+)\}\}:/.exec(line)?.[1] ?? '')), ...inner.heads);
    return inner.template;
  });
  return { template, heads };
}

function unique(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))].sort();
}

/** Slots become text, so nothing but a plain name may fill one. */
function checkedName(statement: string, slot: string, value: string | undefined): string {
  if (value === undefined || !/^[A-Za-z][A-Za-z_]*$/.test(value)) {
    throw new Error(`cypher/${statement}.cypher: {{${slot}}} cannot be filled with ${JSON.stringify(value)}`);
  }
  return value;
}

/** Files whose name starts with an underscore are parts of others: `instrument/_filter`. */
function isFragment(name: string): boolean {
  return name.split('/').some((part) => part.startsWith('_'));
}

function nameOf(file: string): string {
  return relative('.', file)
    .split(sep)
    .join('/')
    .replace(/\.cypher$/, '');
}
