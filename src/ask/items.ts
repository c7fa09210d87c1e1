import type { SearchHit } from '../graph/search';
import type { Period } from './dates';
import type { Meaning } from './vocabulary';

/** A score from which on a name is whole: another case of it is as good as the name. */
export const wholeName = 0.945;

interface Stretch {
  /** The tokens from this one… */
  readonly from: number;
  /** …up to this one. */
  readonly to: number;
}

/** A phrase of the vocabulary, with all that it may mean. */
export interface WordItem extends Stretch {
  readonly is: 'word';
  readonly meanings: ReadonlySet<Meaning>;
}

/** Words that may be a name of something in the graph. */
export interface NameItem extends Stretch {
  readonly is: 'name';
  readonly hits: readonly SearchHit[];
}

/** An adjective or short form of countries: Russian, 中俄. */
export interface CountryItem extends Stretch {
  readonly is: 'country';
  readonly countries: readonly string[];
}

/** Words for a stretch of time. */
export interface PeriodItem extends Stretch {
  readonly is: 'period';
  readonly period: Period;
}

/** Words that are neither. */
export interface UnknownItem extends Stretch {
  readonly is: 'unknown';
  /** Whether some word of it is in no phrase, so that it may be a name. */
  readonly isNew: boolean;
}

/** A part of a question, as it is read. */
export type Item = WordItem | NameItem | CountryItem | PeriodItem | UnknownItem;

/** One way to read a question: each of its words belongs to one item. */
export interface Reading {
  readonly items: readonly Item[];
  /** The less, the likelier. */
  readonly cost: number;
}
