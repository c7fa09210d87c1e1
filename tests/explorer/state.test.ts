import fc from 'fast-check';
import { addressOf, citableAddress, readAddress } from '../../src/explorer/state/address';
import { follow, type History, historyOf, redo, step, undo } from '../../src/explorer/state/history';
import { collapse, emptyScene, expand, pin, put, remove, type Scene } from '../../src/explorer/state/scene';
import { filtered, type Known, visibleIn } from '../../src/explorer/state/visible';
import { pages, startView, type View } from '../../src/explorer/state/view';

const id = fc.stringMatching(/^[a-z]{1,8}:[a-z0-9][a-z0-9._-]{0,20}$/);
const year = fc.integer({ min: 1, max: 9999 });
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });

const scene: fc.Arbitrary<Scene> = fc.record({
  start: fc.array(id, { maxLength: 5 }),
  expansions: fc.array(
    fc.record({
      id,
      type: fc.constantFrom('PARTY_TO', 'OF_COUNTRY', 'SIGNED'),
      direction: fc.constantFrom('IN', 'OUT'),
      count: fc.integer({ min: 1, max: 5_000 }),
    }),
    { maxLength: 5 },
  ),
  removed: fc.array(id, { maxLength: 3 }),
  pins: fc.array(fc.record({ id, x: fc.integer({ min: -9_999, max: 9_999 }), y: fc.integer({ min: -9_999, max: 9_999 }) }), {
    maxLength: 3,
  }),
});

const view: fc.Arbitrary<View> = fc.record({
  page: fc.constantFrom(...pages),
  scene,
  selected: fc.option(id, { nil: undefined }),
  passage: fc.option(id, { nil: undefined }),
  hiddenTypes: fc.subarray(['EVENT', 'TOPIC', 'PERSON']),
  years: fc.option(fc.tuple(year, year), { nil: undefined }),
  question: fc.option(text, { nil: undefined }),
  path: fc.record({ from: fc.option(id, { nil: undefined }), to: fc.option(id, { nil: undefined }), throughHubs: fc.boolean() }),
  table: fc.record({
    of: fc.constantFrom('screen', 'all'),
    party: fc.option(id, { nil: undefined }),
    kinds: fc.subarray(['TREATY', 'PLAN', 'PROTOCOL']),
    words: fc.oneof(fc.constant(''), text),
    order: fc.constantFrom('DATE', 'NAME'),
    direction: fc.constantFrom('ASC', 'DESC'),
  }),
});

describe('The address', () => {
  it('holds every view: what is read from it is what was written into it', () => {
    fc.assert(
      fc.property(view, fc.constantFrom('zh', 'en', 'ru'), (written, lang) => {
        const read = readAddress(new URL(addressOf(written, lang), 'http://accord.test'));
        expect(read).toEqual({ view: written, lang, cited: undefined });
      }),
    );
  });

  it('is short for the start, and leaves identifiers legible', () => {
    expect(addressOf(startView, 'ru')).toBe('/?lang=ru');
    const shown = { ...startView, page: 'graph' as const, scene: put(emptyScene, ['institution:rosatom', 'country:ru']) };
    expect(addressOf(shown, 'en')).toBe('/?page=graph&at=institution:rosatom,country:ru&lang=en');
  });

  it('that makes no sense opens what does', () => {
    const { view: read } = readAddress(
      new URL('http://accord.test/?page=nowhere&open=a~b,country:ru~PARTY_TO~OUT~-3&pin=x~1&years=old&order=up'),
    );
    expect(read).toEqual(startView);
  });

  it.each(['institution:rosatom', 'relation:extends.a.b'])('cites %s for good', (cited) => {
    expect(readAddress(new URL(citableAddress(cited), 'http://accord.test')).cited).toBe(cited);
  });
});

