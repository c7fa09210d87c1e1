import type { EntityType } from '../ontology/entity-types';
import { instrumentTypes } from '../ontology/ontology';
import type { WordItem } from './items';
import { likelyHits, mayBe, resolveOne } from './resolve';
import type { Named, Sentence } from './sentence';
import type { Tools } from './tools';
import { UnresolvedNames } from './unresolved';
import { isPlausible } from './plausible';
import { kindMeanings, kindsOf, readWanted } from './wanted';
import { hasKindAndDate, onlyOne } from './open-wanted';
import { sayReadings } from './describe-wanted';
import type { Meaning } from './vocabulary';

/** What a question is about. */
export interface Subject {
  readonly id: string;
  readonly type: EntityType;
  /** In the language of the question, with what it was read from where that is not the same. */
  readonly name: string;
}

/**
 * The instrument that a question is about: by its name, or by what it is, such as “the memorandum of Xinhua and TASS”. Undefined
 * where it is about something else. Throws UnresolvedNames where it is not clear which one is meant.
 */
export async function instrumentOf(sentence: Sentence, tools: Tools): Promise<Subject | undefined> {
  const named = sentence.names.filter((name) => name.is === 'name' && mayBe(name, instrumentTypes));
  const [only] = named;
  if (only && named.length === 1 && sentence.names.length === 1) return byName(sentence, tools, only);
  // “Which documents refer to …”: what is asked for does not describe what it is asked of.
  if (describingWords(sentence).length === 0) {
    return sentence.names.length === 1 && sentence.names[0]?.is === 'unknown' ? unknownSubject(sentence, sentence.names[0]) : undefined;
  }
  const wanted = readWanted(sentence, tools, describingWords(sentence));
  if (!wanted) return undefined;
  const found = await onlyOne(tools, wanted);
  if (found && found !== 'several') return { id: found.id, type: 'AGREEMENT', name: found.name };
  throw new UnresolvedNames([{ text: described(sentence), candidates: [] }]);
}

/** The words for kinds of instruments that are not what is asked for: “which documents”. */
export function describingWords(sentence: Sentence): WordItem[] {
  return sentence.saying(...kindMeanings).filter((word) => {
    const before = sentence.beside(word, -1);
    return !(before?.is === 'word' && (before.meanings.has('ask.which') || before.meanings.has('ask.howMany')));
  });
}

/** The words by which a sentence describes an instrument. */
function described(sentence: Sentence): string {
  const parts = [...describingWords(sentence), ...sentence.names, ...sentence.periods];
  return sentence.typed({ from: Math.min(...parts.map(({ from }) => from)), to: Math.max(...parts.map(({ to }) => to)) });
}

const datesAndKinds = `query KindsAndDates($ids: [ID!]!) {
  nodes(ids: $ids) {
    id
    ... on Treaty { kind date }
    ... on Agreement { kind date }
  }
}`;

async function byName(sentence: Sentence, tools: Tools, name: Named): Promise<Subject> {
  const kinds = kindsOf(describingWords(sentence));
  const period = sentence.periods[0]?.period;
  const hits = name.is === 'name' ? likelyHits(name).filter(({ entity }) => instrumentTypes.includes(entity.type)) : [];
  if ((!kinds && !period) || hits.length === 0) return subjectOf(sentence, tools, name, instrumentTypes);
  // Kind and date tell apart what a name alone does not, and must not contradict it.
  const { nodes } = await tools.run(datesAndKinds, { ids: hits.map(({ entity }) => entity.id) });
  const fitting = hits.filter(({ entity }) => {
    const node = nodes.find((other) => other?.id === entity.id);
    return node && hasKindAndDate(node, { kinds, period });
  });
  if (fitting.length === 0) throw new UnresolvedNames([{ text: sentence.typed(name), candidates: hits }]);
  return subjectOf(sentence, tools, { ...name, is: 'name', hits: fitting }, instrumentTypes);
}

/** The one thing of some types that a question names; undefined where it names another, or several. Throws UnresolvedNames. */
export async function onlyNamed(
  sentence: Sentence,
  tools: Tools,
  types: readonly EntityType[],
  meaningsFor: readonly Meaning[] = [],
): Promise<Subject | undefined> {
  const [name, ...others] = sentence.names;
  if (!name) {
    const [word] = sentence.saying(...meaningsFor);
    // “The ceremony” is one that is known to those who ask; here there may be several.
    if (word) throw new UnresolvedNames([candidatesFor(sentence, tools, word, types)], true);
    return undefined;
  }
  if (others.length > 0 || !mayBe(name, types) || !isPlausible(sentence, name)) return undefined;
  return subjectOf(sentence, tools, name, types);
}

function candidatesFor(sentence: Sentence, tools: Tools, word: { from: number; to: number }, types: readonly EntityType[]) {
  const text = sentence.typed(word);
  return { text, candidates: tools.pool.hits(text).filter(({ entity }) => types.includes(entity.type)) };
}

/** What a name means, of some types. Throws UnresolvedNames. */
async function subjectOf(sentence: Sentence, tools: Tools, name: Named, types: readonly EntityType[]): Promise<Subject> {
  const resolved = resolveOne(sentence, tools.pool, name, types);
  const [shown = ''] = await tools.namesOf([resolved.id]);
  return { id: resolved.id, type: resolved.type, name: `${shown}${await sayReadings(tools, [resolved])}` };
}

function unknownSubject(sentence: Sentence, name: Named): undefined {
  if (isPlausible(sentence, name)) throw new UnresolvedNames([{ text: sentence.typed(name), candidates: [] }]);
  return undefined;
}
