import { csvRow } from './csv-row';
import type { ExportedRelation, Item, Quote } from './item';

/**
 * A row for each relation, with both ends, its quotes and their sources (RFC 4180). It begins with the mark by which Excel
 * knows UTF-8. Of several quotes each has a line of its own in the cell, and so have their sources, in the same order.
 */
export async function* writeCsv(items: AsyncIterable<readonly Item[]>): AsyncGenerator<string> {
  yield `\uFEFF${csvRow(Object.keys(columns))}`;
  for await (const page of items) {
    const rows = page.flatMap((item) => ('relation' in item ? [csvRow(Object.values(columns).map((of) => of(item.relation)))] : []));
    if (rows.length > 0) yield rows.join('');
  }
}

const columns: Readonly<Record<string, (relation: ExportedRelation) => string | undefined>> = {
  relation_id: ({ id }) => id,
  from_id: ({ from }) => from.id,
  from_type: ({ from }) => from.type,
  from_name: ({ from }) => from.label.value,
  relation_type: ({ type }) => type,
  relation_label: ({ label }) => label,
  to_id: ({ to }) => to.id,
  to_type: ({ to }) => to.type,
  to_name: ({ to }) => to.label.value,
  role: ({ role }) => role,
  office: ({ office }) => office?.shown,
  on_behalf_of: ({ onBehalfOf }) => onBehalfOf,
  locator: ({ locator }) => locator,
  date: ({ date }) => date,
  since: ({ since }) => since,
  until: ({ until }) => until,
  asserted: ({ asserted }) => asserted,
  quotes: ofQuotes(({ quote }) => quote),
  passage_ids: ofQuotes(({ passage }) => passage),
  passage_starts: ofQuotes(({ start }) => String(start)),
  passage_ends: ofQuotes(({ end }) => String(end)),
  source_ids: ofQuotes(({ source }) => source.id),
  source_titles: ofQuotes(({ source }) => source.title),
  passages: ({ evidence }) => String(evidence.passages),
};

/** A line for each quote; line breaks and backslashes within it are written as `\n` and `\\`. */
function ofQuotes(value: (quote: Quote) => string): (relation: ExportedRelation) => string {
  return ({ evidence }) => evidence.quotes.map((quote) => inOneLine(value(quote))).join('\n');
}

function inOneLine(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('\r', '\\r').replaceAll('\n', '\\n');
}
