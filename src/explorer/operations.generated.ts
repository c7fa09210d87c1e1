/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DateTime, Json, LanguageTag, PartialDate } from './scalars';
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type DateMeaning =
  | 'ADOPTED'
  | 'ANNOUNCED'
  | 'ISSUED'
  | 'SIGNED'
  /** The source names the date beside the title and does not say of what it is. */
  | 'STATED';

export type Direction =
  | 'BOTH'
  | 'IN'
  | 'OUT';

export type EntityType =
  | 'AGREEMENT'
  | 'COUNTRY'
  | 'EVENT'
  | 'INSTITUTION'
  | 'PERSON'
  | 'PLACE'
  | 'PROJECT'
  | 'TOPIC'
  | 'TREATY';

export type EventKind =
  | 'CEREMONY'
  | 'EXHIBITION'
  | 'FORUM'
  | 'MEETING'
  | 'OTHER'
  | 'PRESS_MEETING'
  | 'SESSION'
  | 'SIGNING'
  | 'STATE_VISIT'
  | 'SUMMIT'
  | 'TALKS'
  | 'THEMATIC_YEAR'
  | 'VISIT';

export type InstitutionKind =
  | 'AGENCY'
  | 'BANK'
  | 'COMMISSION'
  | 'COMPANY'
  | 'GOVERNMENT'
  | 'INTERNATIONAL_ORGANIZATION'
  | 'MEDIA'
  | 'MINISTRY'
  | 'OTHER'
  | 'POLITICAL_PARTY'
  | 'RESEARCH_INSTITUTE'
  | 'STATE_CORPORATION'
  | 'UNIVERSITY';

export type InstrumentFilter = {
  drafts?: boolean | null | undefined;
  /** Dated this day or later: the first possible day counts for `from`, the last possible day for `to`. The undated are left out where either is given. */
  from?: PartialDate | null | undefined;
  kinds?: Array<InstrumentKind> | null | undefined;
  /** Each word, split at blanks, occurs as a part of one folded name, in any language. */
  name?: string | null | undefined;
  to?: PartialDate | null | undefined;
  /** Identifiers or names of topics; one of them suffices; an unknown one is NOT_FOUND. */
  topics?: Array<string> | null | undefined;
};

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

export type InstrumentOrder = {
  direction?: OrderDirection;
  field?: InstrumentOrderField;
};

export type InstrumentOrderField =
  /** By the first possible day, then the last possible day, then the identifier; the undated last in both directions. */
  | 'DATE'
  /** By the official name, folded, in code-point order. */
  | 'NAME';

export type MatchMethod =
  /** The name itself, up to case, width, accents, punctuation and simplified or traditional characters. */
  | 'EXACT'
  /** A few letters differ. */
  | 'FUZZY'
  /** The beginning or some words of the name. */
  | 'PARTIAL'
  /** The same sound or letters in another script. */
  | 'TRANSLITERATED';

export type NameKind =
  | 'ACRONYM'
  | 'ALIAS'
  /** Words that describe what has no title of its own, such as the joint statement of 25 April 1996. */
  | 'DESCRIPTION'
  | 'FORMER'
  | 'OFFICIAL'
  | 'SHORT'
  | 'TRANSLATION';

export type OrderDirection =
  | 'ASC'
  | 'DESC';

/** The part that the first end plays in the second, where the type alone does not say. */
export type RelationRole =
  | 'ADOPTED'
  | 'ANNOUNCED'
  | 'CHAIR'
  | 'FOUNDING_MEMBER'
  | 'HOST'
  | 'ISSUED'
  | 'ORGANIZER'
  | 'PARTICIPANT'
  | 'PERMANENT_MEMBER'
  | 'SIGNED'
  | 'WITNESS';

export type RelationType =
  | 'AMENDS'
  | 'ATTENDED'
  | 'BASED_ON'
  | 'CONCERNS'
  | 'CONCLUDED_AT'
  | 'ESTABLISHES'
  | 'EXTENDS'
  | 'HOLDS_OFFICE'
  | 'IMPLEMENTS'
  | 'LOCATED_IN'
  | 'MEMBER_OF'
  | 'OF_COUNTRY'
  | 'ORGANIZED'
  | 'PARTY_TO'
  | 'PART_OF'
  | 'REFERENCES'
  | 'SIGNED'
  | 'SUCCESSOR_OF'
  | 'SUPERSEDES'
  | 'TERMINATES';

export type StatusValue =
  | 'ADOPTED'
  | 'ANNOUNCED'
  | 'EXPIRED'
  | 'IN_FORCE'
  | 'ISSUED'
  | 'NEGOTIATED'
  | 'SIGNED'
  | 'SUPERSEDED'
  | 'TERMINATED'
  /** The sources do not say, or their partial dates overlap the day asked for. */
  | 'UNKNOWN';

type EntityCard_Agreement_Treaty_Fragment = { date: PartialDate | null, draft: boolean, id: string, type: EntityType, instrumentKind: InstrumentKind, label: { value: string, lang: LanguageTag } };

type EntityCard_IUaYsxE9IwPOcPoquof4w3Iha5SivxtUkr4CtSqZlE_Fragment = { id: string, type: EntityType, label: { value: string, lang: LanguageTag } };

type EntityCard_Event_Fragment = { startedOn: PartialDate | null, id: string, type: EntityType, eventKind: EventKind, label: { value: string, lang: LanguageTag } };

type EntityCard_Institution_Fragment = { id: string, type: EntityType, institutionKind: InstitutionKind, label: { value: string, lang: LanguageTag } };

export type EntityCardFragment =
  | EntityCard_Agreement_Treaty_Fragment
  | EntityCard_IUaYsxE9IwPOcPoquof4w3Iha5SivxtUkr4CtSqZlE_Fragment
  | EntityCard_Event_Fragment
  | EntityCard_Institution_Fragment
;

export type PassageCardFragment = { id: string, quote: string, verified: boolean, context: { before: string, after: string, beginsParagraph: boolean, endsParagraph: boolean } | null, source: { id: string, title: string, lang: LanguageTag } };

export type PassagePlaceFragment = { id: string, start: number, end: number, source: { id: string } };

