import type { StatusValue } from '../graph/status';
import type { EntityType } from '../ontology/entity-types';
import type { DateMeaning, EventKind, InstitutionKind, InstrumentKind, RelationRole } from '../ontology/enums';
import type { OntologyLanguage } from '../ontology/labels';

/**
 * What the operations of this folder are answered with. Each selects some of this only, which the compiler does not know: what
 * only some have is optional, and `required` tells where it was not selected.
 */
export interface Data {
  readonly entity: Node | null;
  readonly entities: Connection;
  readonly instruments: Connection;
  readonly nodes: readonly (Node | null)[];
  readonly neighborhood: { readonly nodes: readonly Node[]; readonly relations: readonly Relation[]; readonly truncated: boolean };
  readonly paths: { readonly paths: readonly Path[] };
}

/** An entity; what only some types have is optional. */
export interface Node {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly draft?: boolean;
  readonly kind?: InstrumentKind | InstitutionKind;
  /** `kind` under a name for each type: one operation may ask several types for theirs. */
  readonly instrumentKind?: InstrumentKind;
  readonly institutionKind?: InstitutionKind;
  readonly eventKind?: EventKind | null;
  readonly date?: string | null;
  readonly dateOf?: DateMeaning | null;
  readonly inForceOn?: string | null;
  readonly startedOn?: string | null;
  readonly endedOn?: string | null;
  readonly status?: { readonly value: StatusValue };
  /** Whichever relation field was asked for. */
  readonly list?: Connection;
  readonly affiliates?: Connection;
  readonly concerns?: Connection;
  readonly concluded?: Connection;
  readonly concludedAt?: Connection;
  readonly countries?: Connection;
  readonly locatedIn?: Connection;
  readonly holdsOffice?: Connection;
  readonly officeHolders?: Connection;
  readonly parties?: Connection;
}

/** A list of entities, or a page of it. */
export interface Connection {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage?: boolean };
  readonly edges: readonly Edge[];
  readonly nodes: readonly Node[];
}

/** An entry of a list, with the relation by which it stands there. */
export interface Edge {
  readonly cursor: string;
  readonly node: Node;
  readonly relation: Relation;
  /** Of an instrument, by which relations those asked for take part in it. */
  readonly involvement?: readonly { readonly relation: Relation }[];
}

/** A relation, and in each language the title of the office that it stands for, if it does. */
export interface Relation extends Readonly<Record<OntologyLanguage, string | null>> {
  readonly id: string;
  readonly role: RelationRole | null;
  readonly from: { readonly id: string };
  readonly to: { readonly id: string };
}

/** A way from one entity to another. */
interface Path {
  readonly length: number;
  readonly nodes: readonly Node[];
  readonly relations: readonly Relation[];
}

/** What an operation must answer with, since the graph holds what it was asked about. Throws Error where it did not. */
export function required<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('An operation that answers a question did not select what is read of it');
  return value;
}
