import type { EntityType } from '../../ontology/entity-types';
import type { InstitutionKind, RelationRole } from '../../ontology/enums';
import type { Labels } from '../../ontology/labels';
import { bodyMeanings, kindOfBody } from '../bodies';
import type { Edge } from '../data';
import type { Intent } from '../intent';
import { answerRelated, type Step } from '../related';
import type { Sentence } from '../sentence';
import { instrumentOf, onlyNamed, type Subject } from '../slots';
import type { Tools } from '../tools';
import { isAboutName, kindMeanings } from '../wanted';
import type { Meaning } from '../vocabulary';

/** Questions after the other end of one relation: who signed it, who came to it, what somebody organized. */
interface RelatedIntent {
  readonly name: string;
  readonly needs: readonly (readonly Meaning[])[];
  readonly may?: readonly Meaning[];
  /** What the question is about: an instrument, or one of these types. */
  readonly about: 'instrument' | readonly EntityType[];
  readonly step: Step;
  readonly role?: RelationRole;
  /** What is asked for, in plain words: `{name}` is what it is asked of. */
  readonly says: Labels;
}

const whoever: readonly Meaning[] = ['ask.who', 'ask.which', 'ask.howMany', 'type.PERSON', 'type.COUNTRY', ...bodyMeanings];
const asking: readonly Meaning[] = ['ask.whatIs', 'ask.ofThese', 'type.EVENT', 'rel.locatedAt', 'rel.involve'];

const entries: readonly RelatedIntent[] = [
  {
    name: 'signatories',
    needs: [
      ['ask.who', 'type.PERSON', 'rel.signatory', 'ask.howMany'],
      ['rel.sign', 'rel.signatory'],
    ],
    may: [...kindMeanings, 'rel.about', 'ask.which'],
    about: 'instrument',
    step: { type: 'SIGNED', direction: 'IN' },
    says: { zh: '问谁签署了“{name}”', en: 'Asked who signed {name}', ru: 'Вопрос, кто подписал: {name}' },
  },
  {
    name: 'parties',
    needs: [
      [...bodyMeanings, 'type.COUNTRY', 'rel.party', 'ask.who', 'ask.withWhom'],
      ['rel.party', 'rel.sign', 'small.between'],
    ],
    may: [...kindMeanings, 'rel.about', 'ask.which', 'ask.howMany', 'ask.who', 'rel.sign'],
    about: 'instrument',
    step: { type: 'PARTY_TO', direction: 'IN' },
    says: { zh: '问“{name}”的缔约方', en: 'Asked for the parties to {name}', ru: 'Вопрос о сторонах: {name}' },
  },
  {
    name: 'witnesses',
    needs: [['rel.witness']],
    may: [...whoever, 'rel.sign'],
    about: ['EVENT'],
    step: { type: 'ATTENDED', direction: 'IN' },
    role: 'WITNESS',
    says: { zh: '问谁见证了“{name}”', en: 'Asked who witnessed {name}', ru: 'Вопрос, кто был свидетелем: {name}' },
  },
  {
    name: 'attendees',
    needs: [[...whoever, 'rel.attend'], ['rel.attend']],
    about: ['EVENT'],
    step: { type: 'ATTENDED', direction: 'IN' },
    says: { zh: '问谁出席了“{name}”', en: 'Asked who attended {name}', ru: 'Вопрос, кто участвовал: {name}' },
  },
  {
    name: 'eventsAttended',
    needs: [['rel.attend'], ['ask.which', 'ask.howMany', 'type.EVENT', 'ask.where']],
    about: ['PERSON', 'INSTITUTION', 'COUNTRY'],
    step: { type: 'ATTENDED', direction: 'OUT' },
    says: { zh: '问{name}出席了哪些活动', en: 'Asked which events {name} attended', ru: 'Вопрос, в каких событиях участвовал: {name}' },
  },
  {
    name: 'organizers',
    needs: [[...whoever, 'rel.organize'], ['rel.organize']],
    about: ['EVENT'],
    step: { type: 'ORGANIZED', direction: 'IN' },
    says: { zh: '问谁主办了“{name}”', en: 'Asked who organized {name}', ru: 'Вопрос, кто организовал: {name}' },
  },
  {
    name: 'eventsOrganized',
    needs: [['rel.organize'], ['ask.which', 'ask.howMany', 'type.EVENT']],
    about: ['PERSON', 'INSTITUTION', 'COUNTRY'],
    step: { type: 'ORGANIZED', direction: 'OUT' },
    says: { zh: '问{name}主办了哪些活动', en: 'Asked which events {name} organized', ru: 'Вопрос, какие события организовал: {name}' },
  },
  {
    name: 'topics',
    needs: [['ask.which', 'ask.whatIs'], ['rel.about']],
    may: [...kindMeanings],
    about: 'instrument',
    step: { type: 'CONCERNS', direction: 'OUT' },
    says: { zh: '问“{name}”涉及什么', en: 'Asked what {name} is about', ru: 'Вопрос, чего касается: {name}' },
  },
  {
    name: 'established',
    needs: [['rel.establish'], ['ask.which', ...bodyMeanings, 'type.PROJECT']],
    may: [...kindMeanings],
    about: 'instrument',
    step: { type: 'ESTABLISHES', direction: 'OUT' },
    says: { zh: '问“{name}”设立了什么', en: 'Asked what {name} establishes', ru: 'Вопрос, что учреждает: {name}' },
  },
  {
    name: 'establishedBy',
    needs: [['rel.establish'], ['ask.which', 'ask.who', ...kindMeanings]],
    about: ['INSTITUTION', 'PROJECT'],
    step: { type: 'ESTABLISHES', direction: 'IN' },
    says: { zh: '问哪份文件设立了{name}', en: 'Asked which instrument establishes {name}', ru: 'Вопрос, какой документ учреждает: {name}' },
  },
  {
    name: 'concludedAtEvent',
    needs: [['ask.which'], ['rel.sign', 'rel.announce'], ['type.EVENT']],
    may: [...kindMeanings],
    about: 'instrument',
    step: { type: 'CONCLUDED_AT', direction: 'OUT' },
    says: { zh: '问“{name}”在何处达成', en: 'Asked at which event {name} was concluded', ru: 'Вопрос, на каком событии заключён: {name}' },
  },
];

