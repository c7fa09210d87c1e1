import { CodePoints } from '../../code-points';
import { checkExternalIds, checkFormerIds, checkRelationDuplicates, exclusiveIds, externalIdTaken, statementOf } from '../check-duplicates';
import { checkEntityEvidence, checkRelationEvidence } from '../check-evidence';
import { checkPassage } from '../check-passage';
import { checkEntityReferences, checkPassageReferences, checkRelationReferences } from '../check-references';
import { checkSource } from '../check-source';
import type { ContentRecord } from '../read-records';
import type { EntityRecord, PassageRecord, RelationRecord, SourceRecord } from '../record';
import type { SourceText } from '../read-source-text';
import type { RecordIndex } from '../record-index';
import { indexFor, namedBy } from './batch-index';
import { entitiesAgainstOthers, nodesAgainstOthers, relationsAgainstOthers } from './check-others';
import { Circles } from './circles';
import { FirstRecords } from './first-records';
import { rejected } from './gather';
import { fileOf, isBroken, type Gathered } from './gathered';
import type { Spooled } from './record-file';
import type { RecordSource } from './record-source';
import type { Rejections } from './rejection';
import type { StoreLookups } from './store-lookups';

/** What a check works with. */
export interface CheckContext {
  readonly gathered: Gathered;
  readonly source: RecordSource;
  readonly lookups: StoreLookups;
  readonly rejections: Rejections;
  /** What the database holds of a text, in bytes. */
  readonly longestText: number | undefined;
  readonly signal: AbortSignal | undefined;
  /** Told how many records were looked at. */
  readonly onRecords: (count: number) => void;
}

/** Records that are checked at once, so that what they name in the store is asked for at once. */
const batchSize = 1_000;
const batchBytes = 4_000_000;

/**
 * Judges the records by what they name, with the rules of `accord check`: kind by kind, so that what leans on a rejected
 * record is rejected too. Records of the import go before those that the store holds under the same identifiers.
 */
export async function checkGathered(context: CheckContext): Promise<void> {
  await eachBatch(context, context.gathered.source, (batch) => checkSources(batch, context));
  const texts = new Texts(context);
  await eachBatch(context, context.gathered.passage, (batch) => checkPassages(batch, context, texts));
  const entities = new EntityCheck(context);
  await eachBatch(context, context.gathered.entity, (batch) => entities.check(batch));
  const relations = new RelationCheck(context);
  await eachBatch(context, context.gathered.relation, (batch) => relations.check(batch));
  if (!context.signal?.aborted) await relations.checkCircles();
}

