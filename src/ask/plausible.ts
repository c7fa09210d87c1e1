import type { Item } from './items';
import type { Named, Sentence } from './sentence';
import type { Meaning } from './vocabulary';

/** Whether words that the graph does not know may be a name at all: they stand where one stands, and look like one. */
export function isPlausible(sentence: Sentence, name: Named): boolean {
  if (name.is !== 'unknown') return true;
  if (!name.isNew) return false;
  const text = sentence.typed(name);
  const { tokens } = sentence.question;
  const words = tokens.slice(name.from, name.to);
  const others = sentence.names.filter((other) => other !== name);
  if (words.every(({ isHan }) => isHan)) {
    if (words.length < 2 || /[哪什么怎吗呢的了]/u.test(text)) return false;
  } else {
    const isLower = sentence.question.text === sentence.question.text.toLowerCase();
    const areCapital = text.split(/[\s-]+/).every((word) => /^[\p{Lu}\p{N}«"“]/u.test(word) || /^(?:of|and|for|de|по|и)$/.test(word));
    if (!areCapital && !(isLower && words.length <= 2)) return false;
  }
  return others.length === 0 || isJoined(sentence, name);
}

const links: readonly Meaning[] = ['small.and', 'small.with', 'small.or', 'small.between'];

function isJoined(sentence: Sentence, name: Item): boolean {
  return ([-1, 1] as const).some((step) => {
    const beside = sentence.beside(name, step);
    const isLink = beside?.is === 'word' && links.some((meaning) => beside.meanings.has(meaning));
    return isLink || beside?.is === 'name';
  });
}
