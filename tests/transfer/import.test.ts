import fc from 'fast-check';
import { importStore, importCorpus, importSource, sourceOf, total } from './import-small';
import { entity, relation, SmallCorpus } from './small-corpus';
import { createStore, type Store } from '../../src/store/store';
import { readMarks } from '../../src/store/marks';
import { setUpSchema } from '../../src/store/set-up';
import { loadCorpus, openFormat } from '../../src/transfer/load-corpus';
import { loadRecords, type RecordSet } from '../../src/transfer/load-records';
import { openEmbeddedEngine } from '../../src/store/embedded-engine';
import type { Engine } from '../../src/store/engine';
import { describeOnBothEngines } from '../support/engines';
import { dump } from '../schema/dump';
import { actors, someGraph } from '../schema/random-graph';
import { passage, source } from '../schema/records';
import type { GraphService } from '../support/graph-service';

/** The graph with what an import asks for: names that say where they are from, relations that rest on something. */
function withEvidence(graph: RecordSet): RecordSet {
  const text = source('words', 'These words stand for everything.');
  const words = passage('words', text, 'These words');
  return {
    sources: [text],
    passages: [words],
    entities: graph.entities.map((each) => ({ ...each, names: each.names.map((name) => ({ ...name, origin: 'generated' })) })),
    relations: graph.relations.map((each) =>
      each.asserted === undefined ? { ...each, evidence: [words.id], means: { 'These words': [each.from, each.to] } } : each,
    ),
  };
}

const dumpOf = (store: Store) => dump({ store } as GraphService);

async function memory(): Promise<{ engine: Engine; store: Store }> {
  const engine = await openEmbeddedEngine({ folder: undefined, limits: { runningStatements: 64, timeoutMs: 10_000 } });
  const store = createStore(engine);
  await setUpSchema(store);
  await openFormat(store);
  return { engine, store };
}

