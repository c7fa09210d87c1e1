import type { CsvRow } from './csv-file';
import type { DataFile } from './data-file';
import { fill } from './lookups';
import type { EntitySpec, ExternalIdSpec } from './mapping-schema';
import type { PassageBook } from './passage-book';
import { fileOf, type Project } from './project';
import type { Scope } from './template';

interface ExternalIds {
  readonly ids: readonly { readonly scheme: string; readonly value: string }[];
  /** The rows of joined files that give them. */
  readonly evidence: readonly string[];
}

/** External identifiers from the row's own cells and from rows of files that join it, each once. */
export function prepareExternalIds(
  project: Project,
  own: DataFile | undefined,
  { externalIds = [] }: EntitySpec,
): (row: CsvRow | undefined, scope: Scope, book: PassageBook) => ExternalIds {
  const specs = externalIds.map(({ scheme, in: name, value, pattern, as, when }) => ({
    scheme,
    file: name === undefined ? undefined : fileOf(project, name),
    fillValue: fill(value),
    read: reader(pattern, as),
    applies: condition(when),
  }));
  return (row, scope, book) => {
    const ids = new Map<string, { scheme: string; value: string }>();
    const evidence = new Set<string>();
    const add = (scheme: string, value: string): boolean => {
      if (value !== '') ids.set(`${scheme} ${value}`, { scheme, value });
      return value !== '';
    };
    for (const { scheme, file, fillValue, read, applies } of specs) {
      if (!applies(scope)) continue;
      if (!file || !row) {
        add(scheme, read(fillValue(scope)));
        continue;
      }
      for (const joined of file.rowsWith(keyOf(own, row))) {
        const value = read(fillValue((column) => file.cell(joined, column).value.trim()));
        if (add(scheme, value)) for (const id of book.cite(file, joined, file.csv.header)) evidence.add(id);
      }
    }
    return { ids: [...ids.values()], evidence: [...evidence] };
  };
}

/** Whether the entity itself is such that the identifier holds: one text may mean two things in two times. */
function condition(when: ExternalIdSpec['when']): (scope: Scope) => boolean {
  if (!when) return () => true;
  const [fillValue, expression] = [fill(when.value), new RegExp(when.pattern, 'iu')];
  return (scope) => expression.test(fillValue(scope));
}

function keyOf(file: DataFile | undefined, row: CsvRow): string {
  return file?.spec.key === undefined ? '' : file.cell(row, file.spec.key).value.trim();
}

/** The text as it is, or what a pattern finds in it: `{1}` is its first group. Nothing where the pattern does not fit. */
function reader(pattern: string | undefined, as: string | undefined): (text: string) => string {
  if (pattern === undefined) return (text) => text;
  const expression = new RegExp(pattern, 'iu');
  return (text) => {
    const match = expression.exec(text);
    if (!match) return '';
    return (as ?? '{0}').replace(/\{(\d+)\}/g, (_, group: string) => match[Number(group)] ?? '').trim();
  };
}
