import { entityTypeNames, isEntityType, nearTypes } from '../../ontology/ontology';
import { parseDatePattern } from './date-pattern';
import { choices, mappingError } from './mapping-error';
import type { DateSpec, EntitySpec, LookupSpec, MentionSpec, RelationSpec, ValueSpec } from './mapping-schema';
import type { Project } from './project';
import { parseTemplate } from './template';

/**
 * Checks what the parts of a mapping say of each other: that files, columns, tables and values that one names are there, and
 * that templates and patterns can be read. Throws BAD_USER_INPUT with the path of keys of the first that is not.
 */
export function checkMapping(project: Project): void {
  const check = new MappingCheck(project);
  check.files();
  for (const [name, spec] of Object.entries(project.mapping.values)) check.value(`values.${name}`, spec);
  project.mapping.entities.forEach((spec, at) => check.entity(`entities.${at}`, spec));
  project.mapping.relations.forEach((spec, at) => check.relation(`relations.${at}`, spec));
  project.mapping.mentions.forEach((spec, at) => check.mention(`mentions.${at}`, spec));
}

class MappingCheck {
  constructor(private readonly project: Project) {}

  files(): void {
    for (const [name, { key, row, joins }] of Object.entries(this.project.mapping.files)) {
      const at = `files.${name}`;
      if (row !== undefined) this.template(`${at}.row`, row, this.columnsOf(name));
      if (!joins) continue;
      if (key !== undefined) this.fail(`${at}.joins`, 'a file has a key or joins another, not both');
      this.known(`${at}.joins.to`, joins.to, this.project.files.keys());
      if (this.project.mapping.files[joins.to]?.key === undefined) this.fail(`${at}.joins.to`, `${joins.to} has no key to join`);
    }
  }

  value(at: string, { in: file, column, table, id }: ValueSpec): void {
    this.known(`${at}.in`, file, this.project.files.keys());
    this.column(`${at}.column`, file, column);
    this.template(`${at}.id`, id, ['value', ...(table === undefined ? [] : this.tableNames(`${at}.table`, table, 'table'))]);
  }

  entity(at: string, spec: EntitySpec): void {
    const names = spec.rows === undefined ? this.namesOfValues(at, spec.values ?? []) : this.namesOfRows(at, spec.rows);
    for (const [name, look] of Object.entries(spec.look ?? {})) names.push(...this.look(`${at}.look.${name}`, name, look, names));
    this.template(`${at}.type`, spec.type, names);
    if (!spec.type.includes('{') && !isEntityType(spec.type)) {
      this.fail(`${at}.type`, `expected one of ${entityTypeNames.join(', ')}, or a template, not ${JSON.stringify(spec.type)}`);
    }
    if (spec.id !== undefined) this.template(`${at}.id`, spec.id, names);
    if (spec.kind !== undefined) this.template(`${at}.kind`, spec.kind, names);
    spec.names.forEach((name, n) => this.name(`${at}.names.${n}`, name, names, spec.rows !== undefined));
    for (const [lang, text] of Object.entries(spec.description ?? {})) this.template(`${at}.description.${lang}`, text, names);
    for (const [field, dates] of Object.entries(spec.dates ?? {})) {
      dates.forEach((date: DateSpec, n) => this.date(`${at}.dates.${field}.${n}`, date, names));
    }
    for (const [n, { in: file, value, when }] of (spec.externalIds ?? []).entries()) {
      const place = `${at}.externalIds.${n}`;
      if (file !== undefined) this.joinedTo(`${place}.in`, file, spec.rows);
      this.template(`${place}.value`, value, file === undefined ? names : this.columnsOf(file));
      if (when) this.template(`${place}.when.value`, when.value, names);
    }
  }

  relation(at: string, { type, from, to, where, dates }: RelationSpec): void {
    const ends = [this.end(`${at}.from`, from), this.end(`${at}.to`, to)];
    const rows = ends.filter((end) => end.of === 'rows');
    if (rows.length !== 1) this.fail(at, 'one end is a file of which each row is an entity, the other is a value or an identifier');
    const value = ends.find((end) => end.of === 'value');
    if (value && value.file !== rows[0]?.file) this.joinedTo(at, value.file, rows[0]?.file);
    const columns = value?.table === undefined ? [] : (this.project.tables.get(value.table)?.columns ?? []);
    for (const column of Object.keys(where ?? {})) this.known(`${at}.where`, column, columns);
    for (const [field, date] of Object.entries(dates ?? {})) {
      this.date(`${at}.dates.${field}`, date, this.columnsOf(value?.file ?? rows[0]?.file ?? ''));
    }
    if (nearTypes(type, 'OUT').length === 0) this.fail(`${at}.type`, `${type} has no ends`);
  }

