import type { ExportedNode, ExportedRelation, Item } from './item';

/** The texts of a file that holds a list of nodes and then a list of relations. */
export interface TwoParts {
  readonly head: string;
  node(node: ExportedNode): string;
  /** Stands between the two lists, also where both are empty; without any they are one list. */
  readonly middle: string;
  relation(relation: ExportedRelation): string;
  readonly foot: string;
  /** Stands between two of a list. */
  readonly separator?: string;
}

/** Writes such a file, a page of items at a time. */
export async function* inTwoParts(items: AsyncIterable<readonly Item[]>, parts: TwoParts): AsyncGenerator<string> {
  const { head, middle, foot, separator = '' } = parts;
  yield head;
  let list: 'nodes' | 'relations' = 'nodes';
  let before = '';
  for await (const page of items) {
    let piece = '';
    for (const item of page) {
      if ('relation' in item && list === 'nodes') {
        list = 'relations';
        piece += middle;
        if (middle !== '') before = '';
      }
      piece += before + ('node' in item ? parts.node(item.node) : parts.relation(item.relation));
      before = separator;
    }
    if (piece !== '') yield piece;
  }
  yield (list === 'nodes' ? middle : '') + foot;
}
