import { createHash } from 'node:crypto';
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
  const offsets = offsetsOf(text);
  return {
    text,
    isIntact: createHash('sha256').update(text).digest('hex') === sha256,
    slice: (start, end) => (start >= end || end > offsets.length ? '' : text.slice(offsets.at(start), offsets.at(end))),
  };
}

const step = 1_024;

/** Where code points start, in UTF-16 units: noted for every 1,024th, counted from there. */
function offsetsOf(text: string): { length: number; at(codePoint: number): number } {
  const marks: number[] = [];
  let count = 0;
  for (let unit = 0; unit < text.length; unit += unitsAt(text, unit)) {
    if (count % step === 0) marks.push(unit);
    count += 1;
  }
  return {
    length: count,
    at(codePoint) {
      if (codePoint >= count) return text.length;
      let unit = marks[Math.floor(codePoint / step)] ?? 0;
      for (let left = codePoint % step; left > 0; left -= 1) unit += unitsAt(text, unit);
      return unit;
    },
  };
}

function unitsAt(text: string, unit: number): number {
  return (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
}