export type RelationCardFragment = { id: string, type: RelationType, role: RelationRole | null, date: PartialDate | null, since: PartialDate | null, until: PartialDate | null, locator: string | null, asserted: string | null, office: string | null, onBehalfOf:
    | { date: PartialDate | null, draft: boolean, id: string, type: EntityType, instrumentKind: InstrumentKind, label: { value: string, lang: LanguageTag } }
    | { id: string, type: EntityType, label: { value: string, lang: LanguageTag } }
    | { startedOn: PartialDate | null, id: string, type: EntityType, eventKind: EventKind, label: { value: string, lang: LanguageTag } }
    | { id: string, type: EntityType, institutionKind: InstitutionKind, label: { value: string, lang: LanguageTag } }
   | null, from:
    | { date: PartialDate | null, draft: boolean, id: string, type: EntityType, instrumentKind: InstrumentKind, label: { value: string, lang: LanguageTag } }
    | { id: string, type: EntityType, label: { value: string, lang: LanguageTag } }
    | { startedOn: PartialDate | null, id: string, type: EntityType, eventKind: EventKind, label: { value: string, lang: LanguageTag } }
    | { id: string, type: EntityType, institutionKind: InstitutionKind, label: { value: string, lang: LanguageTag } }
  , to:
    | { date: PartialDate | null, draft: boolean, id: string, type: EntityType, instrumentKind: InstrumentKind, label: { value: string, lang: LanguageTag } }
    | { id: string, type: EntityType, label: { value: string, lang: LanguageTag } }
    | { startedOn: PartialDate | null, id: string, type: EntityType, eventKind: EventKind, label: { value: string, lang: LanguageTag } }
    | { id: string, type: EntityType, institutionKind: InstitutionKind, label: { value: string, lang: LanguageTag } }
   };

export type InstrumentListQueryVariables = Exact<{
  involving?: Array<string> | string | null | undefined;
  filter?: InstrumentFilter | null | undefined;
  orderBy?: InstrumentOrder | null | undefined;
  first: number;
  parties?: number | null | undefined;
  lang?: Array<LanguageTag> | LanguageTag | null | undefined;
}>;


export type InstrumentListQuery = { instruments: { totalCount: number, nodes: Array<{ date: PartialDate | null, draft: boolean, id: string, type: EntityType, instrumentKind: InstrumentKind, status: { value: StatusValue }, parties: { totalCount: number, nodes: Array<
          | { date: PartialDate | null, draft: boolean, id: string, type: EntityType, instrumentKind: InstrumentKind, label: { value: string, lang: LanguageTag } }
          | { id: string, type: EntityType, label: { value: string, lang: LanguageTag } }
          | { startedOn: PartialDate | null, id: string, type: EntityType, eventKind: EventKind, label: { value: string, lang: LanguageTag } }
          | { id: string, type: EntityType, institutionKind: InstitutionKind, label: { value: string, lang: LanguageTag } }
        > }, label: { value: string, lang: LanguageTag } }> } | null };

export type InstrumentChoicesQueryVariables = Exact<{
  involving?: Array<string> | string | null | undefined;
  filter?: InstrumentFilter | null | undefined;
  ofAnyKind?: InstrumentFilter | null | undefined;
  ofAnyYear?: InstrumentFilter | null | undefined;
  lang?: Array<LanguageTag> | LanguageTag | null | undefined;
}>;


export type InstrumentChoicesQuery = { ofAnyKind: { facets: { kinds: Array<{ kind: InstrumentKind, count: number }> } } | null, ofAnyYear: { facets: { years: Array<{ year: number | null, count: number }> } } | null, ofAnyParty: { facets: { parties: Array<{ count: number, party:
          | { date: PartialDate | null, draft: boolean, id: string, type: EntityType, instrumentKind: InstrumentKind, label: { value: string, lang: LanguageTag } }
          | { id: string, type: EntityType, label: { value: string, lang: LanguageTag } }
          | { startedOn: PartialDate | null, id: string, type: EntityType, eventKind: EventKind, label: { value: string, lang: LanguageTag } }
          | { id: string, type: EntityType, institutionKind: InstitutionKind, label: { value: string, lang: LanguageTag } }
         }> } } | null };

export type InstrumentRowsQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
  parties?: number | null | undefined;
  lang?: Array<LanguageTag> | LanguageTag | null | undefined;
}>;


export type InstrumentRowsQuery = { nodes: Array<
    | { id: string, date: PartialDate | null, draft: boolean, type: EntityType, instrumentKind: InstrumentKind, status: { value: StatusValue }, parties: { totalCount: number, nodes: Array<
          | { date: PartialDate | null, draft: boolean, id: string, type: EntityType, instrumentKind: InstrumentKind, label: { value: string, lang: LanguageTag } }
          | { id: string, type: EntityType, label: { value: string, lang: LanguageTag } }
          | { startedOn: PartialDate | null, id: string, type: EntityType, eventKind: EventKind, label: { value: string, lang: LanguageTag } }
          | { id: string, type: EntityType, institutionKind: InstitutionKind, label: { value: string, lang: LanguageTag } }
        > }, label: { value: string, lang: LanguageTag } }
    | { id: string }
   | null> };

export type InstrumentRowFragment = { date: PartialDate | null, draft: boolean, id: string, type: EntityType, instrumentKind: InstrumentKind, status: { value: StatusValue }, parties: { totalCount: number, nodes: Array<
      | { date: PartialDate | null, draft: boolean, id: string, type: EntityType, instrumentKind: InstrumentKind, label: { value: string, lang: LanguageTag } }
      | { id: string, type: EntityType, label: { value: string, lang: LanguageTag } }
      | { startedOn: PartialDate | null, id: string, type: EntityType, eventKind: EventKind, label: { value: string, lang: LanguageTag } }
      | { id: string, type: EntityType, institutionKind: InstitutionKind, label: { value: string, lang: LanguageTag } }
    > }, label: { value: string, lang: LanguageTag } };

export type DetailsQueryVariables = Exact<{
  id: string | number;
  lang?: Array<LanguageTag> | LanguageTag | null | undefined;
}>;


