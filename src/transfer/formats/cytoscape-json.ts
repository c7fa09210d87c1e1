import { entityType } from '../../ontology/ontology';
import { plainQuotes } from './columns';
import type { Omission } from './graph-part';
import { inTwoParts } from './in-two-parts';
import type { ExportedNode, ExportedRelation, Item } from './item';

/** A network for Cytoscape.js (`cytoscape({elements: file.elements})`) and Cytoscape (a .cyjs file): https://js.cytoscape.org */
export function writeCytoscapeJson(items: AsyncIterable<readonly Item[]>, omission: Omission): AsyncGenerator<string> {
  const data = { name: 'Accord', ...omission };
  return inTwoParts(items, {
    head: `{"format_version":"1.0","generated_by":"Accord","data":${JSON.stringify(data)},"elements":{"nodes":[\n`,
    node: (node) => JSON.stringify({ data: nodeData(node) }),
    middle: '\n],"edges":[\n',
    relation: (relation) => JSON.stringify({ data: relationData(relation) }),
    foot: '\n]}}\n',
    separator: ',\n',
  });
}

/** `name` is what Cytoscape labels a node with. */
function nodeData(node: ExportedNode) {
  const { id, type, kind, label, names, description, dates, dateOf, otherDates, draft, externalIds, formerIds, evidence } = node;
  return {
    id,
    type,
    kind,
    name: label.value,
    names,
    description: description?.all,
    ...dates,
    dateOf,
    ...(otherDates.length > 0 && { otherDates }),
    draft,
    externalIds,
    formerIds,
    color: entityType(type).color,
    quotes: plainQuotes(evidence),
    passages: evidence.passages,
  };
}

/** `interaction` is what Cytoscape calls the type of an edge. */
function relationData({ label, from, to, office, evidence, type, ...plain }: ExportedRelation) {
  return {
    ...plain,
    source: from.id,
    target: to.id,
    type,
    interaction: type,
    name: label,
    office: office?.all,
    quotes: plainQuotes(evidence),
    passages: evidence.passages,
  };
}
