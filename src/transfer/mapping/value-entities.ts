import { fold } from '../../search/fold';
import type { EntityRecord, NameRecord } from '../record';
import type { CellValue, CellValues } from './cell-values';
import type { DataFile } from './data-file';
import { prepareNames, prepareParts } from './entity-parts';
import { prepareExternalIds } from './external-ids';
import { prepareLookups } from './lookups';
import type { MappedItem } from './located-item';
import type { EntitySpec } from './mapping-schema';
import type { PassageBook } from './passage-book';
import type { Project } from './project';

/** Where a spelling of a value stands first. */
interface Mention {
  readonly value: CellValue;
  readonly file: DataFile;
  readonly n: number;
  readonly column: string;
}

/** The entities that the values of some columns are, each once, with every spelling that the cells have. */
export function* valueEntities(
  project: Project,
  spec: EntitySpec,
  columns: readonly CellValues[],
  book: PassageBook,
): Generator<MappedItem> {
  const make = prepare(project, spec, book);
  for (const mentions of firstMentions(columns).values()) yield make(mentions);
}

/** By identifier, the first mention of each spelling. Holds as much as there are spellings, not rows. */
function firstMentions(columns: readonly CellValues[]): Map<string, Mention[]> {
  const found = new Map<string, Mention[]>();
  for (const values of columns) {
    const { file, spec } = values;
    for (const row of file.rows()) {
      for (const value of values.read(row).values) {
        const mentions = found.get(value.id);
        const mention = { value, file, n: row.n, column: spec.column };
        if (!mentions) found.set(value.id, [mention]);
        else if (!mentions.some((each) => each.value.printed === value.printed)) mentions.push(mention);
      }
    }
  }
  return found;
}

function prepare(project: Project, spec: EntitySpec, book: PassageBook): (mentions: readonly Mention[]) => MappedItem {
  const lookups = prepareLookups(project, spec);
  const parts = prepareParts(spec);
  const given = prepareNames(spec.names.filter(({ value }) => value !== '{printed}'));
  const printed = spec.names.find(({ value }) => value === '{printed}');
  const externalIds = prepareExternalIds(project, undefined, spec);
  return (mentions) => {
    const [first] = mentions;
    if (!first) throw new Error('A value was found without a mention');
    const { id, value, row: tableRow, printed: text } = first.value;
    const own: Readonly<Record<string, string>> = { id, value, printed: text };
    const scope = lookups((name) => own[name] ?? tableRow?.[name.replace(/^table\./, '')] ?? '');
    const position = { file: first.file.csv.name, line: first.file.csv.row(first.n).line };
    const names = given(scope).map(({ name }) => name);
    if (printed) addSpellings(names, mentions, printed);
    if (names.length === 0) return { ...position, id, problems: ['has no name'] };
    const evidence = mentions.flatMap(({ file, n, column }) => book.cite(file, file.csv.row(n), [column]));
    const { type, kind, description } = parts(scope);
    const { ids } = externalIds(undefined, scope, book);
    const record = {
      record: 'entity',
      id,
      type,
      ...(kind !== undefined && { kind }),
      names: unique(names),
      ...(description && { description }),
      ...(ids.length > 0 && { externalIds: ids }),
      evidence: [...new Set(evidence)],
    } as EntityRecord;
    return { ...position, record };
  };
}

/** Spellings that are a name already, up to case and punctuation, add nothing. */
function addSpellings(names: NameRecord[], mentions: readonly Mention[], { lang, kind, origin }: EntitySpec['names'][number]): void {
  const known = new Set(names.map(({ value }) => fold(value)));
  let isFirst = true;
  for (const { value, file, column } of mentions) {
    const spelling = value.printed.replace(/\s+/g, ' ');
    if (value.isShared || known.has(fold(spelling))) continue;
    known.add(fold(spelling));
    // Quotes are doubled in the file, and blanks may be line breaks there: then it is not printed letter by letter.
    const isExact = spelling === value.printed && !spelling.includes('"');
    const from = origin ?? (isExact ? undefined : `${file.csv.name}, ${column}, as it is read`);
    names.push({ value: spelling, lang, kind: isFirst ? kind : 'ALIAS', ...(from !== undefined && { origin: from }) });
    isFirst = false;
  }
}

function unique(names: readonly NameRecord[]): NameRecord[] {
  const seen = new Set<string>();
  return names.filter(({ value, lang }) => {
    const key = `${lang.toLowerCase()} ${value}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
