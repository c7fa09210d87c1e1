import { isPartialDate } from '../../ontology/partial-date';
import type { RelationRecord } from '../record';
import type { CellValues } from './cell-values';
import type { CsvRow } from './csv-file';
import type { MappedItem } from './located-item';
import type { MentionSpec } from './mapping-schema';
import type { PassageBook } from './passage-book';
import { asPrinted } from './printed-text';
import type { Project } from './project';
import { relationId } from './relation-id';
import type { RowEntities } from './row-entities';
import { TitleMentions, type Mention } from './title-mentions';

/** What became of the mentions that were found, by what it is called in a summary. */
export type MentionTally = Map<string, number>;

/**
 * Relations that an instrument's own title states: it names the kind, the day, and perhaps the place of another. Only where
 * exactly one instrument fits is there a relation; the tally says what was left out and why.
 */
export class MentionRelations {
  private readonly titles: TitleMentions;
  private readonly byKindAndDate = new Map<string, number[]>();

  constructor(
    project: Project,
    private readonly spec: MentionSpec,
    readonly entities: RowEntities,
    private readonly places: CellValues | undefined,
    private readonly parties: CellValues | undefined,
  ) {
    this.titles = new TitleMentions(project, spec);
    for (const row of entities.file.rows()) {
      const date = entities.dateOf(row);
      const key = `${entities.kindOf(row) ?? ''} ${date ?? ''}`;
      const rows = this.byKindAndDate.get(key);
      if (rows) rows.push(row.n);
      else this.byKindAndDate.set(key, [row.n]);
    }
  }

  *of(row: CsvRow, id: string, book: PassageBook, tally: MentionTally): Generator<MappedItem> {
    const { file } = this.entities;
    const cell = file.cell(row, this.spec.column);
    const text = row.text.slice(cell.from, cell.to);
    const stated = new Map<string, MappedItem & { record: RelationRecord }>();
    for (const [at, mention] of this.titles.read(text, this.entities.kindOf(row)).entries()) {
      const outcome = typeof mention === 'string' ? mention : this.match(mention, row);
      if (typeof mention === 'string' || typeof outcome === 'string') {
        count(tally, `left out: ${String(outcome)}`);
        continue;
      }
      const to = this.entities.idOf(file.csv.row(outcome));
      const item = this.relation(row, id, to, { mention, text, offset: cell.from, suffix: `mention-${at + 1}`, book });
      if (!item) count(tally, 'left out: longer than a quote may be');
      else if (!stated.has(to)) stated.set(to, item);
    }
    for (const item of stated.values()) {
      count(tally, item.record.type);
      yield item;
    }
  }

  /** The number of the row that a mention means, or why none is. */
  private match(mention: Mention, row: CsvRow): number | string {
    const own = this.entities.dateOf(row);
    if (!isPartialDate(mention.date)) return 'the day does not exist';
    if (own === mention.date) return "the date is the instrument's own";
    if (own !== undefined && own < mention.date) return 'the date is not before that of the instrument';
    const sameDay = (this.byKindAndDate.get(`${mention.kind} ${mention.date}`) ?? []).filter((n) => n !== row.n);
    if (sameDay.length === 0) return 'no instrument of this kind and day';
    const { file } = this.entities;
    const parties = this.parties && this.partiesOf(row);
    const place = this.placesNamed(mention.between);
    const fitting = sameDay.filter((n) => {
      const other = file.csv.row(n);
      return (!parties || this.sharesParties(parties, other)) && this.isOfPlace(place, other);
    });
    const [found, another] = fitting;
    if (found === undefined) return 'none of this kind and day has the parties or the place';
    return another === undefined ? found : 'several instruments fit';
  }

  private relation(
    row: CsvRow,
    id: string,
    to: string,
    { mention, text, offset, suffix, book }: { mention: Mention; text: string; offset: number; suffix: string; book: PassageBook },
  ): (MappedItem & { record: RelationRecord }) | undefined {
    const { file } = this.entities;
    const words = text.slice(mention.kindFrom, mention.to);
    const part = { from: offset + mention.from, to: offset + mention.to };
    const passage =
      book.citePart(file, row, part, suffix) ?? book.citePart(file, row, { ...part, from: offset + mention.kindFrom }, suffix);
    const [key = ''] = file.spec.key === undefined ? [] : [file.spec.key];
    const keyPassages = book.cite(file, row, [key]);
    if (passage === undefined) return undefined;
    const record: RelationRecord = {
      record: 'relation',
      id: relationId(mention.relation, id, to),
      type: mention.relation,
      from: id,
      to,
      evidence: [...keyPassages, passage],
      means: { [asPrinted(file.cell(row, key).value.trim())]: [id], [words]: [to] },
    };
    return { file: file.csv.name, line: row.line, record };
  }

  private partiesOf(row: CsvRow): Set<string> {
    const { file } = this.entities;
    const { parties } = this;
    if (!parties) return new Set();
    const key = file.spec.key === undefined ? '' : file.cell(row, file.spec.key).value.trim();
    const rows = parties.file === file ? [row] : parties.file.rowsWith(key);
    const wanted = Object.entries(this.spec.parties?.where ?? {});
    const values = rows.flatMap((each) => parties.read(each).values);
    return new Set(values.filter((value) => wanted.every(([column, text]) => value.row?.[column] === text)).map((value) => value.id));
  }

  private sharesParties(parties: ReadonlySet<string>, other: CsvRow): boolean {
    const shared = [...this.partiesOf(other)].filter((party) => parties.has(party));
    return shared.length >= (this.spec.parties?.least ?? 0);
  }

  /** The places of which a mention says that the other was signed there; none where it says nothing that can be read. */
  private placesNamed(between: string): string[] {
    const { places } = this.spec;
    const after = places && new RegExp(places.after, 'iu').exec(between);
    if (!after || !this.places) return [];
    const rest = between
      .slice(after.index + after[0].length)
      .replace(/[\s,;:]*\b(on|dated|the)?[\s,;:]*(the)?[\s,;:]*$/iu, '')
      .trim();
    return this.places.readText(rest).values.map(({ id }) => id);
  }

  private isOfPlace(named: readonly string[], other: CsvRow): boolean {
    if (named.length === 0 || !this.places) return true;
    const own = this.places.read(other).values.map(({ id }) => id);
    return own.length === 0 || named.some((place) => own.includes(place));
  }
}

function count(tally: MentionTally, what: string): void {
  tally.set(what, (tally.get(what) ?? 0) + 1);
}
