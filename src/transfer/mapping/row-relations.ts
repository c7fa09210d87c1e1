import type { RelationType } from '../../ontology/relation-types';
import type { RelationRecord } from '../record';
import type { CellValue, CellValues } from './cell-values';
import type { CsvRow } from './csv-file';
import type { DataFile } from './data-file';
import { prepareDate } from './entity-parts';
import type { MappedItem } from './located-item';
import type { RelationSpec } from './mapping-schema';
import type { PassageBook } from './passage-book';
import { asPrinted } from './printed-text';
import { relationId } from './relation-id';

/** A relation while it is put together: several rows may say the same, and are its evidence together. */
interface Draft {
  readonly line: number;
  readonly file: string;
  readonly record: Omit<RelationRecord, 'evidence' | 'means'>;
  readonly evidence: Set<string>;
  readonly means: Map<string, Set<string>>;
}

/** The relations between the entities that rows are and what cells name, or an entity that the mapping names. */
export class RowRelations {
  private readonly dates;

  constructor(
    readonly spec: RelationSpec,
    /** The file of which each row is an entity. */
    private readonly file: DataFile,
    /** The values at the other end; undefined where the mapping names an entity. */
    private readonly values: CellValues | undefined,
  ) {
    this.dates = Object.entries(spec.dates ?? {}).map(([field, date]) => ({ field, dateOf: prepareDate(field, [date]) }));
  }

  /** The relations of one entity. */
  *of(row: CsvRow, id: string, book: PassageBook): Generator<MappedItem> {
    const drafts = new Map<string, Draft>();
    const key = this.file.cell(row, this.file.spec.key ?? '').value.trim();
    const { values } = this;
    if (!values) yield* this.add(drafts, { id, key, row, file: this.file, book });
    else {
      for (const other of values.file === this.file ? [row] : values.file.rowsWith(key)) {
        for (const value of values.read(other).values) {
          if (this.applies(value)) yield* this.add(drafts, { id, key, row: other, file: values.file, value, book });
        }
      }
    }
    for (const { file, line, record, evidence, means } of drafts.values()) {
      const meant = Object.fromEntries([...means].map(([words, ids]) => [words, [...ids]]));
      yield { file, line, record: { ...record, evidence: [...evidence], means: meant } };
    }
  }

  private applies({ row }: CellValue): boolean {
    return Object.entries(this.spec.where ?? {}).every(([column, text]) => row?.[column] === text);
  }

  private *add(
    drafts: Map<string, Draft>,
    { id, key, row, file, value, book }: { id: string; key: string; row: CsvRow; file: DataFile; value?: CellValue; book: PassageBook },
  ): Generator<MappedItem> {
    const position = { file: file.csv.name, line: row.line };
    const { type, from, role } = this.spec;
    const other = value?.id ?? (from.includes(':') ? from : this.spec.to);
    const isFrom = from.includes(':') || from === this.values?.name;
    const ends: [string, string] = isFrom ? [other, id] : [id, other];
    const fields: Record<string, string> = {};
    for (const { field, dateOf } of this.dates) {
      const date = dateOf((column) => file.cell(row, column).value.trim());
      if (date && 'problem' in date) yield { ...position, problems: [date.problem] };
      else if (date) fields[field] = date.date.value;
    }
    const columns = [file.keyColumn ?? '', ...(this.values ? [this.values.spec.column] : [])];
    const evidence = book.cite(file, row, columns);
    const draft = draftOf(drafts, type, ends, { ...position, ...fields, ...(role && { role }) });
    for (const passage of evidence) draft.evidence.add(passage);
    addMeaning(draft, asPrinted(key), id);
    addMeaning(draft, asPrinted(value?.printed ?? key), other);
  }
}

function draftOf(
  drafts: Map<string, Draft>,
  type: RelationType,
  [from, to]: [string, string],
  { file, line, ...fields }: { file: string; line: number },
): Draft {
  const id = relationId(type, from, to);
  let draft = drafts.get(id);
  if (!draft) {
    const record = { record: 'relation', id, type, from, to, ...fields } as const;
    drafts.set(id, (draft = { file, line, record, evidence: new Set(), means: new Map() }));
  }
  return draft;
}

function addMeaning({ means }: Draft, words: string, id: string): void {
  const ids = means.get(words);
  if (ids) ids.add(id);
  else means.set(words, new Set([id]));
}
