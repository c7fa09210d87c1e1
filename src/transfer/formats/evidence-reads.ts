import { passagesByIds, sourcesByIds } from '../../graph/passages';
import type { StoreReader } from '../../store/store';
import type { StoredPassage, StoredSource } from '../../store/stored';
import { inPages } from './in-pages';
import type { Evidence, Quote } from './item';

/** Where passages and sources are read from, some at once; undefined in place of what there is not. */
export interface EvidenceReads {
  passages(ids: readonly string[]): Promise<readonly (StoredPassage | undefined)[]>;
  sources(ids: readonly string[]): Promise<readonly (StoredSource | undefined)[]>;
}

/** Passages read in one statement. */
const passagesAtOnce = 1_000;

/** More than these are not quoted of one thing: a country may be named in thousands of passages. */
const mostQuotes = 100;

/** Evidence straight from the store. */
export function evidenceFromStore(reader: StoreReader): EvidenceReads {
  return { passages: (ids) => passagesByIds(reader, ids), sources: (ids) => sourcesByIds(reader, ids) };
}

/** Reads the evidence of one page of things after another. The sources that were seen are kept: there are few. */
export function createEvidenceReader(reads: EvidenceReads): (page: readonly (readonly string[] | undefined)[]) => Promise<Evidence[]> {
  const sources = new Map<string, StoredSource>();

  return async (page) => {
    const wanted = page.map((ids = []) => ids.slice(0, mostQuotes));
    const passages: StoredPassage[] = [];
    for (const ids of inPages([...new Set(wanted.flat())], passagesAtOnce)) passages.push(...present(await reads.passages(ids)));
    const unknown = [...new Set(passages.map(({ sourceId }) => sourceId))].filter((id) => !sources.has(id));
    for (const source of present(unknown.length > 0 ? await reads.sources(unknown) : [])) sources.set(source.id, source);

    const byId = new Map(passages.map((passage) => [passage.id, passage]));
    return page.map((all = [], index) => ({
      passages: all.length,
      quotes: present((wanted[index] ?? []).map((id) => byId.get(id)))
        .sort((a, b) => (a.pageKey < b.pageKey ? -1 : 1))
        .flatMap((passage) => quoteOf(passage, sources.get(passage.sourceId))),
    }));
  };
}

function quoteOf({ id, quote, start, end }: StoredPassage, source: StoredSource | undefined): Quote[] {
  return source ? [{ passage: id, quote, start, end, source }] : [];
}

function present<T>(values: readonly (T | undefined)[]): T[] {
  return values.filter((value) => value !== undefined);
}
