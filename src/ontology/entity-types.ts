import { eventKinds, institutionKinds, instrumentKinds } from './enums';
import type { Labels } from './labels';

/** What the ontology says of one entity type. */
export interface EntityTypeDefinition {
  /** The node label, and the name of the GraphQL type. */
  readonly label: string;
  /** The word before the colon of its identifiers. Treaty and Agreement share one, so that a corrected type keeps its id. */
  readonly idWord: string;
  readonly labels: Labels;
  readonly description: string;
  /** A label and GraphQL interface that several types share. */
  readonly family?: 'Instrument';
  /** The vocabulary of its `kind`, and the GraphQL enum made from it. */
  readonly kind?: { readonly name: string; readonly values: object };
  /** The dates that it carries; the first is the one it is ordered by. Types with dates are listed newest first, the others by name. */
  readonly dates?: readonly DateField[];
  /** How the explorer draws it. */
  readonly color: string;
}

export type DateField = 'date' | 'inForceOn' | 'startedOn' | 'endedOn';

const instrument = {
  idWord: 'instrument',
  family: 'Instrument',
  kind: { name: 'InstrumentKind', values: instrumentKinds },
  dates: ['date', 'inForceOn', 'endedOn'],
} as const;

export const entityTypes = {
  PERSON: {
    label: 'Person',
    idWord: 'person',
    labels: { en: 'person', zh: '人物', ru: 'лицо' },
    description: 'A human being.',
    color: '#b45309',
  },
  COUNTRY: {
    label: 'Country',
    idWord: 'country',
    labels: { en: 'country', zh: '国家', ru: 'страна' },
    description: 'A state, present or historic.',
    color: '#b91c1c',
  },
  INSTITUTION: {
    label: 'Institution',
    idWord: 'institution',
    labels: { en: 'institution', zh: '机构', ru: 'учреждение' },
    description:
      'A body that acts under a name of its own: a government, ministry, agency, state corporation, university, news agency, commission, international organization…',
    kind: { name: 'InstitutionKind', values: institutionKinds },
    color: '#1d4ed8',
  },
  TREATY: {
    ...instrument,
    label: 'Treaty',
    labels: { en: 'treaty', zh: '条约', ru: 'договор' },
    description:
      'An instrument named treaty, convention, charter or pact (kind TREATY for a pact; 条约, 公约, 宪章, договор, конвенция, устав).',
    color: '#065f46',
  },
  AGREEMENT: {
    ...instrument,
    label: 'Agreement',
    labels: { en: 'agreement', zh: '协议', ru: 'соглашение' },
    description: 'Every other instrument: agreement, protocol, memorandum, joint statement, exchange of notes, plan…',
    color: '#047857',
  },
  EVENT: {
    label: 'Event',
    idWord: 'event',
    labels: { en: 'event', zh: '事件', ru: 'событие' },
    description: 'Something that took place: a visit, talks, a ceremony, an exhibition, a thematic year…',
    kind: { name: 'EventKind', values: eventKinds },
    dates: ['startedOn', 'endedOn'],
    color: '#7c3aed',
  },
  PROJECT: {
    label: 'Project',
    idWord: 'project',
    labels: { en: 'project', zh: '项目', ru: 'проект' },
    description: 'An undertaking: a power station, a railway, a border crossing…',
    color: '#0e7490',
  },
  PLACE: {
    label: 'Place',
    idWord: 'place',
    labels: { en: 'place', zh: '地点', ru: 'место' },
    description: 'A city, venue, region or island.',
    color: '#4d7c0f',
  },
  TOPIC: {
    label: 'Topic',
    idWord: 'topic',
    labels: { en: 'topic', zh: '主题', ru: 'тема' },
    description: 'A subject of a short controlled list, with names in each language.',
    color: '#525252',
  },
} as const satisfies Record<string, EntityTypeDefinition>;

export type EntityType = keyof typeof entityTypes;
