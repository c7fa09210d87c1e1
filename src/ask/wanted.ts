import type { InvolvementKind } from '../graph/instrument-query';
import type { EntityType } from '../ontology/entity-types';
import { keysOf, type InstrumentKind } from '../ontology/enums';
import { readBodies, type Bodies } from './bodies';
import type { Period } from './dates';
import type { Item, WordItem } from './items';
import { isPlausible } from './plausible';
import { bestTypes, mayBe, resolveAll, type Resolved } from './resolve';
import type { Named, Sentence } from './sentence';
import type { Tools } from './tools';
import { instrumentWords } from './words/kinds';
import type { Meaning } from './vocabulary';

/** The instruments that a question means. */
export interface Wanted {
  /** Undefined for every kind. */
  readonly kinds: readonly InstrumentKind[] | undefined;
  /** Who takes part: all of them, or one of them where the question says “or”. */
  readonly participants: readonly Resolved[];
  readonly isAny: boolean;
  readonly as: readonly InvolvementKind[] | undefined;
  readonly topics: readonly Resolved[];
  /** The event or place at which they were concluded. */
  readonly at: Resolved | undefined;
  readonly bodies: readonly Bodies[];
  readonly period: Period | undefined;
}

/** What words for instruments mean. */
export const kindMeanings: readonly Meaning[] = keysOf(instrumentWords).map((kind) => `kind.${kind}` as const);

const memoranda: readonly InstrumentKind[] = ['MEMORANDUM_OF_UNDERSTANDING', 'MEMORANDUM'];
/** What a treaty may be called besides: the ontology has one type for these. */
const treaties: readonly InstrumentKind[] = ['TREATY', 'CONVENTION', 'CHARTER'];
const participantTypes: readonly EntityType[] = ['COUNTRY', 'INSTITUTION', 'PERSON', 'TOPIC', 'PROJECT', 'EVENT', 'PLACE'];

/** The instruments that the names, kinds and dates of a sentence mean; undefined where they mean none. Throws UnresolvedNames. */
export function readWanted(
  sentence: Sentence,
  tools: Tools,
  kindWords: readonly WordItem[] = sentence.saying(...kindMeanings),
): Wanted | undefined {
  const { bodies, used } = readBodies(sentence, tools);
  const names = sentence.names.filter((name) => !used.has(name));
  if (sentence.periods.length > 1 || !names.every((name) => mayBe(name, participantTypes) && isPlausible(sentence, name))) return undefined;
  const roles = names.flatMap((name) => roleOf(sentence, tools, name));
  const ofRole = (role: Role) => roles.filter((other) => other.role === role).map(({ entity }) => entity);
  const [at, ...otherPlaces] = ofRole('at');
  const topics = ofRole('topic');
  const isAny = sentence.says('small.or') && names.length > 1;
  if (otherPlaces.length > 0 || (topics.length > 1 && !isAny)) return undefined;
  const participants = [...new Map([...ofRole('party'), ...ofRole('about')].map((entity) => [entity.id, entity])).values()];
  return {
    kinds: kindsOf(kindWords),
    participants,
    isAny: isAny && participants.length > 1,
    as:
      ofRole('about').length > 0 || (sentence.says('rel.involve') && !sentence.says('rel.sign', 'rel.party'))
        ? undefined
        : ['PARTY', 'SIGNATORY'],
    topics,
    at,
    bodies,
    period: sentence.periods[0]?.period,
  };
}

/** The kinds that words for instruments mean; undefined for every kind. */
export function kindsOf(words: readonly WordItem[]): readonly InstrumentKind[] | undefined {
  if (words.length === 0 || words.some(({ meanings }) => meanings.has('kind.any'))) return undefined;
  return [
    ...new Set(
      words.flatMap(({ meanings }): readonly InstrumentKind[] => {
        if (meanings.has('kind.memorandum')) return memoranda;
        if (meanings.has('kind.TREATY')) return treaties;
        const kind = keysOf(instrumentWords).find((word) => meanings.has(`kind.${word}`));
        return kind && kind !== 'any' && kind !== 'memorandum' ? [kind] : [];
      }),
    ),
  ];
}

type Role = 'party' | 'topic' | 'about' | 'at';

/** The part that a name plays in the instruments that are asked for. */
function roleOf(sentence: Sentence, { pool }: Tools, name: Named): { role: Role; entity: Resolved }[] {
  const isAbout = isAboutName(sentence, name);
  const types = bestTypes(name);
  const isTopic = types.includes('TOPIC') && (isAbout || types.every((type) => type === 'TOPIC'));
  const wanted = isTopic
    ? (['TOPIC'] as const)
    : participantTypes.filter((type) => type !== 'TOPIC' || !types.some((other) => other !== 'TOPIC'));
  return resolveAll(sentence, pool, [name], wanted).map((entity) => ({ role: roleOfType(entity.type, isAbout), entity }));
}

function roleOfType(type: EntityType, isAbout: boolean): Role {
  if (type === 'TOPIC') return 'topic';
  if (type === 'PROJECT') return 'about';
  if (type === 'EVENT' || type === 'PLACE') return isAbout ? 'about' : 'at';
  return isAbout ? 'about' : 'party';
}

/** Whether the question says that something is about this: “on trade”, 与铁路有关, 核能领域. */
export function isAboutName(sentence: Sentence, name: Item): boolean {
  const [before, after] = [sentence.beside(name, -1), sentence.beside(name, 1)];
  if (before?.is === 'word' && before.meanings.has('rel.about') && !/^[与就类]$/.test(sentence.typed(before))) return true;
  // What comes second: on trade and investment.
  if (before?.is === 'word' && (before.meanings.has('small.and') || before.meanings.has('small.or'))) {
    const first = sentence.next(before, -1);
    if (first?.is === 'name' && isAboutName(sentence, first) && !(after?.is === 'word' && after.meanings.has('small.between'))) return true;
  }
  return after?.is === 'word' && after.meanings.has('rel.about') && /\p{Script=Han}/u.test(sentence.typed(after));
}
