import { pagesById } from '../pages-by-id';
import { recordHash } from '../checksum';
import { parseContent } from '../read-records';
import { shippedTopics, topicsOnly } from '../read-corpus';
import { entityRecord } from '../stored-to-record';
import { countId, scopes } from '../../store/count-scopes';
import type { Store } from '../../store/store';
import type { StoredEntity } from '../../store/stored';
import { openFileSource } from './file-source';
import type { RecordSource } from './record-source';

/** Where a list of topics stands. */
export type TopicList = { readonly path: string };

/** The closed list that an import refers to. */
export interface Topics {
  /** The checksums of its topics by id. */
  readonly listed: ReadonlyMap<string, string>;
  /** Its records, which are imported first; undefined where the store has them already. */
  readonly source: RecordSource | undefined;
}

/** The list that was asked for; else that of the store, since its graph refers to it; else the one that ships. */
export async function topicsFor(store: Store, list: TopicList | undefined): Promise<Topics> {
  const stored = list ? new Map<string, string>() : await storedTopics(store);
  if (stored.size > 0) return { listed: stored, source: undefined };
  const source = topicsAlone(openFileSource([{ path: list?.path ?? shippedTopics }]));
  const listed = new Map<string, string>();
  for await (const item of source.open()) {
    const parsed = 'record' in item ? parseContent(item.record) : item;
    if ('record' in parsed && isTopic(parsed.record)) listed.set(parsed.record.id, recordHash(parsed.record));
  }
  return { listed, source };
}

/** The same source, in which anything but a topic is a problem. */
function topicsAlone(source: RecordSource): RecordSource {
  return {
    ...source,
    async *open() {
      for await (const item of source.open()) {
        const parsed = 'record' in item ? parseContent(item.record) : item;
        if ('record' in item && 'record' in parsed && !isTopic(parsed.record)) {
          yield { file: item.file, line: item.line, id: parsed.record.id, problems: [topicsOnly] };
        } else yield item;
      }
    },
  };
}

function isTopic(record: { readonly record: string; readonly type?: unknown }): boolean {
  return record.record === 'entity' && record.type === 'TOPIC';
}

async function storedTopics(store: Store): Promise<Map<string, string>> {
  const reader = store.reader();
  const topics = new Map<string, string>();
  try {
    const [row] = await reader.run('statistics/counts-by-ids', { ids: [countId(scopes.entities, 'TOPIC')] });
    if (!row || row['n'] === 0) return topics;
    for await (const rows of pagesById(reader, 'import/topics', 1_000)) {
      for (const each of rows) {
        const topic = entityRecord(each['entity'] as unknown as StoredEntity);
        topics.set(topic.id, recordHash(topic));
      }
    }
    return topics;
  } finally {
    await reader.close();
  }
}
