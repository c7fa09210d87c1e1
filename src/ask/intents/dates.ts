import { instrumentTypes } from '../../ontology/ontology';
import type { DateMeaning } from '../../ontology/enums';
import type { Labels } from '../../ontology/labels';
import { required } from '../data';
import type { Intent } from '../intent';
import { notSaid } from '../outcome';
import { fill, say } from '../say';
import type { Sentence } from '../sentence';
import { instrumentOf, onlyNamed } from '../slots';
import { mayBe } from '../resolve';
import { kindMeanings } from '../wanted';

const datesOf = `query Dates($id: ID!) {
  entity(id: $id) {
    id
    ... on Treaty { date dateOf inForceOn endedOn }
    ... on Agreement { date dateOf inForceOn endedOn }
    ... on Event { startedOn endedOn }
  }
}`;

const says = {
  date: { zh: '问“{name}”的日期', en: 'Asked for the date of {name}', ru: 'Вопрос о дате: {name}' },
  inForce: { zh: '问“{name}”今天是否有效', en: 'Asked whether {name} is in force today', ru: 'Вопрос, действует ли сегодня: {name}' },
} as const;

/** What a date is of, where an instrument or event has it. */
const dateLabels: Readonly<Record<DateMeaning | Exclude<DateField, 'date'>, Labels>> = {
  SIGNED: { zh: '签署', en: 'signed', ru: 'подписан' },
  ISSUED: { zh: '发表', en: 'issued', ru: 'опубликован' },
  ADOPTED: { zh: '通过', en: 'adopted', ru: 'принят' },
  ANNOUNCED: { zh: '宣布', en: 'announced', ru: 'объявлен' },
  STATED: {
    zh: '来源在标题旁所注日期',
    en: 'the date that the source gives beside the title',
    ru: 'дата, указанная в источнике рядом с названием',
  },
  inForceOn: { zh: '生效', en: 'in force', ru: 'вступил в силу' },
  endedOn: { zh: '结束', en: 'ended', ru: 'окончен' },
  startedOn: { zh: '开始', en: 'began', ru: 'начался' },
};

type DateField = 'date' | 'inForceOn' | 'endedOn' | 'startedOn';

/** When something was signed, entered into force, took place, ended. */
export const dates: Intent = {
  name: 'dates',
  needs: [['ask.when']],
  may: [
    ...kindMeanings,
    'ask.which',
    'ask.whatIs',
    'rel.sign',
    'rel.announce',
    'rel.enterIntoForce',
    'rel.inForce',
    'rel.expire',
    'rel.start',
    'rel.organize',
    'rel.locatedAt',
    'rel.about',
    'type.EVENT',
  ],
  async answer(sentence, tools) {
    if (sentence.isYesNo) return undefined;
    const [name] = sentence.names;
    const isInstrument =
      sentence.says(...kindMeanings) ||
      (name && name.is === 'name' && mayBe(name, instrumentTypes) && name.hits[0]?.entity.type !== 'EVENT');
    const subject = isInstrument ? await instrumentOf(sentence, tools) : await onlyNamed(sentence, tools, ['EVENT'], ['type.EVENT']);
    if (!subject) return undefined;
    const { lang } = tools;
    const field = fieldAskedFor(sentence, subject.type === 'EVENT');
    const variables = { id: subject.id };
    const entity = required((await tools.run(datesOf, variables)).entity);
    const date = entity[field];
    const asked = { interpretation: fill(says.date[lang], { name: subject.name }), operation: datesOf, variables };
    if (!date) return notSaid(asked, lang);
    const meaning = field === 'date' ? entity.dateOf : field;
    const of = meaning ? dateLabels[meaning][lang] : field;
    const end = field === 'startedOn' && entity.endedOn && entity.endedOn !== date ? ` – ${entity.endedOn}` : '';
    return { ...asked, text: say('date', lang, { date: `${date}${end}`, of }), answered: true, date };
  },
};

function fieldAskedFor(sentence: Sentence, isEvent: boolean): DateField {
  if (sentence.says('rel.enterIntoForce', 'rel.inForce')) return 'inForceOn';
  // “Concluded” is said of what begins to bind, too.
  if (sentence.saying('rel.expire').some((word) => !word.meanings.has('rel.sign'))) return 'endedOn';
  return isEvent ? 'startedOn' : 'date';
}

const statusOf = `query Status($id: ID!) {
  entity(id: $id) {
    id
    ... on Treaty { status { value asOf because { field date relation { id from { id } } } } }
    ... on Agreement { status { value asOf because { field date relation { id from { id } } } } }
  }
}`;

/** Whether something is in force. */
export const inForce: Intent = {
  name: 'inForce',
  needs: [['rel.inForce']],
  may: [...kindMeanings, 'ask.whether', 'rel.about'],
  async answer(sentence, tools) {
    const subject = sentence.isYesNo || sentence.says('ask.whether') ? await instrumentOf(sentence, tools) : undefined;
    if (!subject) return undefined;
    const { lang } = tools;
    const variables = { id: subject.id };
    const { entity } = await tools.run(statusOf, variables);
    const { value: status } = required(entity?.status);
    const asked = { interpretation: fill(says.inForce[lang], { name: subject.name }), operation: statusOf, variables };
    if (status === 'IN_FORCE') return { ...asked, text: say('yesAlone', lang), answered: true, value: true };
    const isOver = ['SUPERSEDED', 'TERMINATED', 'EXPIRED'].includes(status);
    return isOver ? { ...asked, text: say('no', lang), answered: true, value: false } : notSaid(asked, lang);
  },
};