export type DetailsQuery = { entity:
    | { dateOf: DateMeaning | null, inForceOn: PartialDate | null, endedOn: PartialDate | null, description: string | null, formerIds: Array<string>, date: PartialDate | null, draft: boolean, id: string, type: EntityType, instrumentKind: InstrumentKind, status: { value: StatusValue, asOf: PartialDate, because: Array<{ field: string | null, date: PartialDate | null, relation: { id: string, type: RelationType, role: RelationRole | null, date: PartialDate | null, since: PartialDate | null, until: PartialDate | null, locator: string | null, asserted: string | null, office: string | null, onBehalfOf:
              | { date: PartialDate | null, draft: boolean, id: string, type: EntityType, instrumentKind: InstrumentKind, label: { value: string, lang: LanguageTag } }
              | { id: string, type: EntityType, label: { value: string, lang: LanguageTag } }
              | { startedOn: PartialDate | null, id: string, type: EntityType, eventKind: EventKind, label: { value: string, lang: LanguageTag } }
              | { id: string, type: EntityType, institutionKind: InstitutionKind, label: { value: string, lang: LanguageTag } }
             | null, from:
              | { date: PartialDate | null, draft: boolean, id: string, type: EntityType, instrumentKind: InstrumentKind, label: { value: string, lang: LanguageTag } }
              | { id: string, type: EntityType, label: { value: string, lang: LanguageTag } }
              | { startedOn: PartialDate | null, id: string, type: EntityType, eventKind: EventKind, label: { value: string, lang: LanguageTag } }
              | { id: string, type: EntityType, institutionKind: InstitutionKind, label: { value: string, lang: LanguageTag } }
            , to:
              | { date: PartialDate | null, draft: boolean, id: string, type: EntityType, instrumentKind: InstrumentKind, label: { value: string, lang: LanguageTag } }
              | { id: string, type: EntityType, label: { value: string, lang: LanguageTag } }
              | { startedOn: PartialDate | null, id: string, type: EntityType, eventKind: EventKind, label: { value: string, lang: LanguageTag } }
              | { id: string, type: EntityType, institutionKind: InstitutionKind, label: { value: string, lang: LanguageTag } }
             } | null, evidence: Array<{ id: string, quote: string, verified: boolean, context: { before: string, after: string, beginsParagraph: boolean, endsParagraph: boolean } | null, source: { id: string, title: string, lang: LanguageTag } }> }> }, names: Array<{ value: string, lang: LanguageTag, kind: NameKind }>, externalIds: Array<{ scheme: string, value: string }>, relationCounts: Array<{ type: RelationType, direction: Direction, count: number }>, evidence: Array<{ id: string, quote: string, verified: boolean, context: { before: string, after: string, beginsParagraph: boolean, endsParagraph: boolean } | null, source: { id: string, title: string, lang: LanguageTag } }>, label: { value: string, lang: LanguageTag } }
    | { description: string | null, formerIds: Array<string>, id: string, type: EntityType, names: Array<{ value: string, lang: LanguageTag, kind: NameKind }>, externalIds: Array<{ scheme: string, value: string }>, relationCounts: Array<{ type: RelationType, direction: Direction, count: number }>, evidence: Array<{ id: string, quote: string, verified: boolean, context: { before: string, after: string, beginsParagraph: boolean, endsParagraph: boolean } | null, source: { id: string, title: string, lang: LanguageTag } }>, label: { value: string, lang: LanguageTag } }
    | { endedOn: PartialDate | null, description: string | null, formerIds: Array<string>, startedOn: PartialDate | null, id: string, type: EntityType, eventKind: EventKind, names: Array<{ value: string, lang: LanguageTag, kind: NameKind }>, externalIds: Array<{ scheme: string, value: string }>, relationCounts: Array<{ type: RelationType, direction: Direction, count: number }>, evidence: Array<{ id: string, quote: string, verified: boolean, context: { before: string, after: string, beginsParagraph: boolean, endsParagraph: boolean } | null, source: { id: string, title: string, lang: LanguageTag } }>, label: { value: string, lang: LanguageTag } }
    | { description: string | null, formerIds: Array<string>, id: string, type: EntityType, institutionKind: InstitutionKind, names: Array<{ value: string, lang: LanguageTag, kind: NameKind }>, externalIds: Array<{ scheme: string, value: string }>, relationCounts: Array<{ type: RelationType, direction: Direction, count: number }>, evidence: Array<{ id: string, quote: string, verified: boolean, context: { before: string, after: string, beginsParagraph: boolean, endsParagraph: boolean } | null, source: { id: string, title: string, lang: LanguageTag } }>, label: { value: string, lang: LanguageTag } }
   | null };

export type RelationByIdQueryVariables = Exact<{
  id: string | number;
  lang?: Array<LanguageTag> | LanguageTag | null | undefined;
}>;


export type RelationByIdQuery = { node: { id: string, type: RelationType, role: RelationRole | null, date: PartialDate | null, since: PartialDate | null, until: PartialDate | null, locator: string | null, asserted: string | null, office: string | null, onBehalfOf:
      | { date: PartialDate | null, draft: boolean, id: string, type: EntityType, instrumentKind: InstrumentKind, label: { value: string, lang: LanguageTag } }
      | { id: string, type: EntityType, label: { value: string, lang: LanguageTag } }
      | { startedOn: PartialDate | null, id: string, type: EntityType, eventKind: EventKind, label: { value: string, lang: LanguageTag } }
      | { id: string, type: EntityType, institutionKind: InstitutionKind, label: { value: string, lang: LanguageTag } }
     | null, from:
      | { date: PartialDate | null, draft: boolean, id: string, type: EntityType, instrumentKind: InstrumentKind, label: { value: string, lang: LanguageTag } }
      | { id: string, type: EntityType, label: { value: string, lang: LanguageTag } }
      | { startedOn: PartialDate | null, id: string, type: EntityType, eventKind: EventKind, label: { value: string, lang: LanguageTag } }
      | { id: string, type: EntityType, institutionKind: InstitutionKind, label: { value: string, lang: LanguageTag } }
    , to:
      | { date: PartialDate | null, draft: boolean, id: string, type: EntityType, instrumentKind: InstrumentKind, label: { value: string, lang: LanguageTag } }
      | { id: string, type: EntityType, label: { value: string, lang: LanguageTag } }
      | { startedOn: PartialDate | null, id: string, type: EntityType, eventKind: EventKind, label: { value: string, lang: LanguageTag } }
      | { id: string, type: EntityType, institutionKind: InstitutionKind, label: { value: string, lang: LanguageTag } }
     } | null };

export type EvidenceOfQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type EvidenceOfQuery = { nodes: Array<
    | { id: string, evidence: Array<{ id: string, quote: string, verified: boolean, context: { before: string, after: string, beginsParagraph: boolean, endsParagraph: boolean } | null, source: { id: string, title: string, lang: LanguageTag } }> }
    | { id: string }
   | null> };

export type PlacesOfEvidenceQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type PlacesOfEvidenceQuery = { nodes: Array<
    | { id: string, evidence: Array<{ id: string, start: number, end: number, source: { id: string } }> }
    | { id: string }
   | null> };

export type SourceTextQueryVariables = Exact<{
  id: string | number;
}>;


export type SourceTextQuery = { source: { id: string, title: string, lang: LanguageTag, publisher: string | null, publishedOn: PartialDate | null, url: string | null, sha256: string, text: string } | null };

export type PassageByIdQueryVariables = Exact<{
  id: string | number;
}>;


export type PassageByIdQuery = { node: { id: string, start: number, end: number, source: { id: string } } | null };

export type OntologyQueryVariables = Exact<{
  lang: LanguageTag;
}>;


export type OntologyQuery = { ontology: { entityTypes: Array<{ type: EntityType, color: string, label: string, description: string }>, relationTypes: Array<{ type: RelationType, label: string, inverseLabel: string, description: string }> } };

export type AliveQueryVariables = Exact<{ [key: string]: never; }>;


