import type { EntityType } from '../../ontology/entity-types';
import type { RelationDirection } from '../../ontology/ontology';
import { bodyMeanings } from '../bodies';
import type { Intent } from '../intent';
import { answerRelated } from '../related';
import type { Sentence } from '../sentence';
import { onlyNamed } from '../slots';

const wholes: readonly EntityType[] = ['INSTITUTION', 'EVENT', 'PLACE', 'PROJECT', 'TOPIC'];

const says = {
  OUT: { zh: '问{name}属于什么', en: 'Asked what {name} is part of', ru: 'Вопрос, частью чего является: {name}' },
  IN: { zh: '问{name}包括什么', en: 'Asked what the parts of {name} are', ru: 'Вопрос, что входит в: {name}' },
} as const;

/** What something is part of, and what its parts are. */
export const partsAndWholes: Intent = {
  name: 'partOf',
  needs: [['rel.partOf', 'rel.hasPart']],
  may: [
    'ask.which',
    'ask.whatIs',
    'ask.who',
    'ask.howMany',
    'type.EVENT',
    'type.PLACE',
    'type.PROJECT',
    'rel.locatedAt',
    'rel.organize',
    ...bodyMeanings,
  ],
  async answer(sentence, tools) {
    if (sentence.isYesNo) return undefined;
    const subject = await onlyNamed(sentence, tools, wholes);
    const direction = subject && wholeOrParts(sentence);
    if (!direction) return undefined;
    return answerRelated(tools, subject, { type: 'PART_OF', direction }, { says: says[direction], isCount: sentence.says('ask.howMany') });
  },
};

function wholeOrParts(sentence: Sentence): RelationDirection | undefined {
  const { lang } = sentence.question;
  const [name] = sentence.names;
  const [verb] = [...sentence.saying('rel.hasPart'), ...sentence.saying('rel.partOf')];
  if (!name || !verb) return undefined;
  const isFirst = sentence.isBefore(name, verb);
  const isHas = verb.meanings.has('rel.hasPart') && !verb.meanings.has('rel.partOf');
  if (lang === 'ru') {
    const before = sentence.next(name, -1);
    const preposition = before?.is === 'word' ? sentence.typed(before).toLowerCase() : '';
    const text = sentence.typed(verb).toLowerCase();
    const focus = sentence.saying('ask.which').map((word) => sentence.typed(word).toLowerCase());
    if (isHas) return 'IN';
    if (/^част/.test(text))
      return focus.includes('чего') || /чего$/.test(text) || focus.some((word) => /^как(?:ого|ой|их)$/.test(word)) ? 'OUT' : 'IN';
    if (/(?:^| )в(?: состав)?$/.test(text) && sentence.next(verb, 1) === name) return 'IN';
    return /^(?:в|во)$/.test(preposition) || (/состав/.test(text) && !isFirst && sentence.next(verb, 1) === name) ? 'IN' : 'OUT';
  }
  if (isHas)
    return isFirst || lang === 'en' ? 'IN' : sentence.saying('ask.which').some((word) => sentence.isBefore(word, verb)) ? 'IN' : 'OUT';
  return isFirst ? 'OUT' : 'IN';
}

const memberSays = {
  OUT: { zh: '问{name}是哪些机构的成员', en: 'Asked what {name} is a member of', ru: 'Вопрос, членом чего является: {name}' },
  IN: { zh: '问{name}的成员', en: 'Asked for the members of {name}', ru: 'Вопрос о членах: {name}' },
} as const;

/** Who the members of a body are, and of what somebody is a member. */
export const members: Intent = {
  name: 'members',
  needs: [['rel.member']],
  may: ['ask.which', 'ask.whatIs', 'ask.who', 'ask.howMany', 'type.COUNTRY', 'type.PERSON', ...bodyMeanings],
  async answer(sentence, tools) {
    if (sentence.isYesNo) return undefined;
    const subject = await onlyNamed(sentence, tools, ['COUNTRY', 'PERSON', 'INSTITUTION']);
    if (!subject) return undefined;
    const direction = subject.type === 'INSTITUTION' ? 'IN' : 'OUT';
    return answerRelated(
      tools,
      subject,
      { type: 'MEMBER_OF', direction },
      { says: memberSays[direction], isCount: sentence.says('ask.howMany') },
    );
  },
};
