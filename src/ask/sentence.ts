import type { CountryItem, Item, NameItem, PeriodItem, Reading, UnknownItem, WordItem } from './items';
import { typed, type Question } from './question';
import { isSmallWord } from './readings';
import type { Meaning } from './vocabulary';

/** What may be a name in a sentence: known, a country by its adjective, or words that nothing else explains. */
export type Named = NameItem | CountryItem | UnknownItem;

/** Small words that any question may hold. */
const harmless: ReadonlySet<Meaning> = new Set<Meaning>([
  'small.filler',
  'small.and',
  'small.between',
  'small.with',
  'small.of',
  'small.by',
  'small.in',
  'small.to',
  'small.for',
  'small.cooperation',
]);

/** One reading of a question, as intents look at it. */
export class Sentence {
  readonly items: readonly Item[];
  readonly names: readonly Named[];
  readonly periods: readonly PeriodItem[];
  private readonly words: readonly WordItem[];

  constructor(
    readonly question: Question,
    reading: Reading,
  ) {
    this.items = reading.items;
    this.words = this.items.filter((item) => item.is === 'word');
    this.names = this.items.filter((item): item is Named => item.is === 'name' || item.is === 'country' || item.is === 'unknown');
    this.periods = this.items.filter((item) => item.is === 'period');
  }

  /** The words that may mean one of these. */
  saying(...meanings: readonly Meaning[]): WordItem[] {
    return this.words.filter((word) => meanings.some((meaning) => word.meanings.has(meaning)));
  }

  says(...meanings: readonly Meaning[]): boolean {
    return this.saying(...meanings).length > 0;
  }

  /** Whether each word may mean one of these, or says nothing by itself. */
  saysOnly(meanings: ReadonlySet<Meaning>): boolean {
    return this.words.every((word) => [...word.meanings].some((meaning) => harmless.has(meaning) || meanings.has(meaning)));
  }

  /** Whether yes or no is asked. */
  get isYesNo(): boolean {
    if (this.says('ask.who', 'ask.when', 'ask.where', 'ask.howMany', 'ask.withWhom', 'ask.connected', 'ask.country', 'ask.kindOf'))
      return this.says('ask.whether') && !this.says('ask.who', 'ask.when', 'ask.where', 'ask.howMany', 'ask.withWhom');
    if (this.says('ask.whether')) return true;
    if (this.says('ask.which', 'ask.everything', 'ask.whatIs')) return false;
    const [first] = this.question.tokens;
    if (/^(?:is|are|was|were|do|does|did|has|have)$/.test(first?.text ?? '')) return true;
    return /[?？]\s*$/.test(this.question.text) && this.saying('rel.sign', 'rel.attend', 'rel.organize').some(isFinite(this));
  }

  typed({ from, to }: { readonly from: number; readonly to: number }): string {
    return typed(this.question, from, to);
  }

  /** The word next to an item on one side, past words that mean nothing. */
  beside(item: Item, step: 1 | -1): Item | undefined {
    for (let at = this.items.indexOf(item) + step; at >= 0 && at < this.items.length; at += step) {
      const other = this.items[at];
      if (other && !(other.is === 'word' && isPure(other))) return other;
    }
    return undefined;
  }

  /** The item right next to another. */
  next(item: Item, step: 1 | -1): Item | undefined {
    return this.items[this.items.indexOf(item) + step];
  }

  isBefore(item: Item, other: Item): boolean {
    return item.from < other.from;
  }
}

/** Whether a word is a filler and nothing else. */
function isPure(word: WordItem): boolean {
  return isSmallWord(word.meanings) && word.meanings.has('small.filler') && word.meanings.size === 1;
}

/** Whether a verb is one: “signed”, not “signing” or “signature”. */
function isFinite(sentence: Sentence): (word: WordItem) => boolean {
  return (word) => /(?:ed|л|ла|ли|ло|ет|ют|сь|ся)$|\p{Script=Han}/u.test(sentence.typed(word).toLowerCase());
}