export type AliveQuery = { __typename: 'Query' };

export type CountsQueryVariables = Exact<{ [key: string]: never; }>;


export type CountsQuery = { statistics: { changedAt: DateTime, sources: number, entities: Array<{ type: EntityType, count: number }>, relations: Array<{ type: RelationType, count: number }> } | null };

export type ExamplesQueryVariables = Exact<{
  lang?: Array<LanguageTag> | LanguageTag | null | undefined;
}>;


export type ExamplesQuery = { instruments: { facets: { parties: Array<{ count: number, party:
          | { date: PartialDate | null, draft: boolean, id: string, type: EntityType, instrumentKind: InstrumentKind, label: { value: string, lang: LanguageTag } }
          | { id: string, type: EntityType, label: { value: string, lang: LanguageTag } }
          | { startedOn: PartialDate | null, id: string, type: EntityType, eventKind: EventKind, label: { value: string, lang: LanguageTag } }
          | { id: string, type: EntityType, institutionKind: InstitutionKind, label: { value: string, lang: LanguageTag } }
         }> } } | null, treaties: { nodes: Array<{ date: PartialDate | null, draft: boolean, id: string, type: EntityType, instrumentKind: InstrumentKind, label: { value: string, lang: LanguageTag } }> } | null };

export type SuggestionsQueryVariables = Exact<{
  text: string;
  lang?: Array<LanguageTag> | LanguageTag | null | undefined;
}>;


export type SuggestionsQuery = { search: Array<{ method: MatchMethod, score: number, matchedName: { value: string, lang: LanguageTag, kind: NameKind }, entity:
      | { date: PartialDate | null, draft: boolean, id: string, type: EntityType, instrumentKind: InstrumentKind, label: { value: string, lang: LanguageTag } }
      | { id: string, type: EntityType, label: { value: string, lang: LanguageTag } }
      | { startedOn: PartialDate | null, id: string, type: EntityType, eventKind: EventKind, label: { value: string, lang: LanguageTag } }
      | { id: string, type: EntityType, institutionKind: InstitutionKind, label: { value: string, lang: LanguageTag } }
     }> | null };

export type AskQueryVariables = Exact<{
  question: string;
  lang?: Array<LanguageTag> | LanguageTag | null | undefined;
}>;


export type AskQuery = { ask: { lang: LanguageTag, understood: boolean, answered: boolean, interpretation: string | null, text: string | null, operation: string | null, variables: Json | null, results: { totalCount: number, edges: Array<{ node:
          | { date: PartialDate | null, draft: boolean, id: string, type: EntityType, instrumentKind: InstrumentKind, label: { value: string, lang: LanguageTag } }
          | { id: string, type: EntityType, label: { value: string, lang: LanguageTag } }
          | { startedOn: PartialDate | null, id: string, type: EntityType, eventKind: EventKind, label: { value: string, lang: LanguageTag } }
          | { id: string, type: EntityType, institutionKind: InstitutionKind, label: { value: string, lang: LanguageTag } }
        , relation: { id: string, type: RelationType, role: RelationRole | null, date: PartialDate | null, since: PartialDate | null, until: PartialDate | null, locator: string | null, asserted: string | null, office: string | null, onBehalfOf:
            | { date: PartialDate | null, draft: boolean, id: string, type: EntityType, instrumentKind: InstrumentKind, label: { value: string, lang: LanguageTag } }
            | { id: string, type: EntityType, label: { value: string, lang: LanguageTag } }
            | { startedOn: PartialDate | null, id: string, type: EntityType, eventKind: EventKind, label: { value: string, lang: LanguageTag } }
            | { id: string, type: EntityType, institutionKind: InstitutionKind, label: { value: string, lang: LanguageTag } }
           | null, from:
            | { date: PartialDate | null, draft: boolean, id: string, type: EntityType, instrumentKind: InstrumentKind, label: { value: string, lang: LanguageTag } }
            | { id: string, type: EntityType, label: { value: string, lang: LanguageTag } }
            | { startedOn: PartialDate | null, id: string, type: EntityType, eventKind: EventKind, label: { value: string, lang: LanguageTag } }
            | { id: string, type: EntityType, institutionKind: InstitutionKind, label: { value: string, lang: LanguageTag } }
          , to:
            | { date: PartialDate | null, draft: boolean, id: string, type: EntityType, instrumentKind: InstrumentKind, label: { value: string, lang: LanguageTag } }
            | { id: string, type: EntityType, label: { value: string, lang: LanguageTag } }
            | { startedOn: PartialDate | null, id: string, type: EntityType, eventKind: EventKind, label: { value: string, lang: LanguageTag } }
            | { id: string, type: EntityType, institutionKind: InstitutionKind, label: { value: string, lang: LanguageTag } }
           } | null }> }, paths: Array<{ nodes: Array<
        | { date: PartialDate | null, draft: boolean, id: string, type: EntityType, instrumentKind: InstrumentKind, label: { value: string, lang: LanguageTag } }
        | { id: string, type: EntityType, label: { value: string, lang: LanguageTag } }
        | { startedOn: PartialDate | null, id: string, type: EntityType, eventKind: EventKind, label: { value: string, lang: LanguageTag } }
        | { id: string, type: EntityType, institutionKind: InstitutionKind, label: { value: string, lang: LanguageTag } }
      >, relations: Array<{ id: string, type: RelationType, role: RelationRole | null, date: PartialDate | null, since: PartialDate | null, until: PartialDate | null, locator: string | null, asserted: string | null, office: string | null, onBehalfOf:
          | { date: PartialDate | null, draft: boolean, id: string, type: EntityType, instrumentKind: InstrumentKind, label: { value: string, lang: LanguageTag } }
          | { id: string, type: EntityType, label: { value: string, lang: LanguageTag } }
          | { startedOn: PartialDate | null, id: string, type: EntityType, eventKind: EventKind, label: { value: string, lang: LanguageTag } }
          | { id: string, type: EntityType, institutionKind: InstitutionKind, label: { value: string, lang: LanguageTag } }
         | null, from:
          | { date: PartialDate | null, draft: boolean, id: string, type: EntityType, instrumentKind: InstrumentKind, label: { value: string, lang: LanguageTag } }
          | { id: string, type: EntityType, label: { value: string, lang: LanguageTag } }
          | { startedOn: PartialDate | null, id: string, type: EntityType, eventKind: EventKind, label: { value: string, lang: LanguageTag } }
          | { id: string, type: EntityType, institutionKind: InstitutionKind, label: { value: string, lang: LanguageTag } }
        , to:
          | { date: PartialDate | null, draft: boolean, id: string, type: EntityType, instrumentKind: InstrumentKind, label: { value: string, lang: LanguageTag } }
          | { id: string, type: EntityType, label: { value: string, lang: LanguageTag } }
          | { startedOn: PartialDate | null, id: string, type: EntityType, eventKind: EventKind, label: { value: string, lang: LanguageTag } }
          | { id: string, type: EntityType, institutionKind: InstitutionKind, label: { value: string, lang: LanguageTag } }
         }> }>, unresolved: Array<{ text: string, candidates: Array<{ score: number, method: MatchMethod, matchedName: { value: string, lang: LanguageTag, kind: NameKind }, entity:
          | { date: PartialDate | null, draft: boolean, id: string, type: EntityType, instrumentKind: InstrumentKind, label: { value: string, lang: LanguageTag } }
          | { id: string, type: EntityType, label: { value: string, lang: LanguageTag } }
          | { startedOn: PartialDate | null, id: string, type: EntityType, eventKind: EventKind, label: { value: string, lang: LanguageTag } }
          | { id: string, type: EntityType, institutionKind: InstitutionKind, label: { value: string, lang: LanguageTag } }
         }> }> } | null };

