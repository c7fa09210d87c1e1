import { parseLine } from './parse-line';
import type { Position } from './problem';
import { readLines } from './read-lines';
import { formatVersion } from './record';
import { parseRecord } from './record-schema';

/** A line of a file of records: what it holds, or why that could not be read. */
export type ReadValue = Position & ({ readonly value: unknown } | { readonly problems: readonly string[]; readonly text?: string });

/**
 * The values of a file of records line by line, but for its header, which is the first line; where its format is not known,
 * the rest is not read. Throws where the file cannot be read. `count` is told of the bytes as they are read.
 */
export async function* readValues(path: string, file: string, count?: (bytes: number) => void): AsyncGenerator<ReadValue> {
  let isEmpty = true;
  for await (const { number: line, bytes } of readLines(path, count)) {
    isEmpty = false;
    const parsed = parseLine(bytes);
    const isHeader = 'value' in parsed && isHeaderLike(parsed.value);
    const unknown = isHeader ? unknownFormat(parsed.value) : undefined;
    if (unknown) {
      yield { file, line, problems: [unknown], text: parsed.text };
      return;
    }
    const problems = isHeader ? headerProblems(parsed.value) : [];
    if (line === 1 && (!isHeader || problems.length > 0)) yield { file, line, problems: [noHeader] };
    if (!isHeader) yield { file, line, ...parsed };
    else if (problems.length > 0) yield { file, line, problems, text: parsed.text };
    else if (line > 1) yield { file, line, problems: ['is a second header; the header is the first line alone'], text: parsed.text };
  }
  if (isEmpty) yield { file, line: 1, problems: [noHeader] };
}

const noHeader = 'the first line must be the header, {"record":"header","formatVersion":1}';

function isHeaderLike(value: unknown): value is { formatVersion?: unknown } {
  return (value as { record?: unknown } | null)?.record === 'header';
}

function unknownFormat({ formatVersion: version }: { formatVersion?: unknown }): string | undefined {
  if (version === undefined || version === formatVersion) return undefined;
  return `formatVersion is ${JSON.stringify(version)}; this version of Accord knows ${formatVersion}`;
}

function headerProblems(value: unknown): readonly string[] {
  const parsed = parseRecord(value);
  return 'problems' in parsed ? parsed.problems : [];
}
