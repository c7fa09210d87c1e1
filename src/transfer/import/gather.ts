import { checkEntity } from '../check-entity';
import { idTaken } from '../check-duplicates';
import { checkRelation } from '../check-relation';
import { checkListed } from '../check-topics';
import { recordHash } from '../checksum';
import type { Located } from '../problem';
import { parseContent, type ContentRecord } from '../read-records';
import { fileOf, type Gathered } from './gathered';
import type { RecordSource, UnreadableRecord, LocatedRecord } from './record-source';
import { cutText, importKinds, type ImportKind, type Rejections } from './rejection';

/** Puts the records of a source where they belong, and judges each by itself: its form, and whether its id is its own. */
export class Gatherer {
  /** How many records came again as they were, by kind. */
  readonly repeated: Record<ImportKind, number> = { source: 0, passage: 0, entity: 0, relation: 0 };

  constructor(
    private readonly gathered: Gathered,
    /** The checksums of the closed list of topics, by id. */
    private readonly listed: ReadonlyMap<string, string>,
    private readonly rejections: Rejections,
  ) {}

  /** Reads all of a source. Ends early when the signal fires. */
  async gather(source: RecordSource, signal: AbortSignal | undefined, onRecord: () => void): Promise<void> {
    for await (const item of source.open()) {
      if (signal?.aborted) return;
      this.take(item, source);
      onRecord();
    }
  }

  private take(item: LocatedRecord | UnreadableRecord, source: RecordSource): void {
    const { file, line } = item;
    const parsed = 'problems' in item ? item : parseContent(item.record);
    if ('record' in parsed) return this.place({ file, line, record: parsed.record }, source);
    if (parsed.id !== undefined) this.gathered.brokenIds.add(parsed.id);
    const text = 'problems' in item ? item.text : JSON.stringify(item.record);
    const kind = 'problems' in item ? undefined : kindOf(item.record);
    this.rejections.add(
      { file, line, kind, isConsequence: false, ...(parsed.id !== undefined && { id: parsed.id }), ...(text && { text: cutText(text) }) },
      parsed.problems,
    );
  }

  private place(located: Located<ContentRecord>, { corpusOf }: Pick<RecordSource, 'corpusOf'>): void {
    const { record } = located;
    const records = fileOf(this.gathered, record);
    const messages = [...this.checkAlone(located)];
    const first = records.find(record.id);
    if (messages.length > 0) {
      if (!first) this.gathered.brokenIds.add(record.id);
    } else if (!first) {
      records.add(located);
      return;
    } else if (contentHash(first.record) === contentHash(record)) {
      this.repeated[record.record] += 1;
      return;
    } else {
      const together =
        corpusOf(first.file) === corpusOf(located.file)
          ? ''
          : '; what two corpora say is brought together if one is imported after the other';
      messages.push(`${idTaken(first)}, and says something else${together}`);
    }
    this.rejections.add(rejected(located, false), messages);
  }

  private *checkAlone(located: Located<ContentRecord>): Generator<string> {
    const { file, line, record } = located;
    if (record.record === 'entity') {
      yield* checkEntity(record);
      for (const { message } of checkListed([{ file, line, record }], this.listed)) yield message;
    }
    if (record.record === 'relation') yield* checkRelation(record);
  }
}

/** A record as a report names it. */
export function rejected({ file, line, record }: Located<ContentRecord>, isConsequence: boolean) {
  return { file, line, id: record.id, kind: record.record, isConsequence, text: cutText(JSON.stringify(record)) };
}

/** A source is the same wherever its text stands, of which it has the checksum. */
function contentHash(record: ContentRecord): string {
  if (record.record !== 'source') return recordHash(record);
  const { text: _, file: __, ...rest } = record;
  return recordHash(rest);
}

function kindOf(value: unknown): ImportKind | undefined {
  const kind = (value as { record?: unknown } | null)?.record;
  return importKinds.find((each) => each === kind);
}