  mention(at: string, { in: file, column, kinds, dates, places, parties }: MentionSpec): void {
    if (!this.makesEntities(file)) this.fail(`${at}.in`, `no entity is made of the rows of ${file}`);
    this.column(`${at}.column`, file, column);
    this.tableNames(`${at}.kinds.table`, kinds.table, 'kinds');
    this.known(`${at}.kinds.take`, kinds.take, this.project.tables.get(kinds.table)?.columns ?? []);
    dates.forEach((pattern, n) => this.datePattern(`${at}.dates.${n}`, pattern));
    for (const [key, value] of [
      ['places.value', places?.value],
      ['parties.value', parties?.value],
    ] as const) {
      if (value !== undefined) this.known(`${at}.${key}`, value, Object.keys(this.project.mapping.values));
    }
  }

  private name(at: string, { value, origin }: EntitySpec['names'][number], names: readonly string[], isRow: boolean): void {
    const template = this.template(`${at}.value`, value, names);
    if (origin !== undefined) {
      this.template(`${at}.origin`, origin, names);
      return;
    }
    const isPrinted = isRow ? template.only !== undefined && !template.only.includes('.') : template.only === 'printed';
    if (!isPrinted) {
      const printed = isRow ? 'a column alone, such as {title}' : '{printed}';
      this.fail(at, `a name without origin is printed in the file: its value is ${printed}; any other says where it is from in origin`);
    }
  }

  private date(at: string, { value, pattern }: DateSpec, names: readonly string[]): void {
    this.template(`${at}.value`, value, names);
    if (pattern !== undefined) this.datePattern(`${at}.pattern`, pattern);
  }

  private datePattern(at: string, pattern: string): void {
    if (!parseDatePattern(pattern)) {
      this.fail(at, `expected a pattern with YYYY, and MM, M or MMMM where it has DD, D or Do, not ${JSON.stringify(pattern)}`);
    }
  }

  private look(at: string, name: string, { table, key, words }: LookupSpec, names: readonly string[]): string[] {
    this.template(`${at}.${key === undefined ? 'words' : 'key'}`, key ?? words ?? '', names);
    return this.tableNames(`${at}.table`, table, name);
  }

  private namesOfRows(at: string, file: string): string[] {
    this.known(`${at}.rows`, file, this.project.files.keys());
    if (this.project.mapping.files[file]?.key === undefined) this.fail(`${at}.rows`, `files.${file} has no key, which names a row`);
    return this.columnsOf(file);
  }

  private namesOfValues(at: string, values: readonly string[]): string[] {
    const names = ['value', 'printed', 'id'];
    for (const [n, value] of values.entries()) {
      this.known(`${at}.values.${n}`, value, Object.keys(this.project.mapping.values));
      const table = this.project.mapping.values[value]?.table;
      if (table !== undefined) names.push(...this.tableNames(`${at}.values.${n}`, table, 'table'));
    }
    return names;
  }

  private end(at: string, name: string): { of: 'rows' | 'value' | 'id'; file: string; table?: string | undefined } {
    if (name.includes(':')) return { of: 'id', file: '' };
    const value = this.project.mapping.values[name];
    if (value) return { of: 'value', file: value.in, table: value.table };
    if (this.makesEntities(name)) return { of: 'rows', file: name };
    const rows = this.project.mapping.entities.flatMap((entity) => entity.rows ?? []);
    return this.fail(at, `there is no ${name}; ${choices([...rows, ...Object.keys(this.project.mapping.values)])}`);
  }

  private makesEntities(file: string): boolean {
    return this.project.mapping.entities.some((entity) => entity.rows === file);
  }

  private joinedTo(at: string, file: string, to: string | undefined): void {
    this.known(at, file, this.project.files.keys());
    if (this.project.mapping.files[file]?.joins?.to !== to) this.fail(at, `files.${file} does not join ${to}`);
  }

  private tableNames(at: string, table: string, as: string): string[] {
    this.known(at, table, this.project.tables.keys());
    return (this.project.tables.get(table)?.columns ?? []).map((column) => `${as}.${column}`);
  }

  private columnsOf(file: string): string[] {
    return [...(this.project.files.get(file)?.csv.header ?? [])];
  }

  private column(at: string, file: string, column: string): void {
    const data = this.project.files.get(file);
    if (!data?.hasColumn(column)) this.fail(at, `${data?.csv.name} has no column ${column}; ${choices(this.columnsOf(file))}`);
  }

  private known(at: string, name: string, names: Iterable<string>): void {
    const all = [...names];
    if (!all.includes(name)) this.fail(at, `there is no ${name}; ${choices(all)}`);
  }

  private template(at: string, text: string, names: readonly string[]) {
    const template = parseTemplate(text);
    if ('problem' in template) return this.fail(at, template.problem);
    const unknown = template.names.find((name) => !names.includes(name));
    if (unknown !== undefined) this.fail(at, `nothing is called {${unknown}} here; ${choices(names)}`);
    return template;
  }

  private fail(at: string, message: string): never {
    throw mappingError(this.project.file, at, message);
  }
}
