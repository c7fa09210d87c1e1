import { labelFor, type Labels, type OntologyLanguage } from '../ontology/labels';
import type { InstitutionKind, InstrumentKind } from '../ontology/enums';
import type { Period } from './dates';
import { firstPage } from './lists';
import type { ResultList } from './tools';

/** The sentences in which questions are answered. */
const sentences = {
  found: { zh: '共{count}项：{names}。', en: '{count}: {names}.', ru: '{count}: {names}.' },
  foundMore: { zh: '共{count}项：{names}等。', en: '{count}, among them {names}.', ru: '{count}, среди них {names}.' },
  count: { zh: '共{count}项。', en: '{count}.', ru: '{count}.' },
  none: { zh: '来源中没有。', en: 'The sources name none.', ru: 'В источниках таких нет.' },
  notSaid: { zh: '来源没有说明。', en: 'The sources do not say.', ru: 'Источники об этом не говорят.' },
  tooMany: {
    zh: '条目太多，无法逐一核对；请缩小范围。',
    en: 'There are too many to go through one by one; narrow the question.',
    ru: 'Их слишком много, чтобы проверить по одному; сузьте вопрос.',
  },
  yes: { zh: '是：{names}。', en: 'Yes: {names}.', ru: 'Да: {names}.' },
  yesAlone: { zh: '是。', en: 'Yes.', ru: 'Да.' },
  no: { zh: '据来源，没有。', en: 'No, not according to the sources.', ru: 'Нет, в источниках этого нет.' },
  tie: {
    zh: '来源给出的日期分不出先后。',
    en: 'The dates that the sources give do not tell which.',
    ru: 'Даты в источниках не позволяют сказать, какой именно.',
  },
  date: { zh: '{date}（{of}）。', en: '{date} ({of}).', ru: '{date} ({of}).' },
  path: {
    zh: '最短联系为{count}步：{names}。',
    en: 'The shortest connection takes {count} steps: {names}.',
    ru: 'Кратчайшая связь — {count} шагов: {names}.',
  },
  noPath: {
    zh: '来源中没有{count}步以内的联系。',
    en: 'The sources show no connection within {count} steps.',
    ru: 'В источниках нет связи в пределах {count} шагов.',
  },
  kind: { zh: '{name}：{kind}。', en: '{name}: {kind}.', ru: '{name}: {kind}.' },
  nearest: { zh: '（最近的{count}项，还有更多）', en: ' (the nearest {count}; there are more)', ru: ' (ближайшие {count}; есть ещё)' },
  readAs: { zh: '（“{text}”理解为{name}）', en: ' (“{text}” read as {name})', ru: ' («{text}» понято как {name})' },
} as const satisfies Record<string, Labels>;

type SentenceName = keyof typeof sentences;

/** A text with `{word}` in it, filled. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** One of the sentences, filled. */
export function say(name: SentenceName, lang: OntologyLanguage, values: Readonly<Record<string, string | number>> = {}): string {
  return fill(sentences[name][lang], values);
}

const shownInSentence = 5;

/** What a list comes to, in a sentence. */
export async function sayList(list: ResultList, lang: OntologyLanguage): Promise<string> {
  if (list.total === 0) return say('none', lang);
  return say(list.total > shownInSentence ? 'foundMore' : 'found', lang, { count: list.total, names: await sayNames(list, lang) });
}

/** The names of the first few things of a list. */
export async function sayNames(list: ResultList, lang: OntologyLanguage): Promise<string> {
  const { edges } = await list.page({ first: firstPage });
  return edges
    .slice(0, shownInSentence)
    .map(({ name }) => name)
    .join(lang === 'zh' ? '；' : '; ');
}

const and: Labels = { zh: '和', en: ' and ', ru: ' и ' };
const or: Labels = { zh: '或', en: ' or ', ru: ' или ' };

