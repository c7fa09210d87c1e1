import { parseDatePattern } from './date-pattern';
import type { MentionSpec } from './mapping-schema';
import { tableOf, type Project } from './project';
import { WordTable } from './word-table';
import type { RelationType } from '../../ontology/relation-types';

/** What a text says of another instrument: `amending the Agreement signed at Bonn on 2 May 1955`. */
export interface Mention {
  readonly relation: RelationType;
  readonly kind: string;
  readonly date: string;
  /** From the word that says what is done, else from the kind, to the end of the date. */
  readonly from: number;
  /** Where the words begin that stand for the other instrument. */
  readonly kindFrom: number;
  readonly to: number;
  /** What stands between kind and date. */
  readonly between: string;
}

/** Why a date in a text is no mention of another instrument. */
export type Omission = 'no kind of instrument before the date' | 'several kinds of instruments before the date';

interface Act {
  readonly relation: RelationType;
  readonly at: number;
  readonly end: number;
}

/** Reads the mentions of one text: each date with the kind of instrument before it, and the act before that. */
export class TitleMentions {
  private readonly kinds: WordTable;
  private readonly dates: RegExp;
  private readonly patterns;
  private readonly acts;
  private readonly not: RegExp | undefined;

  constructor(
    project: Project,
    private readonly spec: MentionSpec,
  ) {
    this.kinds = new WordTable(tableOf(project, spec.kinds.table));
    this.patterns = spec.dates.flatMap((text) => parseDatePattern(text) ?? []);
    const forms = this.patterns.map(({ expression }) => `(?:${expression})`).join('|');
    // A day after another, as in 5-9 June or 5/7 June, is half of a stretch of days.
    this.dates = new RegExp(`(?<![\\p{L}\\p{N}]|\\p{N}[-/:.])(?:${forms})(?![\\p{L}\\p{N}])`, 'giu');
    this.acts = spec.acts.map(({ relation, words }) => ({
      relation,
      words: new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'giu'),
    }));
    const { not } = spec.between;
    this.not = not && new RegExp(not.join('|'), 'iu');
  }

  /** `ownKind` is that of the instrument of which this is the title: the first such word is what it calls itself. */
  read(text: string, ownKind: string | undefined): (Mention | Omission)[] {
    const { take } = this.spec.kinds;
    const kinds = this.kinds.all(text);
    const [first] = kinds;
    const own = first?.row[take] === ownKind ? first : undefined;
    const acts = this.acts.flatMap(({ relation, words }) =>
      [...text.matchAll(words)].map((match): Act => ({ relation, at: match.index, end: match.index + match[0].length })),
    );
    let after = 0;
    return [...text.matchAll(this.dates)].flatMap((match): (Mention | Omission)[] => {
      const date = this.dateOf(match[0]);
      const [from, at] = [after, match.index];
      after = at + match[0].length;
      if (date === undefined) return [];
      const before = kinds.filter((kind) => kind.at >= from && kind.end <= at);
      const acted = before
        .map((kind) => ({ kind, act: this.actBefore(text, kind.at, kinds, acts) }))
        .filter(({ act }) => act !== undefined)
        .at(-1);
      const others = acted ? before.filter((kind) => kind.at >= acted.kind.at) : before.filter((kind) => kind !== own);
      const [kind, another] = others;
      if (!kind) return ['no kind of instrument before the date'];
      if (another) return ['several kinds of instruments before the date'];
      const relation = acted?.act?.relation ?? this.spec.otherwise;
      if (!relation) return [];
      return [
        {
          relation,
          kind: kind.row[take] ?? '',
          date,
          from: acted?.act?.at ?? kind.at,
          kindFrom: kind.at,
          to: after,
          between: text.slice(kind.end, at),
        },
      ];
    });
  }

  /** The last act before a kind (of two that end together the one that the mapping names first), with no other kind and not too much between them. */
  private actBefore(text: string, at: number, kinds: readonly { at: number; end: number }[], acts: readonly Act[]): Act | undefined {
    const { most } = this.spec.between;
    const before = acts.filter(({ end }) => end <= at && at - end <= most && !kinds.some((kind) => kind.at >= end && kind.at < at));
    const act = before.reduce<Act | undefined>((last, each) => (last && last.end >= each.end ? last : each), undefined);
    return act && !this.not?.test(text.slice(act.end, at)) ? act : undefined;
  }

  private dateOf(text: string): string | undefined {
    for (const { dateOf } of this.patterns) {
      const date = dateOf(text);
      if (date !== undefined) return date;
    }
    return undefined;
  }
}
