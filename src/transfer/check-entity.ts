import { parseIdentifier } from '../ontology/identifiers';
import { firstDay, lastDay } from '../ontology/partial-date';
import { shown } from './problem';
import type { EntityRecord } from './record';

/** What is wrong with an entity by itself, without a look at any other record. */
export function* checkEntity(entity: EntityRecord): Generator<string> {
  yield* checkNames(entity);
  yield* checkIdentifiers(entity);
  yield* checkDates(entity);
}

/** Words of a text for those whom it has named before. */
const standIns = new Set(['双方', '两国', '中方', '俄方', '各方', '两国元首']);

function* checkNames({ names }: EntityRecord): Generator<string> {
  const official = new Map<string, string>();
  const seen = new Set<string>();
  for (const { value, lang: tag, kind } of names) {
    const lang = tag.toLowerCase();
    if (standIns.has(value)) yield `${shown(value)} stands for a side and is no name; a relation says so in means`;
    if (kind === 'OFFICIAL') {
      const other = official.get(lang);
      if (other !== undefined) yield `has two OFFICIAL names in ${lang}, ${shown(other)} and ${shown(value)}`;
      official.set(lang, value);
    }
    if (seen.has(`${lang} ${value}`)) yield `has the name ${shown(value)} twice in ${lang}`;
    seen.add(`${lang} ${value}`);
    if (isEnclosed(value)) yield `the name ${shown(value)} has 《》 around it; a title is stored without them`;
    if (markup.test(value)) yield `the name ${shown(value)} has HTML in it; a name is plain text`;
    if (value !== value.trim() || /[\r\n]/.test(value)) yield `the name ${shown(value)} has a line break, or a blank at an end`;
  }
}

/** A tag, a comment, or a character written as HTML does. */
const markup = /<[/!]?[a-z][^>]*>|<!--|&(?:amp|lt|gt|quot|apos|nbsp|#\d+|#x[\da-f]+);/i;

/** Whether the first 《 is closed by a 》 at the very end: 《A》和《B》 is not enclosed. */
function isEnclosed(name: string): boolean {
  if (!name.startsWith('《')) return false;
  let depth = 0;
  for (let at = 0; at < name.length; at += 1) {
    if (name[at] === '《') depth += 1;
    if (name[at] === '》' && (depth -= 1) === 0) return at === name.length - 1;
  }
  return false;
}

const externalForms: Readonly<Record<string, RegExp>> = { 'iso3166-1-alpha-2': /^[A-Z]{2}$/, wikidata: /^Q[1-9]\d*$/ };

function* checkIdentifiers({ externalIds = [], formerIds = [] }: EntityRecord): Generator<string> {
  for (const { scheme, value } of externalIds) {
    if (externalForms[scheme]?.test(value) === false) yield `the external id ${shown(value)} is none of ${scheme}`;
  }
  for (const former of formerIds) {
    if (parseIdentifier(former)?.of !== 'entity') yield `the former id ${former} is none of an entity`;
  }
}

function* checkDates(entity: EntityRecord): Generator<string> {
  for (const { field, value, of } of entity.otherDates ?? []) {
    if (!entity[field]) yield `otherDates has a ${field}, but the entity has none`;
    else if (entity[field].value === value) yield `otherDates repeats the ${field} ${value}`;
    if (of && field !== 'date') yield `otherDates says of what the ${field} is; only a date has that`;
  }
  for (const begin of ['startedOn', 'inForceOn'] as const) {
    const [first, last] = [entity[begin]?.value, entity.endedOn?.value];
    if (first && last && lastDay(last) < firstDay(first)) yield `endedOn ${last} is before ${begin} ${first}`;
  }
}
