import { badInput } from '../../errors';
import type { SourceText } from '../read-source-text';
import type { SourceRecord } from '../record';
import type { RecordSource } from '../import/record-source';
import { CellValues } from './cell-values';
import { checkMapping } from './check-mapping';
import type { DataFile } from './data-file';
import type { MappedItem } from './located-item';
import { MentionRelations, type MentionTally } from './mention-relations';
import { PassageBook, sourceId } from './passage-book';
import { readProject, type Project } from './project';
import { RowEntities } from './row-entities';
import { RowRelations } from './row-relations';
import { valueEntities } from './value-entities';

/** The records that a mapping makes of CSV files. */
export interface MappingSource extends RecordSource {
  open(): AsyncIterable<MappedItem>;
  /** What became of the mentions in titles at the last reading. */
  readonly mentions: ReadonlyMap<string, number>;
}

/**
 * Opens a mapping (docs/mapping.md) with the CSV files that it speaks of. The records are the same in the same order at every
 * reading; a row that can be no record is there with the reason. Throws BAD_USER_INPUT where the mapping or a file cannot be read.
 */
export async function openMapping(mappingFile: string, csvFiles: readonly string[], corpus?: string): Promise<MappingSource> {
  const project = await readProject(mappingFile, csvFiles);
  checkMapping(project);
  return new ProjectSource(project, corpus ?? project.mapping.name);
}

class ProjectSource implements MappingSource {
  readonly mentions: MentionTally = new Map();
  private readonly values: ReadonlyMap<string, CellValues>;
  private done = 0;

  constructor(
    private readonly project: Project,
    private readonly corpus: string,
  ) {
    this.values = new Map(Object.keys(project.mapping.values).map((name) => [name, new CellValues(project, name)]));
  }

  async *open(): AsyncGenerator<MappedItem> {
    this.mentions.clear();
    this.done = 0;
    const book = new PassageBook(this.project.mapping.name);
    for (const item of this.read(book)) {
      for (const passage of book.takeFresh()) yield passage;
      yield item;
    }
    this.done = this.size;
  }

  progress(): { read: number; all: number } {
    return { read: this.done, all: this.size };
  }

  readonly corpusOf = (): string => this.corpus;

  readText({ id }: SourceRecord): Promise<SourceText | { problem: string }> {
    const file = [...this.project.files.values()].find((each) => sourceId(this.project.mapping.name, each) === id);
    return Promise.resolve(file ? file.csv.source : { problem: `${id} is none of the files of the mapping` });
  }

  private get size(): number {
    return [...this.project.files.values()].reduce((sum, { csv }) => sum + csv.source.text.length, 0);
  }

  private *read(book: PassageBook): Generator<MappedItem> {
    const { files, mapping } = this.project;
    for (const file of files.values()) yield { file: file.csv.name, line: 1, record: toSource(mapping.name, file) };
    for (const file of files.values()) yield* this.brokenRows(file);
    for (const spec of mapping.entities) {
      if (spec.values)
        yield* valueEntities(
          this.project,
          spec,
          spec.values.map((name) => this.valueOf(name)),
          book,
        );
    }
    for (const spec of mapping.entities) if (spec.rows) yield* this.rowsOf(new RowEntities(this.project, spec), book);
  }

  /** Rows that can make nothing: of another length, without a key, with a key that is not there, with values that no table has. */
  private *brokenRows(file: DataFile): Generator<MappedItem> {
    for (const { n, message } of file.broken) {
      const row = file.csv.row(n);
      yield { file: file.csv.name, line: row.line, problems: [message], text: row.text };
    }
    const values = [...this.values.values()].filter((each) => each.file === file);
    const target = file.spec.joins && this.project.files.get(file.spec.joins.to);
    for (const row of file.rows()) {
      const problems = values.flatMap((each) => each.read(row).problems);
      if (target && file.spec.joins) {
        const key = file.cell(row, file.spec.joins.column).value.trim();
        if (target.rowsWith(key).length === 0) problems.push(`no row of ${target.csv.name} has the ${target.spec.key ?? ''} ${key}`);
      }
      if (problems.length > 0) yield { file: file.csv.name, line: row.line, problems, text: row.text };
    }
  }

  private *rowsOf(entities: RowEntities, book: PassageBook): Generator<MappedItem> {
    const { file } = entities;
    const relations = this.relationsOf(file);
    const mentions = this.mentionsOf(entities);
    for (const row of file.rows()) {
      const position = { file: file.csv.name, line: row.line };
      const made = entities.make(row, book);
      if ('problems' in made) {
        yield { ...position, ...made, text: row.text };
        continue;
      }
      yield { ...position, record: made.record };
      for (const relation of relations) yield* relation.of(row, made.record.id, book);
      for (const mention of mentions) yield* mention.of(row, made.record.id, book, this.mentions);
      this.done += row.text.length;
    }
  }

  private relationsOf(file: DataFile): RowRelations[] {
    return this.project.mapping.relations.flatMap((spec) => {
      const ends = [spec.from, spec.to];
      if (!ends.includes(file.name)) return [];
      return new RowRelations(
        spec,
        file,
        ends.map((end) => this.values.get(end)).find((each) => each !== undefined),
      );
    });
  }

  private mentionsOf(entities: RowEntities): MentionRelations[] {
    return this.project.mapping.mentions
      .filter((spec) => spec.in === entities.file.name)
      .map((spec) => {
        const [places, parties] = [spec.places?.value, spec.parties?.value].map((name) =>
          name === undefined ? undefined : this.valueOf(name),
        );
        return new MentionRelations(this.project, spec, entities, places, parties);
      });
  }

  private valueOf(name: string): CellValues {
    const values = this.values.get(name);
    if (!values) throw badInput('mapping', `There is no value ${name}`);
    return values;
  }
}

function toSource(mapping: string, file: DataFile): SourceRecord {
  const { source } = file.spec;
  return {
    record: 'source',
    id: sourceId(mapping, file),
    ...withoutUndefined(source),
    sha256: file.csv.source.sha256,
    file: file.csv.name,
  } as SourceRecord;
}

function withoutUndefined(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined));
}
