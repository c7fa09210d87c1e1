import type { EntityType, InstrumentKind, InstrumentOrderField, OrderDirection } from '../operations.generated';
import { emptyScene, type Scene } from './scene';

/** Everything that the address bar holds, but for the language. */
export interface View {
  readonly page: Page;
  readonly scene: Scene;
  /** The entity or relation that the side panel tells of. */
  readonly selected: string | undefined;
  /** The passage that is shown in its source. */
  readonly passage: string | undefined;
  readonly hiddenTypes: readonly EntityType[];
  /** First and last year. */
  readonly years: readonly [number, number] | undefined;
  readonly question: string | undefined;
  readonly path: { readonly from: string | undefined; readonly to: string | undefined; readonly throughHubs: boolean };
  readonly table: Table;
}

export const pages = ['start', 'graph', 'table', 'paths', 'answer'] as const;
export type Page = (typeof pages)[number];

/** What the table lists, and how. */
export interface Table {
  readonly of: 'screen' | 'all';
  readonly party: string | undefined;
  readonly kinds: readonly InstrumentKind[];
  readonly words: string;
  readonly order: InstrumentOrderField;
  readonly direction: OrderDirection;
}

export const startView: View = {
  page: 'start',
  scene: emptyScene,
  selected: undefined,
  passage: undefined,
  hiddenTypes: [],
  years: undefined,
  question: undefined,
  path: { from: undefined, to: undefined, throughHubs: false },
  table: { of: 'all', party: undefined, kinds: [], words: '', order: 'DATE', direction: 'DESC' },
};
