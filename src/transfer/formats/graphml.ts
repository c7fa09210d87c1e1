import { colorOf, nodeColumns, relationColumns, type Column } from './columns';
import type { Omission } from './graph-part';
import { inTwoParts } from './in-two-parts';
import type { ExportedNode, ExportedRelation, Item } from './item';
import { omissionText } from './omission-text';
import { escapeXml } from './xml';

/** GraphML for Gephi, yEd, NetworkX, igraph and others: http://graphml.graphdrawing.org */
export function writeGraphml(items: AsyncIterable<readonly Item[]>, omission: Omission): AsyncGenerator<string> {
  return inTwoParts(items, {
    head: [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"' +
        ' xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
      `<desc>${escapeXml(omissionText(omission))}</desc>`,
      ...nodeData.map((column) => declaration('node', column)),
      ...relationData.map((column) => declaration('edge', column)),
      '<graph id="accord" edgedefault="directed">\n',
    ].join('\n'),
    node: (node) => `<node id="${escapeXml(node.id)}">${values('node', node, nodeData)}</node>\n`,
    middle: '',
    relation(relation) {
      const { id, from, to } = relation;
      const ends = `id="${escapeXml(id)}" source="${escapeXml(from.id)}" target="${escapeXml(to.id)}"`;
      return `<edge ${ends}>${values('edge', relation, relationData)}</edge>\n`;
    },
    foot: '</graph>\n</graphml>\n',
  });
}

/** The label, and the color as Gephi reads it, are attributes like any other here. */
const nodeData: readonly Column<ExportedNode>[] = [
  { name: 'label', type: 'string', of: ({ label }) => label.value },
  ...nodeColumns,
  ...(['r', 'g', 'b'] as const).map((name): Column<ExportedNode> => ({ name, type: 'integer', of: (node) => colorOf(node)[name] })),
];

const relationData: readonly Column<ExportedRelation>[] = [{ name: 'label', type: 'string', of: ({ label }) => label }, ...relationColumns];

const typeWords = { string: 'string', integer: 'int', boolean: 'boolean' } as const;

/** A name is used for nodes and edges, a key for one of them. */
function declaration<T>(of: 'node' | 'edge', { name, type }: Column<T>): string {
  return `<key id="${of}.${name}" for="${of}" attr.name="${name}" attr.type="${typeWords[type]}"/>`;
}

function values<T>(of: 'node' | 'edge', thing: T, columns: readonly Column<T>[]): string {
  return columns
    .map((column) => {
      const value = column.of(thing);
      return value === undefined ? '' : `<data key="${of}.${column.name}">${escapeXml(String(value))}</data>`;
    })
    .join('');
}
