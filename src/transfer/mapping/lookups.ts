import type { EntitySpec } from './mapping-schema';
import { tableOf, type Project } from './project';
import { parseTemplate, type Scope } from './template';
import type { TableRow } from './value-table';
import { WordTable } from './word-table';

/** Adds to a scope what its entity looks up in tables: `{kind.type}` is the column `type` of the row found for `kind`. */
export type WithLookups = (scope: Scope) => Scope;

export function prepareLookups(project: Project, { look = {} }: Pick<EntitySpec, 'look'>): WithLookups {
  const finders = Object.entries(look).map(([name, { table: tableName, key, words, otherwise }]) => {
    const table = tableOf(project, tableName);
    const template = fill(key ?? words ?? '');
    const wordTable = words === undefined ? undefined : new WordTable(table);
    const find = (text: string): TableRow => (wordTable ? wordTable.first(text) : table.rows.get(text)) ?? otherwise ?? {};
    return { name, find: (scope: Scope) => find(template(scope)) };
  });
  return (scope) => {
    const found = new Map<string, TableRow>();
    const withLookups: Scope = (name) => {
      const [word = '', column] = splitName(name);
      if (column === undefined || !Object.hasOwn(look, word)) return scope(name);
      let row = found.get(word);
      if (!row) found.set(word, (row = finders.find((finder) => finder.name === word)?.find(withLookups) ?? {}));
      return row[column] ?? '';
    };
    return withLookups;
  };
}

/** A checked template. */
export function fill(text: string): (scope: Scope) => string {
  const template = parseTemplate(text);
  if ('problem' in template) throw new Error(`The mapping was not checked: ${template.problem}`);
  return template.fill;
}

function splitName(name: string): [string, string?] {
  const dot = name.indexOf('.');
  return dot < 0 ? [name] : [name.slice(0, dot), name.slice(dot + 1)];
}