/** Names in a row, with “and” or “or” before the last. */
export function joined(names: readonly string[], lang: OntologyLanguage, word: 'and' | 'or' = 'and'): string {
  const comma = lang === 'zh' ? '、' : ', ';
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(comma)}${(word === 'and' ? and : or)[lang]}${last}`;
}

/** A stretch of time in plain words. */
export function sayPeriod({ from, to }: Period, lang: OntologyLanguage): string {
  if (from !== undefined && to === from) return { zh: `日期为${from}`, en: `dated ${from}`, ru: `с датой ${from}` }[lang];
  if (from !== undefined && to !== undefined)
    return { zh: `日期为${from}至${to}`, en: `dated ${from} to ${to}`, ru: `с датой от ${from} до ${to}` }[lang];
  if (from !== undefined) return { zh: `日期不早于${from}`, en: `dated ${from} or later`, ru: `с датой не ранее ${from}` }[lang];
  return { zh: `日期不晚于${to}`, en: `dated ${to} or earlier`, ru: `с датой не позднее ${to}` }[lang];
}

/** What a kind of instrument is called, one and many. */
export const instrumentKindLabels: Readonly<Record<InstrumentKind, { one: Labels; many: Labels }>> = {
  TREATY: labels('条约', 'treaty', 'treaties', 'договор', 'договоры'),
  CONVENTION: labels('公约', 'convention', 'conventions', 'конвенция', 'конвенции'),
  CHARTER: labels('宪章', 'charter', 'charters', 'устав', 'уставы'),
  AGREEMENT: labels('协定', 'agreement', 'agreements', 'соглашение', 'соглашения'),
  PROTOCOL: labels('议定书', 'protocol', 'protocols', 'протокол', 'протоколы'),
  EXCHANGE_OF_NOTES: labels('换文', 'exchange of notes', 'exchanges of notes', 'обмен нотами', 'обмены нотами'),
  MEMORANDUM_OF_UNDERSTANDING: labels(
    '谅解备忘录',
    'memorandum of understanding',
    'memoranda of understanding',
    'меморандум о взаимопонимании',
    'меморандумы о взаимопонимании',
  ),
  MEMORANDUM: labels('备忘录', 'memorandum', 'memoranda', 'меморандум', 'меморандумы'),
  LETTER_OF_INTENT: labels('意向书', 'letter of intent', 'letters of intent', 'письмо о намерениях', 'письма о намерениях'),
  JOINT_STATEMENT: labels('联合声明', 'joint statement', 'joint statements', 'совместное заявление', 'совместные заявления'),
  DECLARATION: labels('宣言', 'declaration', 'declarations', 'декларация', 'декларации'),
  COMMUNIQUE: labels('公报', 'communiqué', 'communiqués', 'коммюнике', 'коммюнике'),
  PLAN: labels('计划', 'plan', 'plans', 'план', 'планы'),
  PROGRAM: labels('方案', 'program', 'programs', 'программа', 'программы'),
  OTHER: labels('其他文件', 'other instrument', 'other instruments', 'иной документ', 'иные документы'),
};

/** What a kind of institution is called, one and many. */
export const institutionKindLabels: Readonly<Record<InstitutionKind, { one: Labels; many: Labels }>> = {
  GOVERNMENT: labels('政府', 'government', 'governments', 'правительство', 'правительства'),
  MINISTRY: labels('部委', 'ministry', 'ministries', 'министерство', 'министерства'),
  AGENCY: labels('政府机构', 'agency', 'agencies', 'ведомство', 'ведомства'),
  STATE_CORPORATION: labels(
    '国家公司',
    'state corporation',
    'state corporations',
    'государственная корпорация',
    'государственные корпорации',
  ),
  COMPANY: labels('公司', 'company', 'companies', 'компания', 'компании'),
  BANK: labels('银行', 'bank', 'banks', 'банк', 'банки'),
  UNIVERSITY: labels('大学', 'university', 'universities', 'университет', 'университеты'),
  RESEARCH_INSTITUTE: labels('研究机构', 'research institute', 'research institutes', 'научный институт', 'научные институты'),
  MEDIA: labels('媒体', 'media organization', 'media organizations', 'СМИ', 'СМИ'),
  COMMISSION: labels('委员会', 'commission', 'commissions', 'комиссия', 'комиссии'),
  INTERNATIONAL_ORGANIZATION: labels(
    '国际组织',
    'international organization',
    'international organizations',
    'международная организация',
    'международные организации',
  ),
  POLITICAL_PARTY: labels('政党', 'political party', 'political parties', 'политическая партия', 'политические партии'),
  OTHER: labels('其他机构', 'other institution', 'other institutions', 'иное учреждение', 'иные учреждения'),
};

function labels(zh: string, en: string, enMany: string, ru: string, ruMany: string): { one: Labels; many: Labels } {
  return { one: { zh, en, ru }, many: { zh, en: enMany, ru: ruMany } };
}

/** What one thing of a kind is called; undefined for kinds that have no label here. */
export function kindLabel(kind: string | undefined, lang: string): string | undefined {
  const known: Readonly<Record<string, { one: Labels }>> = { ...institutionKindLabels, ...instrumentKindLabels };
  // “Other” says nothing that the type does not.
  const found = kind === undefined || kind === 'OTHER' ? undefined : known[kind];
  return found && labelFor(found.one, lang);
}
