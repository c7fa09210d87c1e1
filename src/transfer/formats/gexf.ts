import { firstDay, lastDay } from '../../ontology/partial-date';
import { leadingDate } from '../../ontology/ontology';
import { colorOf, nodeColumns, relationColumns, type Column } from './columns';
import type { Omission } from './graph-part';
import { inTwoParts } from './in-two-parts';
import type { ExportedNode, Item } from './item';
import { omissionText } from './omission-text';
import { escapeXml } from './xml';

/**
 * GEXF 1.3 for Gephi: https://gexf.net. Besides their attributes, dated nodes have the days from and to which they are, for
 * Gephi's timeline, and relations their type as `kind`, by which Gephi keeps parallel ones apart.
 */
export function writeGexf(items: AsyncIterable<readonly Item[]>, omission: Omission): AsyncGenerator<string> {
  return inTwoParts(items, {
    head: [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
      `<meta><creator>Accord</creator><description>${escapeXml(omissionText(omission))}</description></meta>`,
      '<graph defaultedgetype="directed" mode="dynamic" timeformat="date">',
      declarations('node', nodeColumns),
      declarations('edge', relationColumns),
      '<nodes>\n',
    ].join('\n'),
    node(node) {
      const { r, g, b } = colorOf(node);
      const attributes = attributesOf({ id: node.id, label: node.label.value, ...daysOfNode(node) });
      return `<node ${attributes}>${values(node, nodeColumns)}<viz:color r="${r}" g="${g}" b="${b}"/></node>\n`;
    },
    middle: '</nodes>\n<edges>\n',
    relation(relation) {
      const { id, from, to, type, label, since, until } = relation;
      const ends = { id, source: from.id, target: to.id, type: 'directed', kind: type, label };
      return `<edge ${attributesOf({ ...ends, ...days(since, until) })}>${values(relation, relationColumns)}</edge>\n`;
    },
    foot: '</edges>\n</graph>\n</gexf>\n',
  });
}

function declarations<T>(of: 'node' | 'edge', columns: readonly Column<T>[]): string {
  const attributes = columns.map(({ name, type }) => `<attribute id="${name}" title="${name}" type="${type}"/>`);
  return `<attributes class="${of}" mode="static">${attributes.join('')}</attributes>`;
}

function values<T>(thing: T, columns: readonly Column<T>[]): string {
  const found = columns.map(({ name, of }) => {
    const value = of(thing);
    return value === undefined ? '' : `<attvalue for="${name}" value="${escapeXml(String(value))}"/>`;
  });
  return `<attvalues>${found.join('')}</attvalues>`;
}

function attributesOf(attributes: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(attributes)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}="${escapeXml(value)}"`]))
    .join(' ');
}

function daysOfNode({ type, dates }: ExportedNode): { start?: string; end?: string } {
  const field = leadingDate(type);
  return days(field && dates[field], dates.endedOn);
}

/** The widest stretch that the dates may mean. */
function days(since: string | undefined, until: string | undefined): { start?: string; end?: string } {
  const start = since && firstDay(since);
  const end = until && lastDay(until);
  // Sources err: an end before the start would hide the thing always.
  return start && end && end < start ? { start } : { ...(start && { start }), ...(end && { end }) };
}
