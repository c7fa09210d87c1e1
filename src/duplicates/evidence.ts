import type { Labels } from '../ontology/labels';

/**
 * What speaks for two records of one thing, and what against it. `bits` is the base-2 logarithm of how much more often it is
 * seen between two records of one thing than between records of two things that were compared: the weight of Fellegi and Sunter,
 * "A Theory for Record Linkage", Journal of the American Statistical Association 64 (1969), 1183–1210. Set by hand, after
 * looking at what they propose in the corpora that ship; not estimated.
 */
export const evidenceCodes = {
  SAME_EXTERNAL_ID: bits(14, 'the same identifier elsewhere', '外部标识符相同', 'тот же внешний идентификатор'),
  SAME_NAME: bits(10, 'the same name', '名称相同', 'то же имя'),
  SAME_WORDS: bits(9, 'the same words in another order', '用词相同，次序不同', 'те же слова в другом порядке'),
  SAME_SOUND: bits(9, 'the same sound, in another script or spelling', '发音相同，文字或拼写不同', 'то же звучание другим письмом'),
  SAME_PINYIN: bits(7, 'the same sound as Chinese characters', '与汉字读音相同', 'то же звучание, что у иероглифов'),
  SLIP: bits(8, 'the same name but for a slip of the keys', '名称仅有个别错字', 'то же имя с опиской'),
  SAME_ACRONYM: bits(6, 'the same acronym', '缩写相同', 'та же аббревиатура'),
  INITIALS: bits(
    5,
    'the acronym of the one is the initials of the other',
    '一方的缩写为另一方的首字母',
    'аббревиатура совпадает с инициалами',
  ),
  NAME_IN_NAME: bits(-3, 'all words of the one name are in the other', '一个名称包含另一个', 'одно имя содержит другое'),
  ANOTHER_LANGUAGE: bits(3, 'the names agree in another language, too', '另一种语言的名称也相同', 'имена совпадают и на другом языке'),
  SAME_DATE: bits(5, 'the same day', '日期相同', 'тот же день'),
  SAME_MONTH: bits(2, 'the same month', '月份相同', 'тот же месяц'),
  SAME_YEAR: bits(0.5, 'the same year', '年份相同', 'тот же год'),
  SAME_PARTIES: bits(4, 'the same parties', '缔约方相同', 'те же стороны'),
  SOME_PARTIES: bits(
    1,
    'the parties of the one are among those of the other',
    '一方的缔约方为另一方的一部分',
    'стороны одного входят в число сторон другого',
  ),
  SAME_SIGNATORIES: bits(3, 'the same signatories', '签署人相同', 'те же подписавшие'),
  SAME_PLACE: bits(1, 'the same place', '地点相同', 'то же место'),
  SAME_OFFICE: bits(5, 'the same office', '职务相同', 'та же должность'),
  SAME_BODY: bits(3, 'an office in the same body', '任职机构相同', 'должность в том же органе'),
  SAME_COUNTRY: bits(2, 'the same country', '国家相同', 'та же страна'),
  SAME_NUMBER: bits(2, 'the same number in a series', '同一系列编号相同', 'тот же номер в серии'),

  COMMON_NAME: bits(0, 'many bear this name', '同名者众多', 'это имя носят многие'),
  DIFFERENT_NAME: bits(-7, 'the names differ', '名称不同', 'имена различаются'),
  OTHER_MAIN_NAME: bits(-2, 'the names by which they are mostly known differ', '主要名称不同', 'основные имена различаются'),
  NO_COMMON_LANGUAGE: bits(-3, 'no name of both is in one language', '没有同一语言的名称', 'нет имён на одном языке'),
  ONE_NAME_DIFFERS: bits(-4, 'the names differ in another language', '另一种语言的名称不同', 'имена на другом языке различаются'),
  NEAR_DATE: bits(-3, 'days that may be one, mistaken', '日期相近，可能有误', 'близкие дни, возможна ошибка'),
  DIFFERENT_DATE: bits(-9, 'different dates', '日期不同', 'разные даты'),
  DIFFERENT_PARTIES: bits(-9, 'different parties', '缔约方不同', 'разные стороны'),
  DIFFERENT_SIGNATORIES: bits(-2, 'different signatories', '签署人不同', 'разные подписавшие'),
  DIFFERENT_PLACE: bits(-3, 'different places', '地点不同', 'разные места'),
  DIFFERENT_BODY: bits(-2, 'offices in different bodies', '任职机构不同', 'должности в разных органах'),
  DIFFERENT_COUNTRY: bits(-8, 'different countries', '国家不同', 'разные страны'),
  DIFFERENT_EXTERNAL_ID: bits(-12, 'different identifiers elsewhere', '外部标识符不同', 'разные внешние идентификаторы'),
  DIFFERENT_NUMBER: bits(-2, 'different numbers in a series', '同一系列编号不同', 'разные номера в серии'),
  DIFFERENT_KIND: bits(-2, 'different kinds', '类别不同', 'разные виды'),
  RELATED: bits(-10, 'the one is stated to be related to the other', '两者之间存在关系', 'между ними указана связь'),
} as const;

export type EvidenceCode = keyof typeof evidenceCodes;

/** One reason for or against, with its weight; `detail` is a name, date or identifier, in no language of ours. */
export interface Evidence {
  readonly code: EvidenceCode;
  readonly bits: number;
  readonly detail?: string;
}

export function evidence(code: EvidenceCode, detail?: string, weight: number = evidenceCodes[code].bits): Evidence {
  return { code, bits: weight, ...(detail !== undefined && { detail }) };
}

function bits(weight: number, en: string, zh: string, ru: string): { readonly bits: number; readonly labels: Labels } {
  return { bits: weight, labels: { en, zh, ru } };
}
