import type { Omission } from './graph-part';
import type { Item } from './item';
import { writeCsv } from './csv';
import { writeCytoscapeJson } from './cytoscape-json';
import { writeGexf } from './gexf';
import { writeGraphml } from './graphml';
import { writeJsonLd } from './json-ld';

/** A format of other tools. */
export interface Format {
  /** The last word of its address, `/export/…`. */
  readonly name: string;
  readonly fileName: string;
  readonly contentType: string;
  readonly description: string;
  /** Writes it piece by piece; nothing but the pages given is kept. */
  write(items: AsyncIterable<readonly Item[]>, omission: Omission): AsyncGenerator<string>;
}

/** The formats that hold a graph. */
export const graphFormats = {
  CYTOSCAPE_JSON: {
    name: 'cytoscape.json',
    fileName: 'accord.cytoscape.json',
    contentType: 'application/json; charset=utf-8',
    description: 'For Cytoscape.js and Cytoscape.',
    write: writeCytoscapeJson,
  },
  GEXF: {
    name: 'gexf',
    fileName: 'accord.gexf',
    contentType: 'application/gexf+xml; charset=utf-8',
    description: 'GEXF 1.3, for Gephi.',
    write: writeGexf,
  },
  GRAPHML: {
    name: 'graphml',
    fileName: 'accord.graphml',
    contentType: 'application/graphml+xml; charset=utf-8',
    description: 'For Gephi, yEd, NetworkX, igraph and others.',
    write: writeGraphml,
  },
  JSON_LD: {
    name: 'jsonld',
    fileName: 'accord.jsonld',
    contentType: 'application/ld+json; charset=utf-8',
    description: 'JSON-LD 1.1, for RDF tools; evidence in the words of PROV and Web Annotation.',
    write: writeJsonLd,
  },
} as const satisfies Record<string, Format>;

export type GraphFormat = keyof typeof graphFormats;

/** What can be taken away as a file: these, and a table of the relations. */
export const downloadFormats: readonly Format[] = [
  ...Object.values(graphFormats),
  {
    name: 'csv',
    fileName: 'accord.csv',
    contentType: 'text/csv; charset=utf-8; header=present',
    description: 'A row for each relation, for spreadsheets.',
    write: writeCsv,
  },
];