export type CardsQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
  lang?: Array<LanguageTag> | LanguageTag | null | undefined;
}>;


export type CardsQuery = { nodes: Array<
    | { id: string, date: PartialDate | null, draft: boolean, type: EntityType, instrumentKind: InstrumentKind, label: { value: string, lang: LanguageTag } }
    | { id: string, type: EntityType, label: { value: string, lang: LanguageTag } }
    | { id: string, startedOn: PartialDate | null, type: EntityType, eventKind: EventKind, label: { value: string, lang: LanguageTag } }
    | { id: string, type: EntityType, institutionKind: InstitutionKind, label: { value: string, lang: LanguageTag } }
    | { id: string }
   | null> };

export type RelationCountsOfQueryVariables = Exact<{
  id: string | number;
}>;


export type RelationCountsOfQuery = { entity: { id: string, relationCounts: Array<{ type: RelationType, direction: Direction, count: number }> } | null };

export type ExpandQueryVariables = Exact<{
  id: string | number;
  type: RelationType;
  direction: Direction;
  first: number;
  after?: string | null | undefined;
  lang?: Array<LanguageTag> | LanguageTag | null | undefined;
}>;


export type ExpandQuery = { entity: { relations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, type: RelationType, role: RelationRole | null, date: PartialDate | null, since: PartialDate | null, until: PartialDate | null, locator: string | null, asserted: string | null, office: string | null, onBehalfOf:
          | { date: PartialDate | null, draft: boolean, id: string, type: EntityType, instrumentKind: InstrumentKind, label: { value: string, lang: LanguageTag } }
          | { id: string, type: EntityType, label: { value: string, lang: LanguageTag } }
          | { startedOn: PartialDate | null, id: string, type: EntityType, eventKind: EventKind, label: { value: string, lang: LanguageTag } }
          | { id: string, type: EntityType, institutionKind: InstitutionKind, label: { value: string, lang: LanguageTag } }
         | null, from:
          | { date: PartialDate | null, draft: boolean, id: string, type: EntityType, instrumentKind: InstrumentKind, label: { value: string, lang: LanguageTag } }
          | { id: string, type: EntityType, label: { value: string, lang: LanguageTag } }
          | { startedOn: PartialDate | null, id: string, type: EntityType, eventKind: EventKind, label: { value: string, lang: LanguageTag } }
          | { id: string, type: EntityType, institutionKind: InstitutionKind, label: { value: string, lang: LanguageTag } }
        , to:
          | { date: PartialDate | null, draft: boolean, id: string, type: EntityType, instrumentKind: InstrumentKind, label: { value: string, lang: LanguageTag } }
          | { id: string, type: EntityType, label: { value: string, lang: LanguageTag } }
          | { startedOn: PartialDate | null, id: string, type: EntityType, eventKind: EventKind, label: { value: string, lang: LanguageTag } }
          | { id: string, type: EntityType, institutionKind: InstitutionKind, label: { value: string, lang: LanguageTag } }
         }> } } | null };

export type AmongQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
  lang?: Array<LanguageTag> | LanguageTag | null | undefined;
}>;


export type AmongQuery = { neighborhood: { relations: Array<{ id: string, type: RelationType, role: RelationRole | null, date: PartialDate | null, since: PartialDate | null, until: PartialDate | null, locator: string | null, asserted: string | null, office: string | null, onBehalfOf:
        | { date: PartialDate | null, draft: boolean, id: string, type: EntityType, instrumentKind: InstrumentKind, label: { value: string, lang: LanguageTag } }
        | { id: string, type: EntityType, label: { value: string, lang: LanguageTag } }
        | { startedOn: PartialDate | null, id: string, type: EntityType, eventKind: EventKind, label: { value: string, lang: LanguageTag } }
        | { id: string, type: EntityType, institutionKind: InstitutionKind, label: { value: string, lang: LanguageTag } }
       | null, from:
        | { date: PartialDate | null, draft: boolean, id: string, type: EntityType, instrumentKind: InstrumentKind, label: { value: string, lang: LanguageTag } }
        | { id: string, type: EntityType, label: { value: string, lang: LanguageTag } }
        | { startedOn: PartialDate | null, id: string, type: EntityType, eventKind: EventKind, label: { value: string, lang: LanguageTag } }
        | { id: string, type: EntityType, institutionKind: InstitutionKind, label: { value: string, lang: LanguageTag } }
      , to:
        | { date: PartialDate | null, draft: boolean, id: string, type: EntityType, instrumentKind: InstrumentKind, label: { value: string, lang: LanguageTag } }
        | { id: string, type: EntityType, label: { value: string, lang: LanguageTag } }
        | { startedOn: PartialDate | null, id: string, type: EntityType, eventKind: EventKind, label: { value: string, lang: LanguageTag } }
        | { id: string, type: EntityType, institutionKind: InstitutionKind, label: { value: string, lang: LanguageTag } }
       }> } | null };

export type PathsQueryVariables = Exact<{
  from: string | number;
  to: string | number;
  maxLength: number;
  throughHubs: boolean;
  lang?: Array<LanguageTag> | LanguageTag | null | undefined;
}>;


