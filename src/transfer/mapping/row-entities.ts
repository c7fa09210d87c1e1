import type { DateField } from '../../ontology/entity-types';
import { identifierPattern } from '../../ontology/identifiers';
import { shown } from '../problem';
import type { EntityRecord, NameRecord } from '../record';
import type { CsvRow } from './csv-file';
import type { DataFile } from './data-file';
import { prepareDate, prepareNames, prepareParts, type GivenName } from './entity-parts';
import { prepareExternalIds } from './external-ids';
import { fill, prepareLookups } from './lookups';
import type { EntitySpec } from './mapping-schema';
import type { PassageBook } from './passage-book';
import { fileOf, type Project } from './project';
import { parseTemplate, type Scope } from './template';

/** The entities that the rows of a file are. */
export class RowEntities {
  readonly file: DataFile;
  private readonly lookups;
  private readonly fillId;
  private readonly parts;
  private readonly names;
  private readonly dates;
  private readonly externalIds;

  constructor(project: Project, spec: EntitySpec) {
    this.file = fileOf(project, spec.rows ?? '');
    this.lookups = prepareLookups(project, spec);
    this.fillId = fill(spec.id ?? '');
    this.parts = prepareParts(spec);
    this.names = prepareNames(spec.names);
    this.dates = Object.entries(spec.dates ?? {}).map(([field, dates]) => ({
      field: field as DateField,
      dateOf: prepareDate(field, dates),
    }));
    this.externalIds = prepareExternalIds(project, this.file, spec);
  }

  scopeOf(row: CsvRow): Scope {
    return this.lookups((column) => (this.file.hasColumn(column) ? this.file.cell(row, column).value.trim() : ''));
  }

  idOf(row: CsvRow): string {
    return this.fillId(this.scopeOf(row));
  }

  kindOf(row: CsvRow): string | undefined {
    return this.parts(this.scopeOf(row)).kind;
  }

  /** The value of the date by which the entity is listed. */
  dateOf(row: CsvRow): string | undefined {
    const given = this.dates.find(({ field }) => field === 'date')?.dateOf(this.scopeOf(row));
    return given && 'date' in given ? given.date.value : undefined;
  }

  /** The entity of a row, or what keeps the row from being one. */
  make(row: CsvRow, book: PassageBook): { record: EntityRecord } | { problems: string[]; id?: string } {
    const scope = this.scopeOf(row);
    const id = this.fillId(scope);
    if (!identifierPattern.test(id)) return { problems: [`${shown(id)} is no identifier`] };
    const names = this.names(scope);
    if (names.length === 0) return { problems: ['has no name'], id };
    const { type, kind, description } = this.parts(scope);
    const given = this.dates.flatMap(({ field, dateOf }) => {
      const date = dateOf(scope);
      return date ? [{ field, date }] : [];
    });
    const problems = given.flatMap(({ date }) => ('problem' in date ? [date.problem] : []));
    const columns = (template: string) => columnsOf(this.file, template);
    const evidence = book.cite(
      this.file,
      row,
      names.flatMap(({ template }) => columns(template)),
    );
    const external = this.externalIds(row, scope, book);
    if (problems.length > 0) return { problems, id };
    const dates = given.map(({ field, date }) => {
      if ('problem' in date) throw new Error(date.problem);
      return [field, { ...date.date, evidence: book.cite(this.file, row, columns(date.template)) }];
    });
    const record = {
      record: 'entity',
      id,
      type,
      ...(kind !== undefined && { kind }),
      names: names.map((name) => this.printedName(row, name)),
      ...(description && { description }),
      ...(external.ids.length > 0 && { externalIds: external.ids }),
      ...Object.fromEntries(dates),
      evidence: [...new Set([...evidence, ...external.evidence])],
    } as EntityRecord;
    return { record };
  }

  /** Where quotes are doubled or a name was cleaned, the file does not have it letter by letter. */
  private printedName(row: CsvRow, { name, template, isPrinted }: GivenName): NameRecord {
    const column = parsed(template).only;
    if (name.origin !== undefined || column === undefined || (isPrinted && !name.value.includes('"'))) return name;
    return {
      ...name,
      origin: `${this.file.csv.name}, line ${row.line}, ${column}, ${isPrinted ? 'with quotes as they are read' : 'cleaned'}`,
    };
  }
}

/** The columns of a file from which a template takes what it says. */
function columnsOf(file: DataFile, template: string): string[] {
  return parsed(template).names.filter((name) => file.hasColumn(name));
}

function parsed(template: string) {
  const result = parseTemplate(template);
  if ('problem' in result) throw new Error(result.problem);
  return result;
}
