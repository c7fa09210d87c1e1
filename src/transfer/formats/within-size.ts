import { AccordError } from '../../errors';
import type { Item } from './item';

/** The same pages, up to `most` items. Throws QUERY_TOO_COMPLEX where there are more, so that no part is taken for the whole. */
export async function* withinSize(pages: AsyncIterable<readonly Item[]>, most: number): AsyncGenerator<readonly Item[]> {
  let count = 0;
  for await (const page of pages) {
    count += page.length;
    refuseTooMany(count, most);
    yield page;
  }
}

/** Throws QUERY_TOO_COMPLEX for more entities and relations than one file may hold. */
export function refuseTooMany(actual: number, most: number): void {
  if (actual <= most) return;
  throw new AccordError(
    'QUERY_TOO_COMPLEX',
    `A file may hold at most ${most} entities and relations; this one would hold ${actual} or more. Ask for a smaller part, or raise EXPORT_MAX_ITEMS.`,
    { limit: 'exportItems', max: most, actual },
  );
}
