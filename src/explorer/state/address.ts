import type { EntityType, InstrumentKind, RelationType } from '../operations.generated';
import type { Expansion, Pin } from './scene';
import { pages, startView, type View } from './view';

/** The view as an address of this page, with the language in which it is read. Only what differs from the start is named. */
export function addressOf(view: View, lang: string): string {
  const { scene, table, path } = view;
  const parts: [name: string, value: string | undefined][] = [
    ['page', view.page === 'start' ? undefined : view.page],
    ['at', list(scene.start)],
    ['open', list(scene.expansions.map(({ id, type, direction, count }) => `${id}~${type}~${direction}~${count}`))],
    ['without', list(scene.removed)],
    ['pin', list(scene.pins.map(({ id, x, y }) => `${id}~${x}~${y}`))],
    ['show', view.selected],
    ['passage', view.passage],
    ['hide', list(view.hiddenTypes)],
    ['years', view.years?.join('~')],
    ['ask', view.question],
    ['from', path.from],
    ['to', path.to],
    ['hubs', path.throughHubs ? 'yes' : undefined],
    ['of', table.of === startView.table.of ? undefined : table.of],
    ['party', table.party],
    ['kinds', list(table.kinds)],
    ['words', table.words || undefined],
    ['order', sortOf(view) === sortOf(startView) ? undefined : sortOf(view)],
    ['lang', lang],
  ];
  return `/?${parts.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encode(value)}`])).join('&')}`;
}

/** The permanent address of an entity or relation. */
export function citableAddress(id: string): string {
  return `/${id.startsWith('relation:') ? 'relation' : 'entity'}/${id}`;
}

export interface ReadAddress {
  readonly view: View;
  /** As the address names it. */
  readonly lang: string | undefined;
  /** What a permanent address cites, which is to be opened. */
  readonly cited: string | undefined;
}

/** What an address says; what cannot be understood in it is left out. */
export function readAddress({ pathname, search }: { pathname: string; search: string }): ReadAddress {
  const values = new URLSearchParams(search);
  const text = (name: string) => values.get(name) ?? undefined;
  const words = (name: string) => text(name)?.split(',').filter(Boolean) ?? [];
  const rows = (name: string) => words(name).map((word) => word.split('~'));
  const [, order = '', direction = ''] = /^(DATE|NAME)~(ASC|DESC)$/.exec(text('order') ?? sortOf(startView)) ?? [];
  const view: View = {
    page: pages.find((page) => page === text('page')) ?? startView.page,
    scene: {
      start: words('at'),
      expansions: rows('open').flatMap(readExpansion),
      removed: words('without'),
      pins: rows('pin').flatMap(readPin),
    },
    selected: text('show'),
    passage: text('passage'),
    hiddenTypes: words('hide') as EntityType[],
    years: readYears(text('years')),
    question: text('ask'),
    path: { from: text('from'), to: text('to'), throughHubs: text('hubs') === 'yes' },
    table: {
      of: text('of') === 'screen' ? 'screen' : 'all',
      party: text('party'),
      kinds: words('kinds') as InstrumentKind[],
      words: text('words') ?? '',
      order: order === 'NAME' ? 'NAME' : 'DATE',
      direction: direction === 'ASC' ? 'ASC' : 'DESC',
    },
  };
  return { view, lang: text('lang'), cited: readCited(pathname) };
}

function readExpansion([id, type, direction, count]: string[]): Expansion[] {
  const shown = Number(count);
  if (!id || !type || (direction !== 'IN' && direction !== 'OUT') || !Number.isSafeInteger(shown) || shown < 1) return [];
  return [{ id, type: type as RelationType, direction, count: shown }];
}

function readPin([id, x, y]: string[]): Pin[] {
  const [left, top] = [Number(x), Number(y)];
  return id && Number.isFinite(left) && Number.isFinite(top) && x && y ? [{ id, x: left, y: top }] : [];
}

function readYears(text: string | undefined): [number, number] | undefined {
  const [, from, to] = /^(\d{1,4})~(\d{1,4})$/.exec(text ?? '') ?? [];
  return from && to ? [Number(from), Number(to)] : undefined;
}

function readCited(pathname: string): string | undefined {
  const [, id] = /^\/(?:entity|relation)\/([^/]+)$/.exec(pathname) ?? [];
  try {
    return id && decodeURIComponent(id);
  } catch {
    return id;
  }
}

function sortOf({ table }: View): string {
  return `${table.order}~${table.direction}`;
}

function list(words: readonly string[]): string | undefined {
  return words.length > 0 ? words.join(',') : undefined;
}

/** What may stand in a query as it is stays legible. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/%(3A|2C|2F)/g, (escaped) => decodeURIComponent(escaped));
}
