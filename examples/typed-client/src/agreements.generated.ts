/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DateTime, LanguageTag, PartialDate } from './scalars';
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type InstrumentKind =
  | 'AGREEMENT'
  | 'CHARTER'
  | 'COMMUNIQUE'
  | 'CONVENTION'
  | 'DECLARATION'
  | 'EXCHANGE_OF_NOTES'
  | 'JOINT_STATEMENT'
  | 'LETTER_OF_INTENT'
  | 'MEMORANDUM'
  | 'MEMORANDUM_OF_UNDERSTANDING'
  | 'OTHER'
  | 'PLAN'
  | 'PROGRAM'
  | 'PROTOCOL'
  | 'TREATY';

export type InvolvementKind =
  /** The instrument is about it. */
  | 'CONCERNED'
  | 'PARTY'
  | 'SIGNATORY';

export type AgreementsInvolvingQueryVariables = Exact<{
  names: Array<string> | string;
  lang?: Array<LanguageTag> | LanguageTag | null | undefined;
  after?: string | null | undefined;
}>;


export type AgreementsInvolvingQuery = { statistics: { changedAt: DateTime } | null, agreements: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, name: string, kind: InstrumentKind, date: PartialDate | null, parties: { nodes: Array<{ id: string, name: string }> } }, involvement: Array<{ how: InvolvementKind, relation: { evidence: Array<{ quote: string, verified: boolean, source: { title: string } }> } }> }> } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const AgreementsInvolvingDocument = new TypedDocumentString(`
    query AgreementsInvolving($names: [String!]!, $lang: [LanguageTag!], $after: String) {
  statistics {
    changedAt
  }
  agreements(involving: $names, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        name(lang: $lang)
        kind
        date
        parties {
          nodes {
            id
            name(lang: $lang)
          }
        }
      }
      involvement {
        how
        relation {
          evidence {
            quote
            verified
            source {
              title
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AgreementsInvolvingQuery, AgreementsInvolvingQueryVariables>;