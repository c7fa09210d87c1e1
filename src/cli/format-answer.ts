import type { Answer, AnswerEntity, AnswerRelation } from '../client/ask-question';
import { labelFor, type Labels } from '../ontology/labels';

/** What the service does not say itself, in the languages of questions. */
const words = {
  notUnderstood: { en: 'The question was not understood.', zh: '未能理解这个问题。', ru: 'Вопрос не понят.' },
  notAnswered: { en: 'The sources do not say.', zh: '资料中没有答案。', ru: 'Источники этого не говорят.' },
  unknown: { en: 'The graph knows no', zh: '图谱中没有', ru: 'В графе нет имени' },
  perhaps: { en: 'Which one is meant by', zh: '不能确定所指：', ru: 'Что имеется в виду:' },
  unverified: { en: 'not verified', zh: '未核实', ru: 'не подтверждено' },
  more: { en: 'More, not shown:', zh: '未显示的还有：', ru: 'Ещё, не показано:' },
} satisfies Record<string, Labels>;

type Say = (word: keyof typeof words) => string;

/** An answer for people, in the language of the question as far as there are words for it. */
export function formatAnswer(answer: Answer, options: { operation: boolean }): string {
  const say: Say = (word) => labelFor(words[word], answer.lang);
  const parts = [
    head(answer, say),
    answer.unresolved.map((name) => unresolved(name, say)).join('\n'),
    results(answer, say),
    answer.paths.map((path) => pathLines(path, say).join('\n')).join('\n\n'),
    options.operation && answer.operation ? operationText(answer) : '',
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function head({ interpretation, text, understood, answered }: Answer, say: Say): string {
  const reading = interpretation === undefined ? [] : [interpretation];
  if (text !== undefined) return [...reading, text].join('\n');
  if (!understood) return [...reading, say('notUnderstood')].join('\n');
  return [...reading, ...(answered ? [] : [say('notAnswered')])].join('\n');
}

function unresolved({ text, candidates }: Answer['unresolved'][number], say: Say): string {
  const list = candidates.map(({ entity }) => `  ${entity.name}  ${entity.id}`);
  return [`${say(list.length > 0 ? 'perhaps' : 'unknown')} “${text}”${list.length > 0 ? '?' : '.'}`, ...list].join('\n');
}

function results({ results: { totalCount, edges } }: Answer, say: Say): string {
  const list = edges.map(({ node, relation }, index) => [`${index + 1}. ${named(node)}`, ...proof(relation, '   ', say)].join('\n'));
  const more = totalCount - edges.length;
  return [...list, ...(more > 0 ? [`${say('more')} ${more}`] : [])].join('\n');
}

/** A path node by node, with the words that prove each step between. */
function pathLines({ nodes, relations }: Answer['paths'][number], say: Say): string[] {
  return nodes.flatMap((node, index) => {
    const relation = relations[index];
    const arrow = relation && (relation.from.id === node.id ? '↓' : '↑');
    return [named(node), ...(relation ? [`  ${arrow} ${relation.type}`, ...proof(relation, '    ', say)] : [])];
  });
}

/** The longest quote of the relation, which is mostly a title and not a heading, with where it stands. */
function proof(relation: AnswerRelation | undefined, indent: string, say: Say): string[] {
  const [passage] = [...(relation?.evidence ?? [])].sort((a, b) => b.quote.length - a.quote.length);
  if (!passage) return [];
  const doubt = passage.verified ? '' : ` (${say('unverified')})`;
  return [`${indent}“${passage.quote}”${doubt} — ${passage.source.title}`];
}

function named({ name, id }: AnswerEntity): string {
  return `${name}  ${id}`;
}

function operationText({ operation = '', variables }: Answer): string {
  return [operation.trim(), ...(variables === undefined ? [] : [JSON.stringify(variables, null, 2)])].join('\n\n');
}
