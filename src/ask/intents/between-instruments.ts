import type { RelationDirection } from '../../ontology/ontology';
import type { Labels } from '../../ontology/labels';
import type { RelationType } from '../../ontology/relation-types';
import { directionOf } from '../direction';
import type { Intent } from '../intent';
import { answerRelated } from '../related';
import { describingWords, instrumentOf } from '../slots';
import { kindMeanings } from '../wanted';
import type { Meaning } from '../vocabulary';

/** What an instrument does to another, and what is done to it. */
const entries: readonly {
  readonly type: RelationType;
  readonly active: Meaning;
  readonly passive: Meaning;
  readonly says: Readonly<Record<RelationDirection, Labels>>;
}[] = [
  {
    type: 'REFERENCES',
    active: 'rel.refer',
    passive: 'rel.referPassive',
    says: {
      OUT: {
        zh: '问“{name}”提到哪些文件',
        en: 'Asked which instruments {name} refers to',
        ru: 'Вопрос, на какие документы ссылается: {name}',
      },
      IN: {
        zh: '问哪些文件提到“{name}”',
        en: 'Asked which instruments refer to {name}',
        ru: 'Вопрос, какие документы ссылаются на: {name}',
      },
    },
  },
  {
    type: 'EXTENDS',
    active: 'rel.extend',
    passive: 'rel.extendPassive',
    says: {
      OUT: { zh: '问“{name}”延长了哪些文件', en: 'Asked which instruments {name} prolongs', ru: 'Вопрос, что продлевает: {name}' },
      IN: { zh: '问哪份文件延长了“{name}”', en: 'Asked which instruments prolong {name}', ru: 'Вопрос, чем продлён: {name}' },
    },
  },
  {
    type: 'AMENDS',
    active: 'rel.amend',
    passive: 'rel.amendPassive',
    says: {
      OUT: { zh: '问“{name}”修订了哪些文件', en: 'Asked which instruments {name} amends', ru: 'Вопрос, что изменяет: {name}' },
      IN: { zh: '问哪些文件修订了“{name}”', en: 'Asked which instruments amend {name}', ru: 'Вопрос, чем изменён: {name}' },
    },
  },
  {
    type: 'SUPERSEDES',
    active: 'rel.supersede',
    passive: 'rel.supersedePassive',
    says: {
      OUT: { zh: '问“{name}”取代了哪些文件', en: 'Asked which instruments {name} supersedes', ru: 'Вопрос, что заменяет: {name}' },
      IN: { zh: '问哪些文件取代了“{name}”', en: 'Asked which instruments supersede {name}', ru: 'Вопрос, чем заменён: {name}' },
    },
  },
  {
    type: 'TERMINATES',
    active: 'rel.terminate',
    passive: 'rel.terminatePassive',
    says: {
      OUT: { zh: '问“{name}”终止了哪些文件', en: 'Asked which instruments {name} terminates', ru: 'Вопрос, что прекращает: {name}' },
      IN: { zh: '问哪些文件终止了“{name}”', en: 'Asked which instruments terminate {name}', ru: 'Вопрос, чем прекращён: {name}' },
    },
  },
  {
    type: 'IMPLEMENTS',
    active: 'rel.implement',
    passive: 'rel.implementPassive',
    says: {
      OUT: { zh: '问“{name}”执行哪些文件', en: 'Asked which instruments {name} implements', ru: 'Вопрос, что реализует: {name}' },
      IN: { zh: '问哪些文件执行“{name}”', en: 'Asked which instruments implement {name}', ru: 'Вопрос, чем реализуется: {name}' },
    },
  },
];

/** What refers to an instrument, extends it, amends it…, and what it does to others. */
export const betweenInstruments: readonly Intent[] = entries.map(({ type, active, passive, says }) => ({
  name: type,
  needs: [[active, passive]],
  may: [...kindMeanings, 'ask.which', 'ask.whatIs', 'ask.howMany', 'ask.where', 'rel.about', 'rel.provide', 'ask.ofThese', 'ask.who'],
  async answer(sentence, tools) {
    if (sentence.isYesNo || !sentence.says('ask.which', 'ask.howMany', 'ask.where', 'ask.who', ...kindMeanings, active)) return undefined;
    const direction = directionOf(sentence, active, passive, sentence.names[0] ?? describingWords(sentence)[0]);
    const subject = direction && (await instrumentOf(sentence, tools));
    if (!direction || !subject) return undefined;
    const isCount = sentence.says('ask.howMany');
    if (direction !== 'either') return answerRelated(tools, subject, { type, direction }, { says: says[direction], isCount });
    const [out, back] = await Promise.all(
      (['OUT', 'IN'] as const).map((way) => answerRelated(tools, subject, { type, direction: way }, { says: says[way], isCount })),
    );
    // Grammar does not tell which way is meant; the graph does where only one is there.
    return out?.answered && back?.answered ? undefined : back?.answered ? back : out?.answered ? out : back;
  },
}));
