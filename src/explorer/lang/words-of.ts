import type { Language } from '../state/languages';
import { en } from './en';
import { ru } from './ru';
import type { Words } from './words';
import { zh } from './zh';

const all: Readonly<Record<Language, Words>> = { zh, en, ru };

export function wordsOf(lang: Language): Words {
  return all[lang];
}
