import type { RelationRole } from './enums';
import type { EntityType } from './entity-types';
import type { Labels } from './labels';

/** Which entity types may stand at the two ends: every one of `from` with every one of `to`. */
export interface Ends {
  readonly from: readonly EntityType[];
  readonly to: readonly EntityType[];
}

/** The fields that a relation may carry beside its ends and evidence. */
export type RelationField = 'role' | 'office' | 'onBehalfOf' | 'locator' | 'date' | 'since' | 'until';

/** What the ontology says of one relation type. */
export interface RelationTypeDefinition {
  readonly ends: readonly Ends[];
  /** The GraphQL field on the first end, and the one on the second. */
  readonly fields: { readonly out: string; readonly in: string };
  /** Reads from the first end to the second, and back. */
  readonly labels: Labels;
  readonly inverseLabels: Labels;
  readonly description: string;
  readonly carries?: readonly RelationField[];
  /** The roles that make sense here; only with `role` in `carries`. */
  readonly roles?: readonly RelationRole[];
  /** Whether a relation may stand on a reason (`asserted`) instead of a passage. */
  readonly mayBeAsserted?: true;
}

const instruments = ['TREATY', 'AGREEMENT'] as const;
const actors = ['PERSON', 'INSTITUTION', 'COUNTRY'] as const;
const betweenInstruments = [{ from: instruments, to: instruments }] as const;

const sameType = (types: readonly EntityType[]): Ends[] => types.map((type) => ({ from: [type], to: [type] }));

