import { relationWithEndIds } from '../../../src/graph/relation';
import { endKey, hubKey } from '../../../src/store/page-keys';
import type { StoredEntity, StoredPassage, StoredSource } from '../../../src/store/stored';
import { storedEntity } from '../../../src/transfer/entity-row';
import { nothingOmitted } from '../../../src/transfer/formats/graph-part';
import type { Item } from '../../../src/transfer/formats/item';
import { toItems } from '../../../src/transfer/formats/to-items';

describe('what is written of a part of the graph', () => {
  it('leaves out a relation with an end that is not in the part, such as one that came while it was read', async () => {
    const [a, b] = [country('country:a'), country('country:b')];
    const items = await itemsOf([a], [successor(a, b), successor(b, a), successor(a, a)]);
    expect(items.map((item) => ('node' in item ? item.node.id : item.relation.id))).toEqual(['country:a', 'relation:successor-of.a.a']);
  });

  it('quotes a hundred passages at most, in the order of the text, and counts them all', async () => {
    const passages = Array.from({ length: 250 }, (_, i) => `passage:s.${String((i * 101) % 250).padStart(3, '0')}`);
    const asked: number[] = [];
    const [item] = await itemsOf([{ ...country('country:a'), passages }], [], asked);
    const { quotes, passages: count } = 'node' in item! ? item.node.evidence : { quotes: [], passages: 0 };
    expect(count).toBe(250);
    expect(quotes.map(({ passage }) => passage)).toEqual(passages.slice(0, 100).sort());
    expect(asked).toEqual([100]);
  });

  it('asks for many passages in several steps, and for each source once', async () => {
    const entities = Array.from({ length: 25 }, (_, i) => ({
      ...country(`country:c${i}`),
      passages: Array.from({ length: 100 }, (_unused, j) => `passage:s.${i}-${j}`),
    }));
    const asked: number[] = [];
    const sources: string[] = [];
    await itemsOf(entities, [], asked, sources);
    expect(asked).toEqual([1_000, 1_000, 500]);
    expect(sources).toEqual(['source:s']);
  });

  it('shows names, texts and relations in the first language that there is', async () => {
    const names = [
      { value: '甲国', lang: 'zh', kind: 'OFFICIAL' },
      { value: 'Land A', lang: 'en', kind: 'TRANSLATION' },
    ] as const;
    const a = { ...country('country:a'), names: JSON.stringify(names), description: JSON.stringify({ zh: '一国', ru: 'Страна' }) };
    const shown = async (languages: readonly string[]) => {
      const [node, relation] = await itemsOf([a], [successor(a, a)], [], [], languages);
      if (!node || !relation || !('node' in node) || !('relation' in relation)) throw new Error('not a node and a relation');
      return [node.node.label.value, node.node.description?.shown, relation.relation.label, relation.relation.from.label.value];
    };
    expect(await shown([])).toEqual(['甲国', '一国', 'is the successor of', '甲国']);
    expect(await shown(['en', 'ru'])).toEqual(['Land A', 'Страна', 'is the successor of', 'Land A']);
    expect(await shown(['ru-RU'])).toEqual(['甲国', 'Страна', 'является преемником', '甲国']);
  });
});

async function itemsOf(
  entities: readonly StoredEntity[],
  relations: readonly ReturnType<typeof successor>[],
  asked: number[] = [],
  askedSources: string[] = [],
  languages: readonly string[] = [],
): Promise<Item[]> {
  const reads = {
    passages: async (ids: readonly string[]) => (asked.push(ids.length), ids.map(passage)),
    sources: async (ids: readonly string[]) => (askedSources.push(...ids), ids.map(source)),
  };
  const items: Item[] = [];
  for await (const page of toItems({ ...nothingOmitted, entities: [entities], relations: [relations] }, reads, languages)) {
    items.push(...page);
  }
  return items;
}

function country(id: string): StoredEntity {
  return storedEntity({ record: 'entity', id, type: 'COUNTRY', names: [{ value: id, lang: 'en', kind: 'OFFICIAL' }] }, 1);
}

function successor(from: StoredEntity, to: StoredEntity) {
  const id = `relation:successor-of.${from.id.slice(8)}.${to.id.slice(8)}`;
  const keyOf = (near: StoredEntity, far: StoredEntity) => hubKey(near.id, endKey({ ...far, leadingDate: undefined }), id);
  return relationWithEndIds({ id, fromKey: keyOf(from, to), toKey: keyOf(to, from), version: 1 }, 'SUCCESSOR_OF');
}

function passage(id: string): StoredPassage {
  return { id, sourceId: 'source:s', start: 0, end: 1, quote: 'q', pageKey: id };
}

function source(id: string): StoredSource {
  return { id, title: 'S', lang: 'en', sha256: '' };
}
