import { createHash } from 'node:crypto';
import { CodePoints } from '../code-points';
import type { StoreReader } from '../store/store';
import type { StoredPassage } from '../store/stored';

/** A text as it was read, with what checking quotes in it needs. */
export interface SourceText {
  readonly text: string;
  /** Whether the text still has the checksum that was recorded with it. */
  readonly isIntact: boolean;
  /** The code points from `start` to `end`, exclusive. */
  slice(start: number, end: number): string;
}

/** Texts of sources, kept from one request to the next. */
export interface SourceTexts {
  get(reader: StoreReader, sourceId: string): Promise<SourceText | undefined>;
}

/**
 * Keeps the texts of sources and what was computed of them. A text is read again from the store when it is older than
 * `freshMs`, so that a change behind the service's back is seen; checksum and offsets are computed anew only where it changed.
 */
export function createSourceTexts({ freshMs = 5_000, mostCharacters = 50_000_000 } = {}): SourceTexts {
  const kept = new Map<string, { readAt: number; value: SourceText | undefined; sha256: string }>();
  const underWay = new Map<string, Promise<SourceText | undefined>>();
  return {
    get(reader, sourceId) {
      const known = kept.get(sourceId);
      if (known && Date.now() - known.readAt < freshMs) return Promise.resolve(known.value);
      const running = underWay.get(sourceId) ?? read(reader, sourceId).finally(() => underWay.delete(sourceId));
      underWay.set(sourceId, running);
      return running;
    },
  };

  async function read(reader: StoreReader, sourceId: string): Promise<SourceText | undefined> {
    const [row] = await reader.run('source/texts', { ids: [sourceId] });
    const { text, sha256 } = (row ?? {}) as { text?: string; sha256?: string };
    const known = kept.get(sourceId);
    const isSame = known?.value?.text === text && known?.sha256 === sha256;
    const value = isSame ? known?.value : text === undefined ? undefined : toSourceText(text, sha256 ?? '');
    kept.delete(sourceId);
    kept.set(sourceId, { readAt: Date.now(), value, sha256: sha256 ?? '' });
    dropOldest();
    return value;
  }

  function dropOldest(): void {
    let characters = [...kept.values()].reduce((sum, { value }) => sum + (value?.text.length ?? 0), 0);
    for (const [id, { value }] of kept) {
      if (characters <= mostCharacters || kept.size === 1) return;
      kept.delete(id);
      characters -= value?.text.length ?? 0;
    }
  }
}

/** Whether the source's text still has its checksum and still holds the quote where it was. */
export function isVerified(passage: StoredPassage, source: SourceText | undefined): boolean {
  return source !== undefined && source.isIntact && source.slice(passage.start, passage.end) === passage.quote;
}

function toSourceText(text: string, sha256: string): SourceText {
  const points = new CodePoints(text);
  return {
    text,
    isIntact: createHash('sha256').update(text).digest('hex') === sha256,
    slice: (start, end) => points.slice(start, end),
  };
}