export const relationTypes = {
  SIGNED: {
    ends: [{ from: actors, to: instruments }],
    fields: { out: 'signed', in: 'signatories' },
    labels: { en: 'signed', zh: '签署了', ru: 'подписал' },
    inverseLabels: { en: 'was signed by', zh: '由…签署', ru: 'подписан' },
    description: 'Who put their signature to it. Neither a party nor a witness of the signing is a signatory by that alone.',
    carries: ['office', 'onBehalfOf', 'date'],
  },
  PARTY_TO: {
    ends: [{ from: ['COUNTRY', 'INSTITUTION'], to: instruments }],
    fields: { out: 'partyTo', in: 'parties' },
    labels: { en: 'is party to', zh: '是缔约方', ru: 'является стороной' },
    inverseLabels: { en: 'has as party', zh: '缔约方为', ru: 'имеет стороной' },
    description: 'Whose consent the instrument states: countries, governments or institutions.',
    carries: ['since', 'until'],
  },
  REFERENCES: {
    ends: betweenInstruments,
    fields: { out: 'references', in: 'referencedBy' },
    labels: { en: 'references', zh: '提及', ru: 'ссылается на' },
    inverseLabels: { en: 'is referenced by', zh: '被…提及', ru: 'упомянут в' },
    description: 'Names, recalls or fulfils an older instrument.',
    carries: ['locator'],
  },
  EXTENDS: {
    ends: betweenInstruments,
    fields: { out: 'extends', in: 'extendedBy' },
    labels: { en: 'extends', zh: '延长', ru: 'продлевает' },
    inverseLabels: { en: 'is extended by', zh: '由…延长', ru: 'продлён' },
    description: 'Prolongs the term of an older instrument.',
    carries: ['until', 'locator'],
  },
  AMENDS: {
    ends: betweenInstruments,
    fields: { out: 'amends', in: 'amendedBy' },
    labels: { en: 'amends', zh: '修订', ru: 'изменяет' },
    inverseLabels: { en: 'is amended by', zh: '由…修订', ru: 'изменён' },
    description: 'Changes the text of an older instrument.',
    carries: ['locator'],
  },
  SUPERSEDES: {
    ends: betweenInstruments,
    fields: { out: 'supersedes', in: 'supersededBy' },
    labels: { en: 'supersedes', zh: '取代', ru: 'заменяет' },
    inverseLabels: { en: 'is superseded by', zh: '被…取代', ru: 'заменён' },
    description: 'Takes the place of an older instrument.',
    carries: ['date', 'locator'],
  },
  TERMINATES: {
    ends: betweenInstruments,
    fields: { out: 'terminates', in: 'terminatedBy' },
    labels: { en: 'terminates', zh: '终止', ru: 'прекращает' },
    inverseLabels: { en: 'is terminated by', zh: '由…终止', ru: 'прекращён' },
    description: 'Ends an older instrument.',
    carries: ['date', 'locator'],
  },
  IMPLEMENTS: {
    ends: betweenInstruments,
    fields: { out: 'implements', in: 'implementedBy' },
    labels: { en: 'implements', zh: '执行', ru: 'реализует' },
    inverseLabels: { en: 'is implemented by', zh: '由…执行', ru: 'реализуется' },
    description: 'Carries out an older instrument.',
    carries: ['locator'],
  },
  BASED_ON: {
    ends: betweenInstruments,
    fields: { out: 'basedOn', in: 'basisOf' },
    labels: { en: 'is based on', zh: '依据', ru: 'основан на' },
    inverseLabels: { en: 'is the basis of', zh: '是…的依据', ru: 'является основой для' },
    description: 'Names an older instrument as its own legal ground.',
    carries: ['locator'],
  },
  CONCLUDED_AT: {
    ends: [{ from: instruments, to: ['EVENT', 'PLACE'] }],
    fields: { out: 'concludedAt', in: 'concluded' },
    labels: { en: 'was concluded at', zh: '签署于', ru: 'заключён на' },
    inverseLabels: { en: 'saw concluded', zh: '期间签署', ru: 'место заключения' },
    description: 'The event or place at which an instrument was signed, issued, announced or adopted.',
    carries: ['role', 'date'],
    roles: ['SIGNED', 'ISSUED', 'ANNOUNCED', 'ADOPTED'],
  },
  CONCERNS: {
    ends: [
      {
        from: [...instruments, 'EVENT'],
        to: ['TOPIC', 'PROJECT', 'INSTITUTION', 'COUNTRY', 'PLACE', 'EVENT', ...instruments],
      },
    ],
    fields: { out: 'concerns', in: 'concernedBy' },
    labels: { en: 'concerns', zh: '涉及', ru: 'касается' },
    inverseLabels: { en: 'is concerned by', zh: '被…涉及', ru: 'предмет' },
    description: 'What an instrument or event is about.',
  },
  ESTABLISHES: {
    ends: [{ from: instruments, to: ['INSTITUTION', 'PROJECT'] }],
    fields: { out: 'establishes', in: 'establishedBy' },
    labels: { en: 'establishes', zh: '设立', ru: 'учреждает' },
    inverseLabels: { en: 'is established by', zh: '由…设立', ru: 'учреждён' },
    description: 'Brings into being; only where the text says so.',
  },
  ATTENDED: {
    ends: [{ from: actors, to: ['EVENT'] }],
    fields: { out: 'attended', in: 'attendees' },
    labels: { en: 'attended', zh: '出席', ru: 'участвовал в' },
    inverseLabels: { en: 'was attended by', zh: '出席者', ru: 'участники' },
    description: 'Who took part in an event.',
    carries: ['role', 'office'],
    roles: ['PARTICIPANT', 'WITNESS', 'CHAIR'],
  },
  ORGANIZED: {
    ends: [{ from: actors, to: ['EVENT'] }],
    fields: { out: 'organized', in: 'organizers' },
    labels: { en: 'organized', zh: '主办', ru: 'организовал' },
    inverseLabels: { en: 'was organized by', zh: '主办方', ru: 'организаторы' },
    description: 'Who arranged an event or was its host.',
    carries: ['role'],
    roles: ['ORGANIZER', 'HOST'],
  },
  HOLDS_OFFICE: {
    ends: [{ from: ['PERSON'], to: ['INSTITUTION', 'COUNTRY'] }],
    fields: { out: 'holdsOffice', in: 'officeHolders' },
    labels: { en: 'holds office in', zh: '任职于', ru: 'занимает должность в' },
    inverseLabels: { en: 'has as office holder', zh: '任职者', ru: 'должностные лица' },
    description: 'The office that a person holds in a body or country.',
    carries: ['office', 'since', 'until'],
  },
  MEMBER_OF: {
    ends: [{ from: actors, to: ['INSTITUTION'] }],
    fields: { out: 'memberOf', in: 'members' },
    labels: { en: 'is a member of', zh: '是…成员', ru: 'является членом' },
    inverseLabels: { en: 'has as member', zh: '成员', ru: 'члены' },
    description: 'Membership in a body.',
    carries: ['role', 'since', 'until'],
    roles: ['FOUNDING_MEMBER', 'PERMANENT_MEMBER', 'CHAIR'],
  },
  PART_OF: {
    ends: [...sameType(['INSTITUTION', 'EVENT', 'PROJECT', 'TOPIC']), ...betweenInstruments, { from: ['PLACE'], to: ['PLACE', 'COUNTRY'] }],
    fields: { out: 'partOf', in: 'parts' },
    labels: { en: 'is part of', zh: '属于', ru: 'является частью' },
    inverseLabels: { en: 'has as part', zh: '包括', ru: 'включает' },
    description: 'Belongs to a whole of the same type, such as a subcommittee, a ceremony of a visit, an annex; or a place to its country.',
    mayBeAsserted: true,
  },
  OF_COUNTRY: {
    ends: [{ from: ['PERSON', 'INSTITUTION'], to: ['COUNTRY'] }],
    fields: { out: 'countries', in: 'affiliates' },
    labels: { en: 'is of', zh: '隶属国家', ru: 'относится к стране' },
    inverseLabels: { en: 'has as body or citizen', zh: '所属机构和人员', ru: 'органы и лица' },
    description: 'The country of a person or body; joint bodies have two.',
    mayBeAsserted: true,
  },
  LOCATED_IN: {
    ends: [{ from: ['EVENT', 'PROJECT', 'INSTITUTION'], to: ['PLACE', 'COUNTRY'] }],
    fields: { out: 'locatedIn', in: 'locations' },
    labels: { en: 'is located in', zh: '位于', ru: 'находится в' },
    inverseLabels: { en: 'is the location of', zh: '所在地', ru: 'место нахождения' },
    description: 'Where an event took place, a project or body is.',
    mayBeAsserted: true,
  },
  SUCCESSOR_OF: {
    ends: sameType(['COUNTRY', 'INSTITUTION']),
    fields: { out: 'successorOf', in: 'succeededBy' },
    labels: { en: 'is the successor of', zh: '继承自', ru: 'является преемником' },
    inverseLabels: { en: 'was succeeded by', zh: '由…继承', ru: 'преемник' },
    description: 'Continues a country or body that has ceased; only where a text says so.',
    carries: ['since'],
  },
} as const satisfies Record<string, RelationTypeDefinition>;

export type RelationType = keyof typeof relationTypes;

/** The types from a newer instrument to an older one. */
export const typesBetweenInstruments = (Object.keys(relationTypes) as RelationType[]).filter(
  (type) => relationTypes[type].ends === betweenInstruments,
);
