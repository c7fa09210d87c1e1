import { relationTypes } from '../../../src/ontology/relation-types';
import { exportRecords } from '../../../src/transfer/export-records';
import type { EntityRecord, GraphRecord, PassageRecord, RelationRecord, SourceRecord } from '../../../src/transfer/record';
import { describeOnBothEngines } from '../../support/engines';
import { graphReaders, readCsv, type ReadGraph, type ReadThing } from '../../support/graph-readers';
import { shippedService, type GraphService } from '../../support/graph-service';

const formats = ['cytoscape.json', 'gexf', 'graphml', 'jsonld'] as const;
const files = new Map<string, string>();

describeOnBothEngines('the shipped corpus as a file', (engine, name) => {
  let service: GraphService;
  let records: Records;
  const read = new Map<string, ReadGraph>();

  beforeAll(async () => {
    service = await shippedService(engine());
    records = await recordsOf(service);
    for (const format of formats) read.set(format, await graphReaders[format](await take(format)));
  }, 60_000);

  async function take(format: string, search = 'all=1', headers: Record<string, string> = {}): Promise<string> {
    const response = await service.fetch(`/export/${format}?${search}`, headers);
    expect(response.status).toBe(200);
    return response.text();
  }

  it.each(formats)('in %s gives another reader the same nodes with names, dates and quotes', (format) => {
    const { nodes } = read.get(format)!;
    const expected = [...records.entities.values()].map((record) => [record.id, expectedNode(record, records)] as const);
    expect(expected.length).toBeGreaterThan(150);
    expect([...nodes.keys()].sort()).toEqual(expected.map(([id]) => id).sort());
    for (const [id, node] of expected) expect(sorted(nodes.get(id)!)).toMatchObject(sorted(node));
  });

  it.each(formats)('in %s gives another reader the same relations with their ends, roles and quotes', (format) => {
    const { relations } = read.get(format)!;
    const expected = [...records.relations.values()].map((record) => [record.id, expectedRelation(record, records)] as const);
    expect(expected.length).toBeGreaterThan(150);
    expect([...relations.keys()].sort()).toEqual(expected.map(([id]) => id).sort());
    for (const [id, relation] of expected) expect(sorted(withType(relations.get(id)!))).toMatchObject(sorted(relation));
  });

  it.each(formats)('in %s says no more than the records: the reader finds no value that is not theirs', (format) => {
    const { nodes, relations } = read.get(format)!;
    for (const [id, node] of nodes) {
      const record = records.entities.get(id)!;
      expect([id, node['date'], node['inForceOn'], node['startedOn'], node['endedOn']]).toEqual([
        id,
        record.date?.value,
        record.inForceOn?.value,
        record.startedOn?.value,
        record.endedOn?.value,
      ]);
      expect([id, (node['quotes'] as unknown[] | undefined)?.length ?? 0]).toEqual([id, passagesOf(record).length]);
    }
    for (const [id, relation] of relations) {
      const record = records.relations.get(id)!;
      expect([id, relation['role'], relation['date'], relation['asserted']]).toEqual([id, record.role, record.date, record.asserted]);
    }
  });

  it('in CSV has a row for each relation, with both ends, quotes and sources', async () => {
    const rows = readCsv(await take('csv'));
    expect(rows.map((row) => row['relation_id']).sort()).toEqual([...records.relations.keys()].sort());
    for (const row of rows) {
      const record = records.relations.get(row['relation_id']!)!;
      const [from, to] = [records.entities.get(record.from)!, records.entities.get(record.to)!];
      const quotes = quotesOf(record.evidence ?? [], records);
      expect(row).toMatchObject({
        from_id: from.id,
        from_type: from.type,
        from_name: originalName(from),
        relation_type: record.type,
        to_id: to.id,
        to_type: to.type,
        to_name: originalName(to),
        role: record.role ?? '',
        locator: record.locator ?? '',
        date: record.date ?? '',
        asserted: record.asserted ?? '',
        quotes: quotes.map(({ quote }) => quote.replaceAll('\n', '\\n')).join('\n'),
        passage_ids: quotes.map(({ passage }) => passage).join('\n'),
        source_ids: quotes.map(({ source }) => source).join('\n'),
        source_titles: quotes.map(({ sourceTitle }) => sourceTitle).join('\n'),
      });
    }
  });

  it('shows names in the language that the client prefers, or that the address asks for', async () => {
    const rosatom = async (search: string, headers: Record<string, string>) => {
      const text = await take('gexf', `ids=institution:rosatom&depth=0${search}`, headers);
      const { nodes } = await graphReaders.gexf(text);
      return nodes.get('institution:rosatom')!['label'];
    };
    expect(await rosatom('', {})).toBe('俄罗斯国家原子能集团公司');
    expect(await rosatom('', { 'accept-language': 'ru' })).toMatch(/Росатом/);
    expect(await rosatom('&lang=en', { 'accept-language': 'ru' })).toMatch(/Rosatom/);
  });

  it('is the same through GraphQL and HTTP, as far as a neighborhood goes', async () => {
    const query = `query Export($ids: [ID!]!, $depth: Int = 1, $format: GraphFormat!) {
      neighborhood(ids: $ids, depth: $depth, limit: 2000) { nodes { id } relations { id } export(format: $format) }
    }`;
    const words = { 'cytoscape.json': 'CYTOSCAPE_JSON', gexf: 'GEXF', graphml: 'GRAPHML', jsonld: 'JSON_LD' };
    for (const format of formats) {
      const { data, errors } = await service.query(query, { ids: ['institution:rosatom'], depth: 2, format: words[format] });
      expect(errors).toBeUndefined();
      const { nodes, relations, export: text } = data.neighborhood;
      expect(text).toBe(await take(format, 'ids=institution:rosatom&depth=2'));
      const read = await graphReaders[format](text);
      expect([...read.nodes.keys()].sort()).toEqual(nodes.map(({ id }: { id: string }) => id).sort());
      expect([...read.relations.keys()].sort()).toEqual(relations.map(({ id }: { id: string }) => id).sort());
      expect(read.relations.size).toBeGreaterThan(5);
    }
  });

  it('through GraphQL reads the evidence of all nodes and relations in a few statements', async () => {
    service.takeStatements();
    await service.query('{ neighborhood(ids: ["institution:rosatom"], depth: 2) { relations { id } } }');
    const walk = service.takeStatements().length;
    await service.query('{ neighborhood(ids: ["institution:rosatom"], depth: 2) { relations { id } export(format: GEXF) } }');
    // Entities, passages of nodes, sources, passages of relations.
    expect(service.takeStatements().length - walk).toBeLessThanOrEqual(4);
  });

  it('of instruments holds them, who takes part, what they concern, and the relations between', async () => {
    const text = await take('cytoscape.json', 'involving=Rosatom');
    const { nodes, relations } = await graphReaders['cytoscape.json'](text);
    const all = [...records.relations.values()];
    const isInvolvement = ({ type }: RelationRecord) => ['PARTY_TO', 'SIGNED', 'CONCERNS'].includes(type);
    const instrumentOf = ({ from, to, type }: RelationRecord) => (type === 'CONCERNS' ? from : to);
    const otherOf = ({ from, to, type }: RelationRecord) => (type === 'CONCERNS' ? to : from);
    const involvements = all.filter(isInvolvement);
    const instruments = involvements
      .filter((relation) => otherOf(relation) === 'institution:rosatom')
      .map(instrumentOf)
      .filter((id) => id.startsWith('instrument:'));
    const around = involvements.filter((relation) => instruments.includes(instrumentOf(relation))).map(otherOf);
    const wanted = new Set(['institution:rosatom', ...instruments, ...around]);
    expect(wanted.size).toBeGreaterThan(3);
    expect([...nodes.keys()].sort()).toEqual([...wanted].sort());
    const between = all.filter(({ from, to }) => wanted.has(from) && wanted.has(to)).map(({ id }) => id);
    expect([...relations.keys()].sort()).toEqual(between.sort());
  });

  it('of all instruments holds each relation between its nodes once', async () => {
    const text = await take('cytoscape.json', 'from=1000&to=2999');
    const { elements } = JSON.parse(text) as { elements: { nodes: { data: { id: string } }[]; edges: { data: { id: string } }[] } };
    const nodes = elements.nodes.map(({ data }) => data.id);
    const edges = elements.edges.map(({ data }) => data.id);
    expect(new Set(nodes).size).toBe(nodes.length);
    const isIn = new Set(nodes);
    const expected = [...records.relations.values()].filter(({ from, to }) => isIn.has(from) && isIn.has(to));
    expect(expected.length).toBeGreaterThan(150);
    expect(edges.sort()).toEqual(expected.map(({ id }) => id).sort());
  });

  it('of a country holds the country also where its government takes part', async () => {
    const text = await take('cytoscape.json', 'involving=country:cn&kinds=PROTOCOL');
    const { nodes, relations } = await graphReaders['cytoscape.json'](text);
    expect(nodes.has('country:cn')).toBe(true);
    const isProtocol = (node: ReadThing) => (node['id'] as string).startsWith('instrument:') && node['kind'] === 'PROTOCOL';
    expect([...nodes.values()].some(isProtocol)).toBe(true);
    expect(relations.size).toBeGreaterThan(1);
  });

  it.each([...formats, 'csv'])('in %s is the same byte for byte from both engines', async (format) => {
    for (const search of ['all=1', 'ids=institution:rosatom&depth=3', 'involving=country:ru', 'kinds=TREATY,PROTOCOL&from=1990']) {
      const text = await take(format, `${search}&lang=zh`);
      const key = `${format} ${search}`;
      if (name === 'embedded') files.set(key, text);
      else if (files.has(key)) expect(text).toBe(files.get(key));
    }
  });
});

