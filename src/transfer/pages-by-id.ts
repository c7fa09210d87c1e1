import type { Row } from '../store/engine';
import type { Slots } from '../store/statements';
import type { StoreReader } from '../store/store';

/** The pages of a statement that goes by identifier; its rows have one column, which holds the `id`. */
export async function* pagesById(reader: StoreReader, name: string, limit: number, slots: Slots = {}): AsyncGenerator<Row[]> {
  let low = '';
  for (;;) {
    const rows = await reader.run(name, { low, limit }, slots);
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    if (rows.length < limit) return;
    low = (Object.values(last)[0] as { id: string }).id;
  }
}
