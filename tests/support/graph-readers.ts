import cytoscape from 'cytoscape';
import Graph from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';
import jsonld from 'jsonld';

/** A graph as another tool read it from a file. */
export interface ReadGraph {
  readonly nodes: ReadonlyMap<string, ReadThing>;
  readonly relations: ReadonlyMap<string, ReadThing>;
}

/** What the readers found of a node or a relation, in one shape; what a format does not hold is not there. */
export type ReadThing = Readonly<Record<string, unknown>>;

export type ReadFile = (text: string) => ReadGraph | Promise<ReadGraph>;

/** Readers that know nothing of this project, by the name of the format. */
export const graphReaders: Readonly<Record<'cytoscape.json' | 'gexf' | 'graphml' | 'jsonld', ReadFile>> = {
  'cytoscape.json': readCytoscape,
  gexf: (text) => ofGraphology(gexf.parse(Graph, text)),
  graphml: (text) => ofGraphology(graphml.parse(Graph, text)),
  jsonld: readJsonLd,
};

function readCytoscape(text: string): ReadGraph {
  const { elements } = JSON.parse(text) as { elements: cytoscape.ElementsDefinition };
  const cy = cytoscape({ headless: true, elements });
  const toThing = ({ source, target, interaction, ...data }: Record<string, unknown>): ReadThing => ({
    ...data,
    ...(source !== undefined && { from: source, to: target }),
    label: data['name'],
  });
  return {
    nodes: new Map(cy.nodes().map((node) => [node.id(), toThing(node.data())])),
    relations: new Map(cy.edges().map((edge) => [edge.id(), toThing(edge.data())])),
  };
}

type GraphologyGraph = ReturnType<typeof gexf.parse>;

