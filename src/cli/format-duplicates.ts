import { evidenceCodes, type Evidence } from '../duplicates/evidence';
import type { Proposal } from '../duplicates/find-duplicates';
import { csvRow } from '../transfer/formats/csv-row';
import { labelFor, type Labels } from '../ontology/labels';

export const duplicateFormats = ['text', 'jsonl', 'csv'] as const;
export type DuplicateFormat = (typeof duplicateFormats)[number];

/** Proposals in a form, one after another; `lang` is the language of the reasons. */
export function formatDuplicates(proposals: readonly Proposal[], format: DuplicateFormat, lang: string): string {
  switch (format) {
    case 'text':
      return proposals.map((proposal, at) => textOf(proposal, at + 1, lang)).join('\n');
    case 'jsonl':
      return proposals.map((proposal) => `${JSON.stringify(jsonOf(proposal, lang))}\n`).join('');
    case 'csv':
      return [columns, ...proposals.map((proposal) => cellsOf(proposal, lang))].map(csvRow).join('');
  }
}

const words = {
  relations: { en: 'relations', zh: '条关系', ru: 'связей' },
  merge: {
    en: 'If they are one: in an export, take out the lines of',
    zh: '如为同一实体：在导出文件中删去以下各行',
    ru: 'Если это одно: уберите из выгрузки строки',
  },
  put: {
    en: 'and put these in the place of those with their ids:',
    zh: '并以下列各行替换编号相同的行：',
    ru: 'и замените этими строками те, что с тем же id:',
  },
  notListed: { en: 'and its relations, too many to list:', zh: '其关系过多，未列出：', ru: 'и его связи, слишком много для списка:' },
  different: {
    en: 'If they are two, put this line into the file of --known-different:',
    zh: '如为不同实体，请将下面一行写入 --known-different 文件：',
    ru: 'Если это разное, внесите эту строку в файл --known-different:',
  },
} satisfies Record<string, Labels>;

function textOf({ a, b, score, agrees, contradicts, merge }: Proposal, number: number, lang: string): string {
  const say = (word: keyof typeof words): string => labelFor(words[word], lang);
  const side = ({ id, type, name, relations }: Proposal['a']): string =>
    `   ${name}\n     ${id}  ${type}  ${relations} ${say('relations')}`;
  return [
    `${number}. ${score.toFixed(4)}`,
    side(a),
    side(b),
    ...agrees.map((reason) => `   + ${reasonText(reason, lang)}`),
    ...contradicts.map((reason) => `   - ${reasonText(reason, lang)}`),
    `   ${say('merge')} ${merge.remove.join(' ')}`,
    ...(merge.relationsNotListed > 0 ? [`   ${say('notListed')} ${merge.relationsNotListed}`] : []),
    `   ${say('put')}`,
    ...merge.records.map((record) => JSON.stringify(record)),
    `   ${say('different')}`,
    `${a.id} ${b.id}`,
    '',
  ].join('\n');
}

function reasonText({ code, detail }: Evidence, lang: string): string {
  const label = labelFor(evidenceCodes[code].labels, lang);
  return detail === undefined ? label : `${label} (${detail})`;
}

function jsonOf({ a, b, score, bits, agrees, contradicts, merge }: Proposal, lang: string): unknown {
  const reasons = (list: readonly Evidence[]): unknown[] => list.map((reason) => ({ ...reason, text: reasonText(reason, lang) }));
  return { score, bits, a, b, agrees: reasons(agrees), contradicts: reasons(contradicts), merge };
}

const columns = [
  'score',
  'a',
  'a_type',
  'a_name',
  'a_relations',
  'b',
  'b_type',
  'b_name',
  'b_relations',
  'agrees',
  'contradicts',
  'agrees_text',
  'contradicts_text',
  'keep',
  'drop',
];

function cellsOf({ a, b, score, agrees, contradicts, merge }: Proposal, lang: string): string[] {
  const codes = (list: readonly Evidence[]): string => list.map(({ code }) => code).join(' ');
  const spelledOut = (list: readonly Evidence[]): string => list.map((reason) => reasonText(reason, lang)).join('; ');
  return [
    score.toFixed(4),
    ...[a, b].flatMap(({ id, type, name, relations }) => [id, type, name, String(relations)]),
    codes(agrees),
    codes(contradicts),
    spelledOut(agrees),
    spelledOut(contradicts),
    merge.keep,
    merge.drop,
  ];
}
