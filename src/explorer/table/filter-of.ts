import type { InstrumentFilter } from '../operations.generated';
import type { View } from '../state/view';

/** What the table leaves out, as the service is asked for it. */
export function filterOf({ table, years }: View): InstrumentFilter {
  return {
    ...(table.kinds.length > 0 && { kinds: [...table.kinds] }),
    ...(table.words.trim() && { name: table.words.trim() }),
    ...(years && { from: padded(years[0]), to: padded(years[1]) }),
  };
}

function padded(year: number): string {
  return String(year).padStart(4, '0');
}
