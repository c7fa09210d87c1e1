import type { Question } from './workload';

/** Above every key of a day. */
const afterDay = '\u0002';

/** Last days by which lists are cut, spread over the years, so that each question has another page. */
export function lastDays(count: number): string[] {
  return Array.from({ length: count }, (_, n) => `${1_880 + Math.floor((n * 140) / count)}-0${1 + (n % 9)}-28`);
}

/** A last day with the bound of the date keys that it means. */
export function withBound(question: Question): Question {
  return { ...question, high: `${String(question['to'])}${afterDay}` };
}
