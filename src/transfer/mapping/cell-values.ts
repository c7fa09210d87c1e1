import { identifierPattern } from '../../ontology/identifiers';
import { shown } from '../problem';
import { prepareCleaning } from './clean-text';
import type { CsvRow } from './csv-file';
import { fileOf, tableOf, type Project } from './project';
import type { TableRow } from './value-table';
import { parseTemplate, type Scope } from './template';

/** One thing that a cell names. */
export interface CellValue {
  /** As the cell has it. */
  readonly printed: string;
  readonly value: string;
  readonly id: string;
  /** What the value table says of it. */
  readonly row?: TableRow | undefined;
  /** Whether the words stand for others as well, and so are no name of it. */
  readonly isShared: boolean;
}

export interface CellReading {
  readonly values: readonly CellValue[];
  readonly problems: readonly string[];
}

/** Reads the cells of one column as the things they name: split, cleaned, and looked up in a value table where there is one. */
export class CellValues {
  private readonly separators: RegExp | undefined;
  private readonly cleanText: (text: string) => string;
  private readonly fillId: (scope: Scope) => string;
  private readonly readings = new Map<string, CellReading>();

  constructor(
    private readonly project: Project,
    readonly name: string,
  ) {
    const { split, clean, id } = this.spec;
    const template = parseTemplate(id);
    if ('problem' in template) throw new Error(template.problem);
    this.fillId = template.fill;
    this.cleanText = prepareCleaning(clean);
    if (split) {
      const parts = [...split].sort((a, b) => b.length - a.length).map((text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
      this.separators = new RegExp(parts.join('|'), 'u');
    }
  }

  get spec() {
    const spec = this.project.mapping.values[this.name];
    if (!spec) throw new Error(`The mapping was not checked: there is no value ${this.name}`);
    return spec;
  }

  get file() {
    return fileOf(this.project, this.spec.in);
  }

  /** What the row's cell names, each thing once. */
  read(row: CsvRow): CellReading {
    const { value } = this.file.cell(row, this.spec.column);
    const known = this.readings.get(value);
    if (known) return known;
    const reading = this.readText(value);
    this.readings.set(value, reading);
    return reading;
  }

  /** The same of any text. */
  readText(text: string): CellReading {
    const whole = this.clean(text);
    if (whole === '') return { values: [], problems: [] };
    const isKnown = this.spec.table !== undefined && tableOf(this.project, this.spec.table).rows.has(whole);
    const parts = this.separators && !isKnown ? text.split(this.separators) : [text];
    const values: CellValue[] = [];
    const problems: string[] = [];
    for (const part of parts.filter((each) => this.clean(each) !== '')) {
      const read = this.toValues(part.trim());
      if (typeof read === 'string') problems.push(read);
      else for (const value of read) if (!values.some(({ id }) => id === value.id)) values.push(value);
    }
    return { values, problems };
  }

  /** What one text names, or a problem. Nothing where the table has nothing for it, several where it has several identifiers. */
  private toValues(printed: string): CellValue[] | string {
    const { column, table: tableName } = this.spec;
    const value = this.clean(printed);
    const table = tableName === undefined ? undefined : tableOf(this.project, tableName);
    const row = table?.rows.get(value);
    if (table && !row) return `${column}: ${shown(value)} is not in the table ${tableName} (${table.file})`;
    const ids = this.fillId((name) => (name === 'value' ? value : (row?.[name.slice('table.'.length)] ?? '')))
      .split(/\s+/)
      .filter(Boolean);
    if (ids.length === 0 && !row) return `${column}: ${shown(value)} gives no identifier`;
    const malformed = ids.find((id) => !identifierPattern.test(id));
    if (malformed !== undefined) return `${column}: ${shown(value)} gives ${shown(malformed)}, which is no identifier`;
    return ids.map((id) => ({ printed, value, id, row, isShared: ids.length > 1 }));
  }

  private clean(text: string): string {
    return this.cleanText(text.replace(/\s+/g, ' ').trim());
  }
}