interface Records {
  readonly entities: ReadonlyMap<string, EntityRecord>;
  readonly relations: ReadonlyMap<string, RelationRecord>;
  readonly passages: ReadonlyMap<string, PassageRecord>;
  readonly sources: ReadonlyMap<string, SourceRecord>;
}

async function recordsOf(service: GraphService): Promise<Records> {
  const all: GraphRecord[] = [];
  for await (const record of exportRecords(service.store)) all.push(record);
  const byId = <T>(kind: string) =>
    new Map(all.flatMap((record) => (record.record === kind && 'id' in record ? [[record.id, record as T] as const] : [])));
  return { entities: byId('entity'), relations: byId('relation'), passages: byId('passage'), sources: byId('source') };
}

function expectedNode(record: EntityRecord, records: Records): ReadThing {
  const { id, type, kind, names, description, externalIds } = record;
  const isInstrument = type === 'TREATY' || type === 'AGREEMENT';
  const dates = (['date', 'inForceOn', 'startedOn', 'endedOn'] as const).flatMap((field) =>
    record[field] ? [[field, record[field]?.value]] : [],
  );
  return {
    id,
    type,
    label: originalName(record),
    names,
    ...(kind !== undefined && { kind }),
    ...(description && { description }),
    ...(externalIds && { externalIds }),
    ...Object.fromEntries(dates),
    ...(record.date?.of && { dateOf: record.date.of }),
    ...(isInstrument && { draft: record.draft ?? false }),
    ...withQuotes(quotesOf(passagesOf(record), records)),
    passages: passagesOf(record).length,
  };
}