async function eachBatch<T extends ContentRecord>(
  { signal, onRecords }: CheckContext,
  file: { batches(count: number, bytes: number): Iterable<Spooled<T>[]> },
  check: (batch: readonly Spooled<T>[]) => Promise<void>,
): Promise<void> {
  for (const batch of file.batches(batchSize, batchBytes)) {
    if (signal?.aborted) return;
    await check(batch);
    onRecords(batch.length);
    // A batch that asks nothing of the store would keep signals and progress waiting.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Rejects a record for its own problems, or because it leans on a rejected one. Returns whether it stands. */
function judge({ gathered, rejections }: CheckContext, item: Spooled<ContentRecord>, messages: readonly string[]): boolean {
  const broken = messages.length > 0 ? undefined : namedBy(item.record).find((id) => isBroken(gathered, id));
  if (messages.length === 0 && broken === undefined) return true;
  fileOf(gathered, item.record).reject(item.n);
  rejections.add(rejected(item, broken !== undefined), broken === undefined ? messages : [`leans on ${broken}, which is rejected`]);
  return false;
}

async function checkSources(batch: readonly Spooled<SourceRecord>[], context: CheckContext): Promise<void> {
  for (const item of batch) {
    const text = await context.source.readText(item.record, item.file);
    const problem = 'problem' in text ? text.problem : checkSource(item.record, text, context.longestText);
    judge(context, item, problem === undefined ? await sourceAgainstOthers(item, text, context) : [problem]);
  }
}

/** A source is stored with its text, wherever that stood. */
async function sourceAgainstOthers(
  { record: { file: _, ...record }, ...position }: Spooled<SourceRecord>,
  read: object,
  { source, lookups }: CheckContext,
): Promise<readonly string[]> {
  const stored = { ...position, record: { ...record, text: (read as SourceText).text } };
  return (await nodesAgainstOthers('Source', [stored], source, lookups)).get(record.id) ?? [];
}

async function checkPassages(batch: readonly Spooled<PassageRecord>[], context: CheckContext, texts: Texts): Promise<void> {
  const index = await indexFor(
    batch.map(({ record }) => record),
    context.gathered,
    context.lookups,
  );
  const others = await nodesAgainstOthers('Passage', batch, context.source, context.lookups);
  for (const item of batch) {
    const messages = [...checkPassageReferences(item.record, index), ...(others.get(item.record.id) ?? [])];
    const text = messages.length > 0 || index.brokenIds.has(item.record.source) ? undefined : await texts.of(item.record.source);
    const problem = text && checkPassage(item.record, text);
    judge(context, item, problem === undefined ? messages : [...messages, problem]);
  }
}

/** So many code points of texts are kept: a table has a few sources, to which its rows refer in turn. */
const mostKept = 60_000_000;

/** The texts of the sources that were asked for last. */
class Texts {
  private readonly recent = new Map<string, CodePoints>();
  private kept = 0;

  constructor(private readonly context: CheckContext) {}

  async of(source: string): Promise<CodePoints | undefined> {
    const known = this.recent.get(source);
    if (known) return known;
    const text = await this.read(source);
    if (text === undefined) return undefined;
    const points = new CodePoints(text);
    for (const [oldest, { length }] of this.recent) {
      if (this.kept + points.length <= mostKept) break;
      this.recent.delete(oldest);
      this.kept -= length;
    }
    this.recent.set(source, points);
    this.kept += points.length;
    return points;
  }

  private async read(id: string): Promise<string | undefined> {
    const found = this.context.gathered.source.find(id);
    if (!found) return this.context.lookups.textOf(id);
    const read = await this.context.source.readText(found.record, found.file);
    return 'text' in read ? read.text : undefined;
  }
}

class EntityCheck {
  private readonly formerIds: FirstRecords<EntityRecord>;
  private readonly externalIds: FirstRecords<EntityRecord>;

  constructor(private readonly context: CheckContext) {
    this.formerIds = new FirstRecords(context.gathered.entity, ({ formerIds = [] }) => formerIds);
    this.externalIds = new FirstRecords(context.gathered.entity, exclusiveIds);
  }

  async check(batch: readonly Spooled<EntityRecord>[]): Promise<void> {
    const { gathered, lookups } = this.context;
    const records = batch.map(({ record }) => record);
    const formers = records.flatMap(({ formerIds = [] }) => formerIds);
    const index = await indexFor(records, gathered, lookups);
    const others = await entitiesAgainstOthers(batch, this.context.source, lookups);
    const [stored, led, owners] = await Promise.all([
      lookups.entities(formers),
      lookups.formerIds([...formers, ...records.map(({ id }) => id)]),
      lookups.byExternalIds(records.flatMap(exclusiveIds).map((key) => key.split(' ')[1] ?? '')),
    ]);
    const ids = { has: (id: string) => gathered.entity.find(id) !== undefined || stored.has(id) };
    for (const item of batch) {
      const { record } = item;
      const across = [...checkFormerIds([item], ids, this.formerIds), ...checkExternalIds([item], this.externalIds)];
      judge(this.context, item, [
        ...checkEntityReferences(record, index),
        ...checkEntityEvidence(record, index),
        ...across.map(({ message }) => message),
        ...this.taken(record, led, owners),
        ...(others.get(record.id) ?? []),
      ]);
    }
  }

  /** What another entity has that is in the store and not in the import. */
  private *taken(
    record: EntityRecord,
    led: ReadonlyMap<string, string>,
    owners: readonly { key: string; entity: EntityRecord }[],
  ): Generator<string> {
    const isOther = (id: string) => id !== record.id && !this.context.gathered.entity.find(id);
    const now = led.get(record.id);
    if (now !== undefined && isOther(now)) yield `its id is a former id; the entity is now ${now}`;
    for (const former of record.formerIds ?? []) {
      const owner = led.get(former);
      if (owner !== undefined && isOther(owner)) yield `the former id ${former} is that of ${owner} in the store`;
    }
    if (owners.length === 0) return;
    for (const key of exclusiveIds(record)) {
      const owner = owners.find(({ entity }) => isOther(entity.id) && exclusiveIds(entity).includes(key));
      if (owner) yield externalIdTaken(key, owner.entity.id);
    }
  }
}

class RelationCheck {
  private readonly statements: FirstRecords<RelationRecord>;
  private readonly circles: Circles;

  constructor(private readonly context: CheckContext) {
    this.statements = new FirstRecords(context.gathered.relation, (record) => [statementOf(record)]);
    this.circles = new Circles(context.gathered);
  }

  async check(batch: readonly Spooled<RelationRecord>[]): Promise<void> {
    const { gathered, lookups } = this.context;
    const index = await indexFor(
      batch.map(({ record }) => record),
      gathered,
      lookups,
    );
    const others = await relationsAgainstOthers(batch, this.context.source, lookups);
    for (const item of batch) {
      const messages = [...this.problemsOf(item, index), ...(others.get(item.record.id) ?? [])];
      if (judge(this.context, item, messages)) this.circles.add(item);
    }
  }

  async checkCircles(): Promise<void> {
    for (const { relation, message } of await this.circles.find(this.context.lookups)) judge(this.context, relation, [message]);
  }

  private problemsOf(item: Spooled<RelationRecord>, index: RecordIndex): string[] {
    return [
      ...checkRelationReferences(item.record, index),
      ...checkRelationEvidence(item.record, index),
      ...[...checkRelationDuplicates([item], this.statements)].map(({ message }) => message),
    ];
  }
}
