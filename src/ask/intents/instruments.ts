import { firstDay, lastDay } from '../../ontology/partial-date';
import { describeWanted } from '../describe-wanted';
import type { Intent } from '../intent';
import { openList, type ListOperation } from '../lists';
import { listOperation, openWanted } from '../open-wanted';
import { listed, notSaid, tooMany, type Outcome } from '../outcome';
import { fill, say, sayList, sayNames } from '../say';
import type { Sentence } from '../sentence';
import type { Tools } from '../tools';
import { bodyMeanings } from '../bodies';
import { kindMeanings, readWanted, type Wanted } from '../wanted';
import type { Meaning } from '../vocabulary';

const may: readonly Meaning[] = [
  ...kindMeanings,
  ...bodyMeanings,
  'ask.which',
  'ask.howMany',
  'ask.whether',
  'ask.ofThese',
  'rel.sign',
  'rel.involve',
  'rel.about',
  'rel.party',
  'rel.announce',
  'rel.locatedAt',
  'small.or',
];

const says = {
  list: { zh: '问：{what}', en: 'Asked: {what}', ru: 'Вопрос: {what}' },
  count: { zh: '问有多少：{what}', en: 'Asked how many: {what}', ru: 'Вопрос, сколько: {what}' },
  whether: { zh: '问是否有：{what}', en: 'Asked whether there are any: {what}', ru: 'Вопрос, есть ли: {what}' },
  latest: { zh: '问最新的：{what}', en: 'Asked for the latest: {what}', ru: 'Вопрос о последнем: {what}' },
  earliest: { zh: '问最早的：{what}', en: 'Asked for the earliest: {what}', ru: 'Вопрос о самом раннем: {what}' },
} as const;

/** Which agreements, treaties, memoranda… somebody is party to, are about something, are of a year; how many; whether there are any. */
export const instruments: Intent = {
  name: 'instruments',
  needs: [[...kindMeanings, 'rel.sign']],
  may,
  async answer(sentence, tools) {
    const wanted = isAboutInstruments(sentence) ? readWanted(sentence, tools) : undefined;
    if (!wanted || !isNarrow(wanted, sentence)) return undefined;
    const opened = await openWanted(tools, wanted);
    if (!opened) return undefined;
    const { lang } = tools;
    const isCount = sentence.says('ask.howMany');
    const isYesNo = !isCount && sentence.isYesNo;
    const what = await describeWanted(tools, wanted);
    const interpretation = fill(says[isCount ? 'count' : isYesNo ? 'whether' : 'list'][lang], { what });
    if (opened === 'too many') return tooMany({ interpretation }, lang);
    const { operation, list } = opened;
    const asked = { interpretation, operation: operation.document, variables: operation.variables };
    if (!isYesNo) return listed(asked, list, lang, isCount);
    const text = list.total > 0 ? say('yes', lang, { names: await sayNames(list, lang) }) : say('no', lang);
    return { ...asked, text, answered: true, value: list.total > 0, list };
  },
};

/** The newest or oldest of them, where the dates tell which one it is. */
export const latestInstrument: Intent = {
  name: 'latestInstrument',
  needs: [kindMeanings, ['small.latest', 'small.earliest']],
  may: [...may, 'ask.whatIs'],
  async answer(sentence, tools) {
    const wanted = sentence.isYesNo ? undefined : readWanted(sentence, tools);
    if (!wanted || wanted.at || wanted.bodies.length > 0) return undefined;
    const isLatest = sentence.says('small.latest');
    const operation = await listOperation(tools, wanted, isLatest ? 'DESC' : 'ASC');
    if (!operation || operation === 'too many') return undefined;
    return oneByDate(tools, wanted, operation, isLatest);
  },
};

async function oneByDate(tools: Tools, wanted: Wanted, operation: ListOperation, isLatest: boolean): Promise<Outcome> {
  const { lang } = tools;
  const { document } = operation;
  const variables = { ...operation.variables, first: 2 };
  const what = await describeWanted(tools, wanted);
  const asked = { interpretation: fill(says[isLatest ? 'latest' : 'earliest'][lang], { what }), operation: document, variables };
  const [best, second] = operation.connection(await tools.run(document, variables))?.edges ?? [];
  if (!best?.node.date) return notSaid(asked, lang);
  const [date, other] = [best.node.date, second?.node.date];
  const isClear = !other || (isLatest ? firstDay(date) > lastDay(other) : lastDay(date) < firstDay(other));
  if (!isClear) return { ...asked, text: say('tie', lang), answered: false };
  const list = await openList(tools, { ...operation, keeps: ({ node }) => node.id === best.node.id });
  return { ...asked, text: list ? await sayList(list, lang) : '', answered: true, list };
}

/** Whether the instruments are what is asked for, and not who signed them or which university did. */
function isAboutInstruments(sentence: Sentence): boolean {
  const focus = sentence.saying('ask.which', 'ask.howMany');
  const asksForBodies = focus.some((word) => {
    const next = sentence.beside(word, 1);
    return (
      next?.is === 'word' &&
      bodyMeanings.some((meaning) => next.meanings.has(meaning)) &&
      !kindMeanings.some((kind) => next.meanings.has(kind))
    );
  });
  const isNamed = sentence.says(...kindMeanings) || (focus.length > 0 && sentence.names.length > 0);
  return !asksForBodies && isNamed && !isCounterparty(sentence);
}

/** “Which bodies did X sign with?”: the with at the end asks for the other side. */
function isCounterparty(sentence: Sentence): boolean {
  const last = sentence.items.at(-1);
  return last?.is === 'word' && sentence.typed(last).toLowerCase() === 'with';
}

/** Whether the sentence says which ones, or at least that all are meant. */
function isNarrow({ kinds, participants, topics, at, bodies, period }: Wanted, sentence: Sentence): boolean {
  const isNarrowed =
    participants.length + topics.length + bodies.length > 0 || at !== undefined || period !== undefined || kinds !== undefined;
  return isNarrowed || (sentence.says('kind.any') && (sentence.says('ask.which', 'ask.howMany', 'ask.whether') || asksForAll(sentence)));
}

function asksForAll({ question }: Sentence): boolean {
  return /\b(?:all|list|show)\b|所有|全部|列出|列举|(?:^|\s)(?:все|всех|список|перечень|покажи|перечисли)/iu.test(question.text);
}