function expectedRelation(record: RelationRecord, records: Records): ReadThing {
  const { record: _, evidence = [], means: _means, version: _version, ...plain } = record;
  return {
    ...plain,
    label: relationTypes[record.type].labels.en,
    ...withQuotes(quotesOf(evidence, records)),
    passages: evidence.length,
  };
}

/** Names and statements of JSON-LD have no order, and the label of a relation is that of its type. */
function withType(relation: ReadThing): ReadThing {
  const { predicate, ...rest } = relation;
  if (predicate === undefined) return rest;
  const [type, { labels }] = Object.entries(relationTypes).find(([, { fields }]) => fields.out === predicate)!;
  return { ...rest, type, label: labels.en };
}

function withQuotes(quotes: readonly object[]): ReadThing {
  return quotes.length > 0 ? { quotes } : {};
}

/** Lists in one order, for comparison. */
function sorted(thing: ReadThing): ReadThing {
  return Object.fromEntries(
    Object.entries(thing).map(([key, value]) => {
      if (!Array.isArray(value)) return [key, value];
      const order = (item: object) =>
        JSON.stringify(
          Object.entries(item)
            .filter(([, part]) => part !== undefined)
            .sort(),
        );
      return [key, [...(value as object[])].sort((a, b) => (order(a) < order(b) ? -1 : 1))];
    }),
  );
}

function passagesOf(record: EntityRecord): string[] {
  const dated = (['date', 'inForceOn', 'startedOn', 'endedOn'] as const).flatMap((field) => record[field]?.evidence ?? []);
  const others = (record.otherDates ?? []).flatMap(({ evidence = [] }) => evidence);
  return [...new Set([...(record.evidence ?? []), ...dated, ...others])];
}

function quotesOf(ids: readonly string[], { passages, sources }: Records) {
  return ids
    .map((id) => passages.get(id)!)
    .sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1))
    .map(({ id, quote, start, end, source }) => ({ quote, passage: id, start, end, source, sourceTitle: sources.get(source)!.title }));
}

function originalName({ names }: EntityRecord): string {
  return (names.find(({ kind }) => kind === 'OFFICIAL') ?? names[0])!.value;
}
