import type { EntityType } from '../ontology/entity-types';
import type { InstrumentKind, RelationRole } from '../ontology/enums';

/**
 * What the operations of this folder are answered with. Each selects some of this; a test runs every operation that questions
 * come to, so that none reads what it did not select.
 */
export interface Data {
  readonly entity: Node | null;
  readonly entities: Connection;
  readonly instruments: Connection;
  readonly nodes: readonly (Node | null)[];
  readonly neighborhood: { readonly nodes: readonly Node[]; readonly relations: readonly Relation[]; readonly truncated: boolean };
  readonly paths: { readonly paths: readonly Path[] };
}

export interface Node {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly draft: boolean;
  readonly kind?: string;
  readonly instrumentKind?: InstrumentKind;
  readonly institutionKind?: string;
  readonly eventKind?: string;
  readonly date?: string | null;
  readonly dateOf?: string | null;
  readonly inForceOn?: string | null;
  readonly startedOn?: string | null;
  readonly endedOn?: string | null;
  readonly status: { readonly value: string };
  /** Whichever relation field was asked for. */
  readonly list?: Connection;
  readonly affiliates?: Connection;
  readonly concluded?: Connection;
  readonly concludedAt?: Connection;
  readonly concerns?: Connection;
  readonly countries?: Connection;
  readonly locatedIn?: Connection;
  readonly officeHolders?: Connection;
  readonly parties?: Connection;
}

export interface Connection {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage?: boolean };
  readonly edges: readonly Edge[];
  readonly nodes: readonly Node[];
}

export interface Edge {
  readonly cursor: string;
  readonly node: Node;
  readonly relation: Relation;
  readonly involvement?: readonly { readonly relation: Relation }[];
}

/** A relation; its office in each language. */
export interface Relation {
  readonly id: string;
  readonly role: RelationRole | null;
  readonly from: { readonly id: string };
  readonly to: { readonly id: string };
  readonly zh: string | null;
  readonly en: string | null;
  readonly ru: string | null;
}

export interface Path {
  readonly length: number;
  readonly nodes: readonly Node[];
  readonly relations: readonly Relation[];
}
