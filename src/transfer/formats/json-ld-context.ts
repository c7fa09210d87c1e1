import { entityType, entityTypeNames, relationType, relationTypeNames } from '../../ontology/ontology';

/** What the short words of the file mean. Types and relations are derived from the ontology. */
export const jsonLdContext = {
  '@version': 1.1,
  accord: 'urn:accord:ontology:',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  owl: 'http://www.w3.org/2002/07/owl#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  skosxl: 'http://www.w3.org/2008/05/skos-xl#',
  dcterms: 'http://purl.org/dc/terms/',
  prov: 'http://www.w3.org/ns/prov#',
  oa: 'http://www.w3.org/ns/oa#',

  // Identifiers: institution:rosatom is urn:accord:institution:rosatom.
  ...Object.fromEntries(
    [...new Set([...entityTypeNames.map((type) => entityType(type).idWord), 'relation', 'passage', 'source'])].map((word) => [
      word,
      { '@id': `urn:accord:${word}:`, '@prefix': true },
    ]),
  ),
  ...Object.fromEntries(entityTypeNames.map((type) => [entityType(type).label, `accord:${entityType(type).label}`])),
  ...Object.fromEntries(
    relationTypeNames.map((type) => [relationType(type).fields.out, reference(`accord:${relationType(type).fields.out}`)]),
  ),

  // Of nodes and relations.
  identifier: 'dcterms:identifier',
  label: 'rdfs:label',
  prefLabel: { '@id': 'skos:prefLabel', '@container': '@language' },
  altLabel: { '@id': 'skos:altLabel', '@container': '@language' },
  names: 'accord:name',
  literalForm: 'skosxl:literalForm',
  nameKind: 'accord:nameKind',
  origin: 'accord:origin',
  description: { '@id': 'dcterms:description', '@container': '@language' },
  kind: 'accord:kind',
  date: 'accord:date',
  dateOf: 'accord:dateOf',
  dateField: 'accord:dateField',
  inForceOn: 'accord:inForceOn',
  startedOn: 'accord:startedOn',
  endedOn: 'accord:endedOn',
  otherDates: 'accord:otherDate',
  draft: 'accord:draft',
  externalIds: 'accord:externalId',
  scheme: 'accord:scheme',
  value: 'rdf:value',
  sameAs: reference('owl:sameAs'),
  formerIds: 'accord:formerIdentifier',
  Statement: 'rdf:Statement',
  subject: reference('rdf:subject'),
  predicate: reference('rdf:predicate'),
  object: reference('rdf:object'),
  role: 'accord:role',
  office: { '@id': 'accord:office', '@container': '@language' },
  onBehalfOf: reference('accord:onBehalfOf'),
  locator: 'accord:locator',
  since: 'accord:since',
  until: 'accord:until',
  asserted: 'accord:asserted',
  truncated: 'accord:truncated',
  omittedAtLeast: 'accord:omittedAtLeast',

  // Of evidence: an annotation's body is what rests on the passage, its target is the passage.
  passages: 'accord:passages',
  wasDerivedFrom: reference('prov:wasDerivedFrom'),
  wasQuotedFrom: reference('prov:wasQuotedFrom'),
  evidence: { '@reverse': 'oa:hasBody' },
  Annotation: 'oa:Annotation',
  motivatedBy: reference('oa:motivatedBy'),
  hasTarget: reference('oa:hasTarget'),
  SpecificResource: 'oa:SpecificResource',
  hasSource: reference('oa:hasSource'),
  hasSelector: reference('oa:hasSelector'),
  TextQuoteSelector: 'oa:TextQuoteSelector',
  exact: 'oa:exact',
  TextPositionSelector: 'oa:TextPositionSelector',
  start: { '@id': 'oa:start', '@type': 'xsd:nonNegativeInteger' },
  end: { '@id': 'oa:end', '@type': 'xsd:nonNegativeInteger' },
  Source: 'accord:Source',
  title: 'dcterms:title',
  language: 'dcterms:language',
  publisher: 'dcterms:publisher',
  publishedOn: 'dcterms:issued',
  url: reference('rdfs:seeAlso'),
  sha256: 'accord:sha256',
};

function reference(iri: string) {
  return { '@id': iri, '@type': '@id' };
}
