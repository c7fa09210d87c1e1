import type { DateMeaning, RelationRole } from '../../ontology/enums';
import type { DateField, EntityType } from '../../ontology/entity-types';
import type { RelationType } from '../../ontology/relation-types';
import type { StoredName, StoredSource } from '../../store/stored';
import type { LocalizedText } from '../record';

/** One thing of a part of the graph, from which every format is written. All nodes come before the relations between them. */
export type Item = { readonly node: ExportedNode } | { readonly relation: ExportedRelation };

export interface ExportedNode {
  readonly id: string;
  readonly type: EntityType;
  /** The name to show, and all names. */
  readonly label: StoredName;
  readonly names: readonly StoredName[];
  readonly description: ExportedText | undefined;
  readonly kind: string | undefined;
  readonly dates: Readonly<Partial<Record<DateField, string>>>;
  readonly dateOf: DateMeaning | undefined;
  /** Where sources disagree: the dates beside those above. */
  readonly otherDates: readonly { readonly field: DateField; readonly value: string; readonly of?: DateMeaning }[];
  /** Of instruments only. */
  readonly draft: boolean | undefined;
  readonly externalIds: readonly { readonly scheme: string; readonly value: string }[];
  readonly formerIds: readonly string[];
  readonly evidence: Evidence;
}

export interface ExportedRelation {
  readonly id: string;
  readonly type: RelationType;
  /** What the relation says, in words: `is party to`. */
  readonly label: string;
  readonly from: ExportedEnd;
  readonly to: ExportedEnd;
  readonly role: RelationRole | undefined;
  readonly office: ExportedText | undefined;
  readonly onBehalfOf: string | undefined;
  readonly locator: string | undefined;
  readonly date: string | undefined;
  readonly since: string | undefined;
  readonly until: string | undefined;
  readonly asserted: string | undefined;
  readonly evidence: Evidence;
}

/** An end of a relation, which is a node of the same part. */
export type ExportedEnd = Pick<ExportedNode, 'id' | 'type' | 'label'>;

/** A text with its translations, and the one to show where there is room for one. */
export interface ExportedText {
  readonly shown: string;
  readonly all: LocalizedText;
}

/** The passages that something rests on, in the order of the text. */
export interface Evidence {
  readonly quotes: readonly Quote[];
  /** How many passages there are; of very many, only the first are quoted. */
  readonly passages: number;
}

export interface Quote {
  readonly passage: string;
  readonly quote: string;
  /** Offsets in the source's text, in Unicode code points, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly source: StoredSource;
}