describeOnBothEngines('An import', (engine, name) => {
  let corpus: SmallCorpus;
  let store: Store;
  beforeAll(async () => (store = await importStore(engine())), 60_000);
  beforeEach(async () => {
    corpus = new SmallCorpus();
    await clear();
  });
  afterEach(() => corpus.remove());

  /** Deletes everything but what the store says of itself. */
  async function clear(): Promise<void> {
    await engine().write((transaction) => transaction.run('MATCH (n) WHERE NOT n:Mark DETACH DELETE n', {}));
  }

  it('leaves what a load of the same corpus leaves, in any order of lines, and changes nothing the second time', async () => {
    const loaded = await memory();
    await loadCorpus(loaded.store, corpus.write());
    const [header, ...records] = corpus.records;
    corpus.records = [header!, ...records.reverse()];
    const first = await importCorpus(store, corpus);
    expect(first.printed).toEqual([]);
    expect(total(first)).toEqual({ created: 12, changed: 0, unchanged: 0, rejected: 0 });
    expect(await dumpOf(store)).toEqual(await dumpOf(loaded.store));
    const marks = await Promise.all([store, loaded.store].map((each) => each.write(readMarks)));
    expect(marks[0]?.store?.evidenced).toBe(marks[1]?.store?.evidenced);
    expect(total(await importCorpus(store, corpus))).toEqual({ created: 0, changed: 0, unchanged: 12, rejected: 0 });
    expect(await dumpOf(store)).toEqual(await dumpOf(loaded.store));
    await loaded.engine.close();
  });

  it('writes nothing where one line is wrong, and in a dry run nothing at all', async () => {
    corpus.add(relation('relation:extends.treaty.nothing', 'EXTENDS', 'instrument:treaty', 'instrument:nothing', ['passage:small.signed']));
    const stopped = await importCorpus(store, corpus);
    expect(stopped.state).toBe('nothing written: problems');
    expect(stopped.printed).toEqual(['graph.jsonl:13 relation:extends.treaty.nothing: to: there is no entity instrument:nothing']);
    corpus.records.pop();
    expect((await importCorpus(store, corpus, { dryRun: true })).state).toBe('checked');
    expect(await dumpOf(store)).toEqual([]);
  });

  it('with skip leaves out what is wrong and what leans on it, each with its reason', async () => {
    corpus.change('passage:small.extended', { quote: 'The Protocol prolongs the Treaty of Friendship' });
    const { rejections, ...outcome } = await importCorpus(store, corpus, { onError: 'skip' });
    expect(rejections.map(({ line, id, isConsequence }) => [line, id, isConsequence])).toEqual([
      [4, 'passage:small.extended', false],
      [8, 'instrument:protocol', true],
      [11, 'relation:extends.protocol.treaty', true],
    ]);
    expect(rejections[0]?.message).toMatch(/^the quote is "The Protocol prolongs/);
    expect(rejections[1]?.message).toBe('leans on passage:small.extended, which is rejected');
    expect(rejections[1]?.text).toContain('"id":"instrument:protocol"');
    expect(total(outcome)).toEqual({ created: 9, changed: 0, unchanged: 0, rejected: 3 });
  });

  it('judges records by what the store holds: ends, passages, former ids, external ids', async () => {
    await importCorpus(store, corpus);
    const evidence = ['passage:small.signed'];
    const more = await importSource(
      store,
      sourceOf([
        relation(
          'relation:concerns.protocol.friendship',
          'CONCERNS',
          'instrument:protocol',
          'topic:friendship',
          ['passage:small.extended'],
          {
            means: { Friendship: ['topic:friendship'] },
          },
        ),
        relation('relation:party-to.cn.nothing', 'PARTY_TO', 'country:cn', 'instrument:nothing', evidence),
        relation('relation:party-to.treaty.protocol', 'PARTY_TO', 'instrument:treaty', 'instrument:protocol', ['passage:small.extended']),
        entity('country:china', 'COUNTRY', 'China', evidence, { externalIds: [{ scheme: 'iso3166-1-alpha-2', value: 'CN' }] }),
        entity('country:soviet', 'COUNTRY', 'Russia', evidence, { formerIds: ['country:ru'] }),
        relation('relation:party-to.ru.protocol', 'PARTY_TO', 'country:ru', 'instrument:protocol', ['passage:small.extended']),
      ]),
      { onError: 'skip' },
    );
    expect(more.printed.map((line) => line.replace(/; it leads .*/, ''))).toEqual([
      'memory:4 country:china: has the external id iso3166-1-alpha-2:CN of country:cn',
      'memory:5 country:soviet: the former id country:ru is the id of an entity',
      'memory:2 relation:party-to.cn.nothing: to: there is no entity instrument:nothing',
      'memory:3 relation:party-to.treaty.protocol: PARTY_TO does not lead from TREATY to AGREEMENT',
      'memory:6 relation:party-to.ru.protocol: the evidence has no name of country:ru, and means has no words for it',
    ]);
    expect(total(more)).toEqual({ created: 1, changed: 0, unchanged: 0, rejected: 5 });
  });

  it('finds circles in the records and by way of the store, and takes no circle for one that is broken now', async () => {
    await importCorpus(store, corpus);
    const passage = corpus.passage('passage:small.both', 'The Protocol extends the Treaty of Friendship');
    const back = relation('relation:amends.treaty.protocol', 'AMENDS', 'instrument:treaty', 'instrument:protocol', ['passage:small.both']);
    const closed = await importSource(store, sourceOf([passage, back]));
    expect(closed.printed).toEqual([
      expect.stringMatching(/^memory:2 relation:amends\.treaty\.protocol: (AMENDS|EXTENDS) leads in a circle: instrument:/),
    ]);
    const turned = relation('relation:extends.protocol.treaty', 'EXTENDS', 'instrument:treaty', 'instrument:protocol', [
      'passage:small.extended',
    ]);
    const good = await importSource(store, sourceOf([passage, back, turned], 'small'));
    expect(good.printed).toEqual([]);
    expect(total(good)).toEqual({ created: 2, changed: 1, unchanged: 0, rejected: 0 });
  });

  it('keeps names, labels and counts right when records change, and takes a record that comes twice once', async () => {
    await importCorpus(store, corpus);
    corpus.change('instrument:treaty', { type: 'AGREEMENT', kind: 'AGREEMENT', date: { value: '2002' } });
    corpus.add({ ...corpus.get('instrument:treaty') });
    const outcome = await importCorpus(store, corpus);
    expect(outcome.printed).toEqual([]);
    expect(total(outcome)).toEqual({ created: 0, changed: 1, unchanged: 12, rejected: 0 });
    corpus.records.pop();
    const loaded = await memory();
    await loadCorpus(loaded.store, corpus.write());
    expect(await dumpOf(store)).toEqual(await dumpOf(loaded.store));
    await loaded.engine.close();
  });

  it('leaves the same graph as a load of the same records, whatever their order and however often each comes', async () => {
    const topics = withEvidence({ sources: [], passages: [], entities: actors, relations: [] }).entities.filter(
      ({ type }) => type === 'TOPIC',
    );
    const loadTopics = { sources: [], passages: [], entities: topics, relations: [] };
    await fc.assert(
      fc.asyncProperty(someGraph, fc.infiniteStream(fc.nat(1_000_000)), async (graph, chance) => {
        const loaded = await memory();
        await clear();
        await loadRecords(store, loadTopics, 'memory');
        await loadRecords(loaded.store, loadTopics, 'memory');
        const plain = withEvidence(graph);
        const records = [...plain.sources, ...plain.passages, ...plain.entities, ...plain.relations];
        const again = records.filter(() => chance.next().value! % 4 === 0);
        const shuffled = [...records, ...again].map((record) => [chance.next().value!, record] as const).sort((a, b) => a[0] - b[0]);
        const outcome = await importSource(store, sourceOf(shuffled.map(([, record]) => record)), { onError: 'skip' });
        // Relations that say the same are a problem of an import and none of a load.
        expect(outcome.printed.filter((line) => !line.includes('says the same as'))).toEqual([]);
        const rejected = new Set(outcome.rejections.map(({ id }) => id));
        const kept = <T extends { readonly id: string }>(items: readonly T[]) => items.filter(({ id }) => !rejected.has(id));
        const keptRecords = {
          sources: kept(plain.sources),
          passages: kept(plain.passages),
          entities: kept(plain.entities),
          relations: kept(plain.relations),
        };
        await loadRecords(loaded.store, keptRecords, 'memory');
        expect(await dumpOf(store)).toEqual(await dumpOf(loaded.store));
        await loaded.engine.close();
      }),
      { numRuns: name === 'neo4j' ? 5 : 25 },
    );
  }, 60_000);
});
