import type { NamePool } from '../graph/name-pool';
import type { Page } from '../graph/page';
import type { OntologyLanguage } from '../ontology/labels';
import type { Data } from './data';

/** What a client selects with `first` and `after`. */
export interface PageWanted {
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** What intents answer with. */
export interface Tools {
  readonly pool: NamePool;
  readonly lang: OntologyLanguage;
  /** Runs an operation of the public API. Throws what it throws. */
  run(document: string, variables: Readonly<Record<string, unknown>>): Promise<Data>;
  /** The names of entities in the language of the question. */
  namesOf(ids: readonly string[]): Promise<string[]>;
}

/** Something asked for, with the relation by which it answers. */
export interface ResultEdge {
  readonly cursor: string;
  readonly id: string;
  readonly name: string;
  readonly relation?: string | undefined;
}

/** The things asked for, page by page. */
export interface ResultList {
  readonly total: number;
  page(wanted: PageWanted): Promise<Page<ResultEdge>>;
}