export type PathsQuery = { paths: { avoided: { relationTypes: Array<RelationType>, hubs: Array<
        | { date: PartialDate | null, draft: boolean, id: string, type: EntityType, instrumentKind: InstrumentKind, label: { value: string, lang: LanguageTag } }
        | { id: string, type: EntityType, label: { value: string, lang: LanguageTag } }
        | { startedOn: PartialDate | null, id: string, type: EntityType, eventKind: EventKind, label: { value: string, lang: LanguageTag } }
        | { id: string, type: EntityType, institutionKind: InstitutionKind, label: { value: string, lang: LanguageTag } }
      > }, paths: Array<{ length: number, nodes: Array<
        | { date: PartialDate | null, draft: boolean, id: string, type: EntityType, instrumentKind: InstrumentKind, label: { value: string, lang: LanguageTag } }
        | { id: string, type: EntityType, label: { value: string, lang: LanguageTag } }
        | { startedOn: PartialDate | null, id: string, type: EntityType, eventKind: EventKind, label: { value: string, lang: LanguageTag } }
        | { id: string, type: EntityType, institutionKind: InstitutionKind, label: { value: string, lang: LanguageTag } }
      >, relations: Array<{ id: string, type: RelationType, role: RelationRole | null, date: PartialDate | null, since: PartialDate | null, until: PartialDate | null, locator: string | null, asserted: string | null, office: string | null, onBehalfOf:
          | { date: PartialDate | null, draft: boolean, id: string, type: EntityType, instrumentKind: InstrumentKind, label: { value: string, lang: LanguageTag } }
          | { id: string, type: EntityType, label: { value: string, lang: LanguageTag } }
          | { startedOn: PartialDate | null, id: string, type: EntityType, eventKind: EventKind, label: { value: string, lang: LanguageTag } }
          | { id: string, type: EntityType, institutionKind: InstitutionKind, label: { value: string, lang: LanguageTag } }
         | null, from:
          | { date: PartialDate | null, draft: boolean, id: string, type: EntityType, instrumentKind: InstrumentKind, label: { value: string, lang: LanguageTag } }
          | { id: string, type: EntityType, label: { value: string, lang: LanguageTag } }
          | { startedOn: PartialDate | null, id: string, type: EntityType, eventKind: EventKind, label: { value: string, lang: LanguageTag } }
          | { id: string, type: EntityType, institutionKind: InstitutionKind, label: { value: string, lang: LanguageTag } }
        , to:
          | { date: PartialDate | null, draft: boolean, id: string, type: EntityType, instrumentKind: InstrumentKind, label: { value: string, lang: LanguageTag } }
          | { id: string, type: EntityType, label: { value: string, lang: LanguageTag } }
          | { startedOn: PartialDate | null, id: string, type: EntityType, eventKind: EventKind, label: { value: string, lang: LanguageTag } }
          | { id: string, type: EntityType, institutionKind: InstitutionKind, label: { value: string, lang: LanguageTag } }
         }> }> } | null };

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
export const PassageCardFragmentDoc = new TypedDocumentString(`
    fragment PassageCard on Passage {
  id
  quote
  verified
  context(characters: 220) {
    before
    after
    beginsParagraph
    endsParagraph
  }
  source {
    id
    title
    lang
  }
}
    `, {"fragmentName":"PassageCard"}) as unknown as TypedDocumentString<PassageCardFragment, unknown>;
export const PassagePlaceFragmentDoc = new TypedDocumentString(`
    fragment PassagePlace on Passage {
  id
  start
  end
  source {
    id
  }
}
    `, {"fragmentName":"PassagePlace"}) as unknown as TypedDocumentString<PassagePlaceFragment, unknown>;
export const EntityCardFragmentDoc = new TypedDocumentString(`
    fragment EntityCard on Entity {
  id
  type
  label(lang: $lang) {
    value
    lang
  }
  ... on Instrument {
    instrumentKind: kind
    date
    draft
  }
  ... on Event {
    eventKind: kind
    startedOn
  }
  ... on Institution {
    institutionKind: kind
  }
}
    `, {"fragmentName":"EntityCard"}) as unknown as TypedDocumentString<EntityCardFragment, unknown>;