/** Lists and maps are JSON text there. */
function ofGraphology(graph: GraphologyGraph): ReadGraph {
  const jsonFields = ['names', 'descriptions', 'offices', 'otherDates', 'externalIds', 'formerIds', 'quotes'];
  const toThing = (attributes: Record<string, unknown>): ReadThing => {
    const parsed = jsonFields.filter((name) => name in attributes).map((name) => [name, JSON.parse(attributes[name] as string)]);
    const { descriptions, offices, ...thing } = { ...attributes, ...Object.fromEntries(parsed) } as Record<string, unknown>;
    return { ...thing, description: descriptions, office: offices, shownOffice: thing['office'] };
  };
  return {
    nodes: new Map(graph.mapNodes((id, attributes) => [id, toThing({ ...attributes, id })])),
    relations: new Map(graph.mapEdges((id, attributes, from, to) => [id, toThing({ ...attributes, id, from, to })])),
  };
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Expanded = Record<string, any>;

const vocabularies = {
  accord: 'urn:accord:ontology:',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skosxl: 'http://www.w3.org/2008/05/skos-xl#',
  dcterms: 'http://purl.org/dc/terms/',
  prov: 'http://www.w3.org/ns/prov#',
  oa: 'http://www.w3.org/ns/oa#',
};

/** Reads the flattened graph by the full names of its terms, as a tool that never saw the context would. */
async function readJsonLd(text: string): Promise<ReadGraph> {
  const documentLoader = (url: string): Promise<never> => Promise.reject(new Error(`The file makes its reader fetch ${url}`));
  const flat = (await jsonld.flatten(JSON.parse(text), undefined, { documentLoader })) as unknown as Expanded[];
  const byId = new Map(flat.map((object) => [object['@id'] as string, object]));
  const at = ({ '@id': id }: Expanded): Expanded => byId.get(id as string) ?? {};
  const all = (object: Expanded, term: string): Expanded[] => object[iri(term)] ?? [];
  const one = (object: Expanded, term: string): unknown => all(object, term)[0]?.['@value'];
  const inLanguages = (object: Expanded, term: string): unknown => {
    const texts = all(object, term).map((text) => [text['@language'], text['@value']]);
    return texts.length > 0 ? Object.fromEntries(texts) : undefined;
  };
  const idOf = (object: Expanded): string => (object['@id'] as string).replace(/^urn:accord:/, '');
  const annotations = flat.filter((object) => object['@type']?.includes(iri('oa:Annotation')));

  const quotesOf = (object: Expanded): unknown[] =>
    annotations
      .filter((annotation) => all(annotation, 'oa:hasBody').some((body) => body['@id'] === object['@id']))
      .map((annotation) => {
        const passage = at(all(annotation, 'oa:hasTarget')[0]!);
        const source = at(all(passage, 'oa:hasSource')[0]!);
        const [quote, position] = ['oa:TextQuoteSelector', 'oa:TextPositionSelector'].map((type) =>
          all(passage, 'oa:hasSelector')
            .map(at)
            .find((selector) => selector['@type'].includes(iri(type))),
        );
        expect(all(object, 'prov:wasDerivedFrom').map(idOf)).toContain(idOf(passage));
        expect(all(passage, 'prov:wasQuotedFrom').map(idOf)).toEqual([idOf(source)]);
        return {
          quote: one(quote!, 'oa:exact'),
          passage: idOf(passage),
          start: one(position!, 'oa:start'),
          end: one(position!, 'oa:end'),
          source: idOf(source),
          sourceTitle: one(source, 'dcterms:title'),
        };
      });
  const common = (object: Expanded): ReadThing => ({
    id: one(object, 'dcterms:identifier'),
    date: one(object, 'accord:date'),
    label: one(object, 'rdfs:label'),
    quotes: quotesOf(object),
    passages: one(object, 'accord:passages'),
  });

  const relations = flat.filter((object) => object['@type']?.includes(iri('rdf:Statement')));
  const entityTypes = /^urn:accord:ontology:(?!Source$)/;
  const nodes = flat.filter((object) => entityTypes.test((object['@type'] as string[] | undefined)?.[0] ?? ''));
  return {
    nodes: new Map(
      nodes.map((object) => [
        idOf(object),
        {
          ...common(object),
          type: (object['@type'] as string[])[0]?.replace(vocabularies.accord, '').toUpperCase(),
          names: all(object, 'accord:name')
            .map(at)
            .map((name) => {
              const [literal] = all(name, 'skosxl:literalForm');
              return {
                value: literal!['@value'],
                lang: literal!['@language'],
                kind: one(name, 'accord:nameKind'),
                origin: one(name, 'accord:origin'),
              };
            }),
          description: inLanguages(object, 'dcterms:description'),
          ...Object.fromEntries(
            ['kind', 'dateOf', 'inForceOn', 'startedOn', 'endedOn', 'draft'].map((name) => [name, one(object, `accord:${name}`)]),
          ),
          externalIds: all(object, 'accord:externalId')
            .map(at)
            .map((external) => ({ scheme: one(external, 'accord:scheme'), value: one(external, 'rdf:value') })),
          formerIds: all(object, 'accord:formerIdentifier').map((former) => former['@value']),
        },
      ]),
    ),
    relations: new Map(
      relations.map((object) => {
        const [subject, predicate, target] = ['rdf:subject', 'rdf:predicate', 'rdf:object'].map((term) => all(object, term)[0]!);
        // The statement speaks of a triple that is there.
        expect(at(subject!)[predicate!['@id']]).toContainEqual({ '@id': target!['@id'] });
        return [
          idOf(object),
          {
            ...common(object),
            predicate: (predicate!['@id'] as string).replace(vocabularies.accord, ''),
            from: idOf(subject!),
            to: idOf(target!),
            office: inLanguages(object, 'accord:office'),
            onBehalfOf: all(object, 'accord:onBehalfOf').map(idOf)[0],
            ...Object.fromEntries(['role', 'locator', 'since', 'until', 'asserted'].map((name) => [name, one(object, `accord:${name}`)])),
          },
        ];
      }),
    ),
  };
}

function iri(term: string): string {
  const [prefix = '', name = ''] = term.split(':');
  return vocabularies[prefix as keyof typeof vocabularies] + name;
}

/** The rows of a CSV file, as RFC 4180 has it, each by the names in the first one. Fails for what is not well formed. */
export function readCsv(text: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  while (field.lastIndex < text.length) {
    const at = field.lastIndex;
    const match = field.exec(text);
    if (!match) throw new Error(`Not RFC 4180 at ${JSON.stringify(text.slice(at, at + 80))}`);
    const [, quoted, plain = '', end] = match;
    rows.at(-1)!.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
  }
  const [names = [], ...values] = rows.slice(0, -1);
  return values.map((row) => {
    expect(row).toHaveLength(names.length);
    return Object.fromEntries(names.map((name, index) => [name, row[index] ?? '']));
  });
}
