import type { DateMeaning, NameKind, RelationRole } from '../ontology/enums';
import type { DateField, EntityType } from '../ontology/entity-types';
import type { RelationType } from '../ontology/relation-types';

/** The version of the record format and of what a store holds. */
export const formatVersion = 1;

/** A text in several languages: language tag to text. */
export type LocalizedText = Readonly<Record<string, string>>;

export interface HeaderRecord {
  readonly record: 'header';
  readonly formatVersion: number;
}

export interface SourceRecord {
  readonly record: 'source';
  readonly id: string;
  readonly title: string;
  readonly lang: string;
  readonly sha256: string;
  /** The text itself, or the name of the file that holds it. */
  readonly text?: string;
  readonly file?: string;
  readonly publisher?: string;
  readonly publishedOn?: string;
  readonly url?: string;
}

export interface PassageRecord {
  readonly record: 'passage';
  readonly id: string;
  readonly source: string;
  /** Unicode code points of the source's text, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

export interface NameRecord {
  readonly value: string;
  readonly lang: string;
  readonly kind: NameKind;
  /** Where a name is from that no source prints. */
  readonly origin?: string;
}

export interface DateRecord {
  readonly value: string;
  readonly of?: DateMeaning;
  readonly evidence?: readonly string[];
}

export interface EntityRecord extends Partial<Readonly<Record<DateField, DateRecord>>> {
  readonly record: 'entity';
  readonly id: string;
  readonly type: EntityType;
  readonly kind?: string;
  readonly names: readonly NameRecord[];
  readonly description?: LocalizedText;
  readonly externalIds?: readonly { readonly scheme: string; readonly value: string }[];
  readonly formerIds?: readonly string[];
  /** Where sources disagree: the dates beside the one that is served. */
  readonly otherDates?: readonly (DateRecord & { readonly field: DateField })[];
  readonly draft?: boolean;
  readonly evidence?: readonly string[];
  readonly version?: number;
}

export interface RelationRecord {
  readonly record: 'relation';
  readonly id: string;
  readonly type: RelationType;
  readonly from: string;
  readonly to: string;
  readonly role?: RelationRole;
  readonly office?: LocalizedText;
  readonly onBehalfOf?: string;
  readonly locator?: string;
  readonly date?: string;
  readonly since?: string;
  readonly until?: string;
  readonly evidence?: readonly string[];
  /** Why it stands without a passage. */
  readonly asserted?: string;
  /** Which words of the passages stand for which entities, where no name of theirs does. */
  readonly means?: Readonly<Record<string, readonly string[]>>;
  readonly version?: number;
}

export type GraphRecord = HeaderRecord | SourceRecord | PassageRecord | EntityRecord | RelationRecord;

/** The kinds of records, in the order in which an export writes them. */
export const recordKinds = ['header', 'source', 'passage', 'entity', 'relation'] as const;