export const RelationCardFragmentDoc = new TypedDocumentString(`
    fragment RelationCard on Relation {
  id
  type
  role
  date
  since
  until
  locator
  asserted
  office(lang: $lang)
  onBehalfOf {
    ...EntityCard
  }
  from {
    ...EntityCard
  }
  to {
    ...EntityCard
  }
}
    fragment EntityCard on Entity {
  id
  type
  label(lang: $lang) {
    value
    lang
  }
  ... on Instrument {
    instrumentKind: kind
    date
    draft
  }
  ... on Event {
    eventKind: kind
    startedOn
  }
  ... on Institution {
    institutionKind: kind
  }
}`, {"fragmentName":"RelationCard"}) as unknown as TypedDocumentString<RelationCardFragment, unknown>;
export const InstrumentRowFragmentDoc = new TypedDocumentString(`
    fragment InstrumentRow on Instrument {
  ...EntityCard
  status {
    value
  }
  parties(first: $parties) {
    totalCount
    nodes {
      ...EntityCard
    }
  }
}
    fragment EntityCard on Entity {
  id
  type
  label(lang: $lang) {
    value
    lang
  }
  ... on Instrument {
    instrumentKind: kind
    date
    draft
  }
  ... on Event {
    eventKind: kind
    startedOn
  }
  ... on Institution {
    institutionKind: kind
  }
}`, {"fragmentName":"InstrumentRow"}) as unknown as TypedDocumentString<InstrumentRowFragment, unknown>;
export const InstrumentListDocument = new TypedDocumentString(`
    query InstrumentList($involving: [String!], $filter: InstrumentFilter, $orderBy: InstrumentOrder, $first: Int!, $parties: Int = 5, $lang: [LanguageTag!]) {
  instruments(
    involving: $involving
    filter: $filter
    orderBy: $orderBy
    first: $first
  ) {
    totalCount
    nodes {
      ...InstrumentRow
    }
  }
}
    fragment EntityCard on Entity {
  id
  type
  label(lang: $lang) {
    value
    lang
  }
  ... on Instrument {
    instrumentKind: kind
    date
    draft
  }
  ... on Event {
    eventKind: kind
    startedOn
  }
  ... on Institution {
    institutionKind: kind
  }
}
fragment InstrumentRow on Instrument {
  ...EntityCard
  status {
    value
  }
  parties(first: $parties) {
    totalCount
    nodes {
      ...EntityCard
    }
  }
}`) as unknown as TypedDocumentString<InstrumentListQuery, InstrumentListQueryVariables>;
export const InstrumentChoicesDocument = new TypedDocumentString(`
    query InstrumentChoices($involving: [String!], $filter: InstrumentFilter, $ofAnyKind: InstrumentFilter, $ofAnyYear: InstrumentFilter, $lang: [LanguageTag!]) {
  ofAnyKind: instruments(involving: $involving, filter: $ofAnyKind, first: 0) {
    facets {
      kinds {
        kind
        count
      }
    }
  }
  ofAnyYear: instruments(involving: $involving, filter: $ofAnyYear, first: 0) {
    facets {
      years {
        year
        count
      }
    }
  }
  ofAnyParty: instruments(filter: $filter, first: 0) {
    facets {
      parties(first: 100) {
        count
        party {
          ...EntityCard
        }
      }
    }
  }
}
    fragment EntityCard on Entity {
  id
  type
  label(lang: $lang) {
    value
    lang
  }
  ... on Instrument {
    instrumentKind: kind
    date
    draft
  }
  ... on Event {
    eventKind: kind
    startedOn
  }
  ... on Institution {
    institutionKind: kind
  }
}`) as unknown as TypedDocumentString<InstrumentChoicesQuery, InstrumentChoicesQueryVariables>;
export const InstrumentRowsDocument = new TypedDocumentString(`
    query InstrumentRows($ids: [ID!]!, $parties: Int = 100, $lang: [LanguageTag!]) {
  nodes(ids: $ids) {
    id
    ...InstrumentRow
  }
}
    fragment EntityCard on Entity {
  id
  type
  label(lang: $lang) {
    value
    lang
  }
  ... on Instrument {
    instrumentKind: kind
    date
    draft
  }
  ... on Event {
    eventKind: kind
    startedOn
  }
  ... on Institution {
    institutionKind: kind
  }
}
fragment InstrumentRow on Instrument {
  ...EntityCard
  status {
    value
  }
  parties(first: $parties) {
    totalCount
    nodes {
      ...EntityCard
    }
  }
}`) as unknown as TypedDocumentString<InstrumentRowsQuery, InstrumentRowsQueryVariables>;
export const DetailsDocument = new TypedDocumentString(`
    query Details($id: ID!, $lang: [LanguageTag!]) {
  entity(id: $id) {
    ...EntityCard
    description(lang: $lang)
    names {
      value
      lang
      kind
    }
    externalIds {
      scheme
      value
    }
    formerIds
    relationCounts {
      type
      direction
      count
    }
    evidence(first: 5) {
      ...PassageCard
    }
    ... on Instrument {
      dateOf
      inForceOn
      endedOn
      status {
        value
        asOf
        because {
          field
          date
          relation {
            ...RelationCard
          }
          evidence {
            ...PassageCard
          }
        }
      }
    }
    ... on Event {
      endedOn
    }
  }
}
    fragment EntityCard on Entity {
  id
  type
  label(lang: $lang) {
    value
    lang
  }
  ... on Instrument {
    instrumentKind: kind
    date
    draft
  }
  ... on Event {
    eventKind: kind
    startedOn
  }
  ... on Institution {
    institutionKind: kind
  }
}
fragment PassageCard on Passage {
  id
  quote
  verified
  context(characters: 220) {
    before
    after
    beginsParagraph
    endsParagraph
  }
  source {
    id
    title
    lang
  }
}
fragment RelationCard on Relation {
  id
  type
  role
  date
  since
  until
  locator
  asserted
  office(lang: $lang)
  onBehalfOf {
    ...EntityCard
  }
  from {
    ...EntityCard
  }
  to {
    ...EntityCard
  }
}`) as unknown as TypedDocumentString<DetailsQuery, DetailsQueryVariables>;
export const RelationByIdDocument = new TypedDocumentString(`
    query RelationById($id: ID!, $lang: [LanguageTag!]) {
  node(id: $id) {
    ... on Relation {
      ...RelationCard
    }
  }
}
    fragment EntityCard on Entity {
  id
  type
  label(lang: $lang) {
    value
    lang
  }
  ... on Instrument {
    instrumentKind: kind
    date
    draft
  }
  ... on Event {
    eventKind: kind
    startedOn
  }
  ... on Institution {
    institutionKind: kind
  }
}
fragment RelationCard on Relation {
  id
  type
  role
  date
  since
  until
  locator
  asserted
  office(lang: $lang)
  onBehalfOf {
    ...EntityCard
  }
  from {
    ...EntityCard
  }
  to {
    ...EntityCard
  }
}`) as unknown as TypedDocumentString<RelationByIdQuery, RelationByIdQueryVariables>;
export const EvidenceOfDocument = new TypedDocumentString(`
    query EvidenceOf($ids: [ID!]!) {
  nodes(ids: $ids) {
    id
    ... on Relation {
      evidence(first: 10) {
        ...PassageCard
      }
    }
    ... on Entity {
      evidence(first: 10) {
        ...PassageCard
      }
    }
  }
}
    fragment PassageCard on Passage {
  id
  quote
  verified
  context(characters: 220) {
    before
    after
    beginsParagraph
    endsParagraph
  }
  source {
    id
    title
    lang
  }
}`) as unknown as TypedDocumentString<EvidenceOfQuery, EvidenceOfQueryVariables>;
export const PlacesOfEvidenceDocument = new TypedDocumentString(`
    query PlacesOfEvidence($ids: [ID!]!) {
  nodes(ids: $ids) {
    id
    ... on Relation {
      evidence(first: 10) {
        ...PassagePlace
      }
    }
    ... on Entity {
      evidence(first: 10) {
        ...PassagePlace
      }
    }
  }
}
    fragment PassagePlace on Passage {
  id
  start
  end
  source {
    id
  }
}`) as unknown as TypedDocumentString<PlacesOfEvidenceQuery, PlacesOfEvidenceQueryVariables>;
export const SourceTextDocument = new TypedDocumentString(`
    query SourceText($id: ID!) {
  source(id: $id) {
    id
    title
    lang
    publisher
    publishedOn
    url
    sha256
    text
  }
}
    `) as unknown as TypedDocumentString<SourceTextQuery, SourceTextQueryVariables>;
export const PassageByIdDocument = new TypedDocumentString(`
    query PassageById($id: ID!) {
  node(id: $id) {
    ... on Passage {
      ...PassagePlace
    }
  }
}
    fragment PassagePlace on Passage {
  id
  start
  end
  source {
    id
  }
}`) as unknown as TypedDocumentString<PassageByIdQuery, PassageByIdQueryVariables>;
export const OntologyDocument = new TypedDocumentString(`
    query Ontology($lang: LanguageTag!) {
  ontology {
    entityTypes {
      type
      color
      label(lang: $lang)
      description
    }
    relationTypes {
      type
      label(lang: $lang)
      inverseLabel(lang: $lang)
      description
    }
  }
}
    `) as unknown as TypedDocumentString<OntologyQuery, OntologyQueryVariables>;
export const AliveDocument = new TypedDocumentString(`
    query Alive {
  __typename
}
    `) as unknown as TypedDocumentString<AliveQuery, AliveQueryVariables>;
export const CountsDocument = new TypedDocumentString(`
    query Counts {
  statistics {
    changedAt
    sources
    entities {
      type
      count
    }
    relations {
      type
      count
    }
  }
}
    `) as unknown as TypedDocumentString<CountsQuery, CountsQueryVariables>;
