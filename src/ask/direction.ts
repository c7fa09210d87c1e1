import type { RelationDirection } from '../ontology/ontology';
import type { Item, WordItem } from './items';
import type { Sentence } from './sentence';
import type { Meaning } from './vocabulary';

/**
 * Which way a verb is meant: OUT where what the question names (`name`) does it, IN where it is done to that; `either` where grammar
 * does not tell. Undefined without a verb or name.
 */
export function directionOf(
  sentence: Sentence,
  active: Meaning,
  passive: Meaning,
  name: Item | undefined,
): RelationDirection | 'either' | undefined {
  const verbs = sentence.saying(active, passive);
  const verb = verbs.find((word) => word.meanings.has(passive)) ?? verbs[0];
  if (!verb || !name) return undefined;
  const isPassive = verb.meanings.has(passive);
  if (sentence.question.lang === 'zh') return chinese(sentence, verb, name, isPassive);
  if (sentence.question.lang === 'ru') return russian(sentence, verb, name, isPassive);
  return english(sentence, verb, name, isPassive);
}

function english(sentence: Sentence, verb: WordItem, name: Item, isPassive: boolean): RelationDirection {
  const isNameFirst = sentence.isBefore(name, verb);
  const text = sentence.typed(verb).toLowerCase();
  const next = sentence.typed(sentence.next(verb, 1) ?? verb).toLowerCase();
  // References in X are its own; references to X are made elsewhere. An extension of X is done to it.
  if (/^references?$/.test(text) && !isNameFirst && /^(?:in|of|by)$/.test(next)) return 'OUT';
  if (/^(?:extension|prolongation|renewal)/.test(text)) return 'IN';
  const isReallyPassive = isPassive && isPassiveVoice(sentence, verb);
  return isReallyPassive ? (isNameFirst ? 'IN' : 'OUT') : isNameFirst ? 'OUT' : 'IN';
}

/** Participles look like the past tense: “what extended X” is active, “X extended by what” and “was X extended” are not. */
function isPassiveVoice(sentence: Sentence, verb: WordItem): boolean {
  const text = sentence.typed(verb).toLowerCase();
  if (/\b(?:in|by|is|are|was|were|been|gets?|got)\b/.test(text)) return true;
  const at = sentence.items.indexOf(verb);
  const words = (items: readonly Item[]) => items.map((item) => sentence.typed(item).toLowerCase()).join(' ');
  const before = words(sentence.items.slice(0, at));
  const after = words(sentence.items.slice(at + 1, at + 2));
  return /\b(?:is|are|was|were|been|be)\b/.test(before) || /^(?:in|by)\b/.test(after);
}

function chinese(sentence: Sentence, verb: WordItem, name: Item, isPassive: boolean): RelationDirection {
  const text = sentence.question.text;
  const [nameAt, verbAt] = [sentence.question.tokens[name.from]?.start ?? 0, sentence.question.tokens[verb.from]?.start ?? 0];
  const marker = [...text.matchAll(/[被由]/gu)].map(({ index }) => index).find((index) => index <= verbAt && !isInside(sentence, index));
  if (marker !== undefined) return nameAt < marker ? 'IN' : 'OUT';
  // X的延期: the noun for what is done to it.
  const joint = sentence.next(name, 1);
  if (joint === verb && sentence.typed(verb).startsWith('的')) return 'IN';
  if (joint?.is === 'word' && sentence.typed(joint) === '的' && sentence.next(joint, 1) === verb) return 'IN';
  if (isPassive || /^(?:得到|获|得以)/u.test(sentence.typed(verb))) return nameAt < verbAt ? 'IN' : 'OUT';
  const before = sentence.next(name, -1);
  // 对X予以延期: what follows these is what it is done to.
  if (before?.is === 'word' && /[对把将使]$/u.test(sentence.typed(before)) && nameAt < verbAt) return 'IN';
  return nameAt < verbAt ? 'OUT' : 'IN';
}

/** Whether a character stands in a name. */
function isInside(sentence: Sentence, index: number): boolean {
  const { tokens } = sentence.question;
  return sentence.names.some(({ from, to }) => index >= (tokens[from]?.start ?? 0) && index < (tokens[to - 1]?.end ?? 0));
}

function russian(sentence: Sentence, verb: WordItem, name: Item, isPassive: boolean): RelationDirection | 'either' {
  const before = wordBefore(sentence, name);
  const focus = sentence.saying('ask.which', 'ask.who').map((word) => sentence.typed(word).toLowerCase().replaceAll('ё', 'е'));
  const text = sentence.typed(verb).toLowerCase().replaceAll('ё', 'е');
  const isInstrumental = focus.some((word) => /^(?:каким|какими|чем|кем)$/.test(word));
  if (isPassive) {
    if (isInstrumental) return 'IN';
    if (/^(?:в|во)$/.test(before)) return 'OUT';
    // В каких документах упомянут X.
    if (focus.some((word) => /^(?:каких|каком|где)$/.test(word)) || sentence.says('ask.where')) return 'IN';
    return /(?:ым|им|ом|ем|ой|ей|ами|ями)$/.test(firstNoun(sentence, name)) && !sentence.isBefore(name, verb) ? 'OUT' : 'IN';
  }
  if (/^(?:ссыла|сосла|ссылк)/.test(text)) {
    if (/\sна$/.test(text)) return sentence.next(verb, 1) === name || nextNamed(sentence, verb) === name ? 'IN' : 'OUT';
    return before === 'на' ? 'IN' : 'OUT';
  }
  if (/^(?:продление|продления|упоминани)/.test(text)) return 'IN';
  if (sentence.isBefore(name, verb)) return 'OUT';
  // Какие документы упоминает X: the verb in the singular has X for its subject.
  const isSingular = /(?:ет|ит|ил|ла|ло)$/.test(text);
  const isFocusPlural = focus.some((word) => /^(?:какие|каких|какими)$/.test(word));
  if (isFocusPlural) return isSingular ? 'OUT' : 'IN';
  return sentence.isBefore(verb, name) && sentence.saying('ask.which', 'ask.who').length === 0 ? 'IN' : 'either';
}

function nextNamed(sentence: Sentence, verb: WordItem): Item | undefined {
  return sentence.beside(verb, 1);
}

function wordBefore(sentence: Sentence, name: Item): string {
  const item = sentence.next(name, -1);
  return item?.is === 'word' ? sentence.typed(item).toLowerCase() : '';
}

function firstNoun(sentence: Sentence, name: Item): string {
  return sentence.question.tokens[name.from]?.text ?? '';
}