describe('Undo and redo', () => {
  const moves = fc.array(fc.oneof(fc.nat(100), fc.constantFrom<'undo' | 'redo'>('undo', 'redo')), { maxLength: 60 });
  const walked = (all: readonly (number | 'undo' | 'redo')[]) =>
    all.reduce<History<number>>((at, move) => (move === 'undo' ? undo(at) : move === 'redo' ? redo(at) : step(at, move)), historyOf(-1));

  it('behave as a list with a cursor', () => {
    fc.assert(
      fc.property(moves, (all) => {
        let [list, cursor] = [[-1], 0];
        for (const move of all) {
          if (move === 'undo') cursor = Math.max(cursor - 1, 0);
          else if (move === 'redo') cursor = Math.min(cursor + 1, list.length - 1);
          else if (move !== list[cursor]) [list, cursor] = [[...list.slice(0, cursor + 1), move], cursor + 1];
        }
        expect(walked(all)).toEqual({ past: list.slice(0, cursor), present: list[cursor], future: list.slice(cursor + 1) });
      }),
    );
  });

  it('follow the back button: a step back is undone, not done again', () => {
    const isSame = (a: number, b: number) => a === b;
    const twice = step(step(historyOf(1), 2), 3);
    expect(follow(twice, 2, isSame)).toEqual(undo(twice));
    expect(follow(undo(twice), 3, isSame)).toEqual(twice);
    expect(follow(twice, 3, isSame)).toBe(twice);
    expect(follow(twice, 7, isSame)).toEqual(step(twice, 7));
  });
});

describe('A scene', () => {
  const card = (name: string, type = 'INSTITUTION') => ({ id: name, type, label: { value: name, lang: 'en' } }) as never;
  const relation = (from: string, to: string) => ({ id: `${from}>${to}`, type: 'PARTY_TO', from: card(from), to: card(to) }) as never;
  const relations = [relation('a', 'b'), relation('a', 'c'), relation('c', 'd'), relation('b', 'd')];
  const known: Known = {
    entity: (name) => (name.length === 1 ? card(name) : undefined),
    survivor: (name) => (name === 'old' ? 'a' : name),
    relationsOf: (expansion) => relations.filter(({ from }: { from: { id: string } }) => from.id === expansion.id),
    relations: () => relations,
  };
  const shown = (of: Scene) => visibleIn(of, known).nodes.map((node) => node.id);
  const group = { type: 'PARTY_TO', direction: 'OUT' } as const;
  const unfolded = expand(put(emptyScene, ['a']), [{ id: 'a', ...group, count: 2 }]);

  it('shows what was unfolded, as far as it was asked for', () => {
    expect(shown(put(emptyScene, ['a']))).toEqual(['a']);
    expect(shown(unfolded)).toEqual(['a', 'b', 'c']);
    expect(shown(expand(unfolded, [{ id: 'a', ...group, count: 1 }]))).toEqual(['a', 'b']);
  });

  it('folded again is as before, and what was unfolded beyond goes with it', () => {
    const further = expand(unfolded, [{ id: 'c', ...group, count: 1 }]);
    expect(shown(further)).toEqual(['a', 'b', 'c', 'd']);
    expect(shown(collapse(further, 'a'))).toEqual(['a']);
  });

  it('keeps away what was removed until it is put back', () => {
    const without = remove(unfolded, 'b');
    expect(shown(without)).toEqual(['a', 'c']);
    expect(shown(put(without, ['b']))).toEqual(['a', 'b', 'c']);
  });

  it('shows a merged entity as the one it was merged into, once', () => {
    expect(shown(put(emptyScene, ['old', 'a']))).toEqual(['a']);
  });

  it('forgets the pin of what is removed', () => {
    expect(remove(pin(unfolded, { id: 'a', x: 1.4, y: -0.2 }), 'a').pins).toEqual([]);
  });

  it('that is filtered keeps no strays, but what was put there', () => {
    const all = visibleIn(put(unfolded, ['d']), known);
    const types = new Map([['a', 'COUNTRY']]);
    const typed = { ...all, nodes: all.nodes.map((node) => card(node.id, types.get(node.id))) };
    const left = filtered(typed, { hiddenTypes: ['COUNTRY'], years: undefined });
    expect(left.nodes.map((node: { id: string }) => node.id).sort()).toEqual(['b', 'c', 'd']);
    expect(
      filtered({ ...typed, relations: [] }, { hiddenTypes: ['COUNTRY'], years: undefined }).nodes.map((node: { id: string }) => node.id),
    ).toEqual(['d']);
  });
});