/** Who or what stands at the other end of one relation. */
export const takingPart: readonly Intent[] = entries.map(({ name, needs, may = [], about, step, role, says }) => ({
  name,
  needs,
  may: [...asking, ...may],
  async answer(sentence, tools) {
    if (sentence.isYesNo || sentence.periods.length > (about === 'instrument' ? 1 : 0)) return undefined;
    // “Which documents are about trade” asks for documents, and not for what they are about.
    if (step.type === 'CONCERNS' && sentence.names.some((other) => isAboutName(sentence, other))) return undefined;
    const wanted = whoAskedFor(sentence, name);
    // Bodies that are not asked for tell which instruments are: those between Russian and Chinese media.
    if (name === 'parties' && !wanted && !sentence.says('rel.party', 'ask.who', 'ask.withWhom')) return undefined;
    const subject = await subjectOf(sentence, tools, about);
    if (!subject) return undefined;
    const keeps =
      role || wanted
        ? ({ node, relation }: Edge) =>
            (!role || relation.role === role) &&
            (!wanted || (wanted.type === node.type && (wanted.kind === undefined || wanted.kind === node.institutionKind)))
        : undefined;
    return answerRelated(tools, subject, step, { says, keeps, isCount: sentence.says('ask.howMany') });
  },
}));

async function subjectOf(sentence: Sentence, tools: Tools, about: RelatedIntent['about']): Promise<Subject | undefined> {
  return about === 'instrument' ? instrumentOf(sentence, tools) : onlyNamed(sentence, tools, about, ['type.EVENT']);
}

/** “Which universities”, “哪些人”: the type, and kind, that is asked for; undefined for all. */
function whoAskedFor(sentence: Sentence, name: string): { type: EntityType; kind?: InstitutionKind | undefined } | undefined {
  if (!['attendees', 'organizers', 'parties', 'witnesses', 'signatories'].includes(name)) return undefined;
  for (const word of sentence.saying('ask.which', 'ask.howMany')) {
    const next = sentence.beside(word, 1);
    if (next?.is !== 'word') continue;
    if (next.meanings.has('type.PERSON')) return { type: 'PERSON' };
    if (next.meanings.has('type.COUNTRY')) return { type: 'COUNTRY' };
    if (bodyMeanings.some((meaning) => next.meanings.has(meaning))) return { type: 'INSTITUTION', kind: kindOfBody(next) };
  }
  return undefined;
}