export const ExamplesDocument = new TypedDocumentString(`
    query Examples($lang: [LanguageTag!]) {
  instruments(first: 0) {
    facets {
      parties(first: 10) {
        count
        party {
          ...EntityCard
        }
      }
    }
  }
  treaties(first: 1) {
    nodes {
      ...EntityCard
    }
  }
}
    fragment EntityCard on Entity {
  id
  type
  label(lang: $lang) {
    value
    lang
  }
  ... on Instrument {
    instrumentKind: kind
    date
    draft
  }
  ... on Event {
    eventKind: kind
    startedOn
  }
  ... on Institution {
    institutionKind: kind
  }
}`) as unknown as TypedDocumentString<ExamplesQuery, ExamplesQueryVariables>;
export const SuggestionsDocument = new TypedDocumentString(`
    query Suggestions($text: String!, $lang: [LanguageTag!]) {
  search(text: $text, first: 8) {
    method
    score
    matchedName {
      value
      lang
      kind
    }
    entity {
      ...EntityCard
    }
  }
}
    fragment EntityCard on Entity {
  id
  type
  label(lang: $lang) {
    value
    lang
  }
  ... on Instrument {
    instrumentKind: kind
    date
    draft
  }
  ... on Event {
    eventKind: kind
    startedOn
  }
  ... on Institution {
    institutionKind: kind
  }
}`) as unknown as TypedDocumentString<SuggestionsQuery, SuggestionsQueryVariables>;
export const AskDocument = new TypedDocumentString(`
    query Ask($question: String!, $lang: [LanguageTag!]) {
  ask(question: $question) {
    lang
    understood
    answered
    interpretation
    text
    operation
    variables
    results(first: 100) {
      totalCount
      edges {
        node {
          ...EntityCard
        }
        relation {
          ...RelationCard
        }
      }
    }
    paths {
      nodes {
        ...EntityCard
      }
      relations {
        ...RelationCard
      }
    }
    unresolved {
      text
      candidates {
        score
        method
        matchedName {
          value
          lang
          kind
        }
        entity {
          ...EntityCard
        }
      }
    }
  }
}
    fragment EntityCard on Entity {
  id
  type
  label(lang: $lang) {
    value
    lang
  }
  ... on Instrument {
    instrumentKind: kind
    date
    draft
  }
  ... on Event {
    eventKind: kind
    startedOn
  }
  ... on Institution {
    institutionKind: kind
  }
}
fragment RelationCard on Relation {
  id
  type
  role
  date
  since
  until
  locator
  asserted
  office(lang: $lang)
  onBehalfOf {
    ...EntityCard
  }
  from {
    ...EntityCard
  }
  to {
    ...EntityCard
  }
}`) as unknown as TypedDocumentString<AskQuery, AskQueryVariables>;
export const CardsDocument = new TypedDocumentString(`
    query Cards($ids: [ID!]!, $lang: [LanguageTag!]) {
  nodes(ids: $ids) {
    id
    ...EntityCard
  }
}
    fragment EntityCard on Entity {
  id
  type
  label(lang: $lang) {
    value
    lang
  }
  ... on Instrument {
    instrumentKind: kind
    date
    draft
  }
  ... on Event {
    eventKind: kind
    startedOn
  }
  ... on Institution {
    institutionKind: kind
  }
}`) as unknown as TypedDocumentString<CardsQuery, CardsQueryVariables>;
export const RelationCountsOfDocument = new TypedDocumentString(`
    query RelationCountsOf($id: ID!) {
  entity(id: $id) {
    id
    relationCounts {
      type
      direction
      count
    }
  }
}
    `) as unknown as TypedDocumentString<RelationCountsOfQuery, RelationCountsOfQueryVariables>;
export const ExpandDocument = new TypedDocumentString(`
    query Expand($id: ID!, $type: RelationType!, $direction: Direction!, $first: Int!, $after: String, $lang: [LanguageTag!]) {
  entity(id: $id) {
    relations(
      relationTypes: [$type]
      direction: $direction
      first: $first
      after: $after
    ) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...RelationCard
      }
    }
  }
}
    fragment EntityCard on Entity {
  id
  type
  label(lang: $lang) {
    value
    lang
  }
  ... on Instrument {
    instrumentKind: kind
    date
    draft
  }
  ... on Event {
    eventKind: kind
    startedOn
  }
  ... on Institution {
    institutionKind: kind
  }
}
fragment RelationCard on Relation {
  id
  type
  role
  date
  since
  until
  locator
  asserted
  office(lang: $lang)
  onBehalfOf {
    ...EntityCard
  }
  from {
    ...EntityCard
  }
  to {
    ...EntityCard
  }
}`) as unknown as TypedDocumentString<ExpandQuery, ExpandQueryVariables>;
export const AmongDocument = new TypedDocumentString(`
    query Among($ids: [ID!]!, $lang: [LanguageTag!]) {
  neighborhood(ids: $ids, depth: 0) {
    relations {
      ...RelationCard
    }
  }
}
    fragment EntityCard on Entity {
  id
  type
  label(lang: $lang) {
    value
    lang
  }
  ... on Instrument {
    instrumentKind: kind
    date
    draft
  }
  ... on Event {
    eventKind: kind
    startedOn
  }
  ... on Institution {
    institutionKind: kind
  }
}
fragment RelationCard on Relation {
  id
  type
  role
  date
  since
  until
  locator
  asserted
  office(lang: $lang)
  onBehalfOf {
    ...EntityCard
  }
  from {
    ...EntityCard
  }
  to {
    ...EntityCard
  }
}`) as unknown as TypedDocumentString<AmongQuery, AmongQueryVariables>;
export const PathsDocument = new TypedDocumentString(`
    query Paths($from: ID!, $to: ID!, $maxLength: Int!, $throughHubs: Boolean!, $lang: [LanguageTag!]) {
  paths(
    from: $from
    to: $to
    maxLength: $maxLength
    throughHubs: $throughHubs
    first: 5
  ) {
    avoided {
      hubs {
        ...EntityCard
      }
      relationTypes
    }
    paths {
      length
      nodes {
        ...EntityCard
      }
      relations {
        ...RelationCard
      }
    }
  }
}
    fragment EntityCard on Entity {
  id
  type
  label(lang: $lang) {
    value
    lang
  }
  ... on Instrument {
    instrumentKind: kind
    date
    draft
  }
  ... on Event {
    eventKind: kind
    startedOn
  }
  ... on Institution {
    institutionKind: kind
  }
}
fragment RelationCard on Relation {
  id
  type
  role
  date
  since
  until
  locator
  asserted
  office(lang: $lang)
  onBehalfOf {
    ...EntityCard
  }
  from {
    ...EntityCard
  }
  to {
    ...EntityCard
  }
}`) as unknown as TypedDocumentString<PathsQuery, PathsQueryVariables>;