import type { InvolvementKind } from '../graph/instrument-query';
import type { InstrumentKind } from '../ontology/enums';
import type { EntityType } from '../ontology/entity-types';
import { firstDay, lastDay } from '../ontology/partial-date';
import { bodyIds, readBodies, type Bodies } from './bodies';
import type { Period } from './dates';
import type { Item, WordItem } from './items';
import { openList, type ListOperation } from './lists';
import { bestTypes, mayBe, resolveAll, type Resolved } from './resolve';
import { fill, institutionKindLabels, instrumentKindLabels, joined, say, sayPeriod } from './say';
import type { Named, Sentence } from './sentence';
import type { ResultList, Tools } from './tools';
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

export const kindMeanings = Object.keys(instrumentWords).map((kind) => `kind.${kind}` as Meaning);

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
    as: ofRole('about').length > 0 || (sentence.says('rel.involve') && !sentence.says('rel.sign', 'rel.party')) ? undefined : ['PARTY', 'SIGNATORY'],
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
        const kind = kindMeanings.find((meaning) => meanings.has(meaning));
        return kind ? [kind.slice('kind.'.length) as InstrumentKind] : [];
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
  const wanted = isTopic ? (['TOPIC'] as const) : participantTypes.filter((type) => type !== 'TOPIC' || !types.some((other) => other !== 'TOPIC'));
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

/**
 * Whether words that the graph does not know may be a name at all: they stand where one stands, and look like one.
 */
export function isPlausible(sentence: Sentence, name: Named): boolean {
  if (name.is !== 'unknown') return true;
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

function isJoined(sentence: Sentence, name: Item): boolean {
  return ([-1, 1] as const).some((step) => {
    const beside = sentence.beside(name, step);
    const isLink = beside?.is === 'word' && ['small.and', 'small.with', 'small.or', 'small.between'].some((meaning) => beside.meanings.has(meaning as Meaning));
    return isLink || beside?.is === 'name';
  });
}

const edges = `
    totalCount
    pageInfo { hasNextPage hasPreviousPage }
    edges {
      cursor
      node { id name(lang: $lang) kind date }`;

const documents = {
  /** By who takes part. */
  instruments: `query Instruments(
  $involving: [String!], $involvingAny: [String!], $as: [InvolvementKind!], $filter: InstrumentFilter, $lang: [LanguageTag!]
  $orderBy: InstrumentOrder, $first: Int, $after: String
) {
  instruments(
    involving: $involving, involvingAny: $involvingAny, as: $as, filter: $filter, orderBy: $orderBy, first: $first, after: $after
  ) {${edges}
      involvement { how entity { id } relation { id from { id } } }
    }
  }
}`,
  /** By what they are about, with the relation that says so. */
  byTopic: `query InstrumentsByTopic(
  $involving: [String!], $involvingAny: [String!], $as: [InvolvementKind!], $filter: InstrumentFilter, $lang: [LanguageTag!]
  $orderBy: InstrumentOrder, $first: Int, $after: String
) {
  instruments(
    involving: $involving, involvingAny: $involvingAny, as: $as, filter: $filter, orderBy: $orderBy, first: $first, after: $after
  ) {
    totalCount
    pageInfo { hasNextPage hasPreviousPage }
    edges {
      cursor
      node {
        id name(lang: $lang) kind date
        ... on Agreement { concerns(first: 20) { edges { node { id } relation { id } } } }
        ... on Treaty { concerns(first: 20) { edges { node { id } relation { id } } } }
      }
      involvement { how entity { id } relation { id from { id } } }
    }
  }
}`,
  /** With their parties, to see whether some bodies are among them. */
  withParties: `query InstrumentsOfBodies(
  $involving: [String!], $involvingAny: [String!], $as: [InvolvementKind!], $filter: InstrumentFilter, $lang: [LanguageTag!]
  $orderBy: InstrumentOrder, $first: Int, $after: String
) {
  instruments(
    involving: $involving, involvingAny: $involvingAny, as: $as, filter: $filter, orderBy: $orderBy, first: $first, after: $after
  ) {
    totalCount
    pageInfo { hasNextPage hasPreviousPage }
    edges {
      cursor
      node {
        id name(lang: $lang) kind date
        ... on Agreement { parties(first: 100) { edges { node { id } relation { id } } } }
        ... on Treaty { parties(first: 100) { edges { node { id } relation { id } } } }
      }
      involvement { how entity { id } relation { id from { id } } }
    }
  }
}`,
  concluded: (type: 'Event' | 'Place') => `query ConcludedAt($id: ID!, $lang: [LanguageTag!], $first: Int, $after: String) {
  entity(id: $id) {
    ... on ${type} {
      concluded(first: $first, after: $after) {
        totalCount
        pageInfo { hasNextPage hasPreviousPage }
        edges {
          cursor
          node {
            id name(lang: $lang) kind date draft
            ... on Agreement { parties(first: 100) { nodes { id } } concerns(first: 100) { nodes { id } } }
            ... on Treaty { parties(first: 100) { nodes { id } } concerns(first: 100) { nodes { id } } }
          }
          relation { id }
        }
      }
    }
  }
}`,
};

/** The operation that lists the instruments; undefined where no one operation does. */
export async function listOperation(tools: Tools, wanted: Wanted, latest?: 'DESC' | 'ASC'): Promise<ListOperation | 'too many' | undefined> {
  if (wanted.at) return concludedOperation(tools, wanted, wanted.at);
  const { kinds, participants, isAny, as, topics, period, bodies } = wanted;
  const ids = participants.map(({ id }) => id);
  const sets = await Promise.all(bodies.map((some) => bodyIds(tools, some)));
  if (sets.some((set) => set === undefined || set.length > 100)) return 'too many';
  const [first, ...others] = sets as string[][];
  if (first && isAny) return undefined;
  const filter = {
    ...(kinds ? { kinds } : {}),
    ...(period?.from ? { from: period.from } : {}),
    ...(period?.to ? { to: period.to } : {}),
    ...(topics.length > 0 ? { topics: topics.map(({ id }) => id) } : {}),
  };
  const any = isAny ? ids : first;
  // A set of bodies that is empty takes part in nothing.
  if (any?.length === 0) return { document: documents.instruments, variables: { first: 0 }, connection: () => undefined };
  const variables = {
    ...(ids.length > 0 && !isAny ? { involving: ids } : {}),
    ...(any ? { involvingAny: any } : {}),
    ...(as && (ids.length > 0 || any) ? { as } : {}),
    ...(Object.keys(filter).length > 0 ? { filter } : {}),
    ...(latest ? { orderBy: { field: 'DATE', direction: latest } } : {}),
    lang: [tools.lang],
  };
  const topicIds = topics.map(({ id }) => id);
  return {
    document: others.length > 0 ? documents.withParties : topics.length > 0 ? documents.byTopic : documents.instruments,
    variables,
    connection: (data) => data.instruments,
    relation: ({ node, involvement }) =>
      (involvement[0]?.relation.id ??
        (node.concerns?.edges as Data[] | undefined)?.find((edge) => topicIds.includes(edge.node.id as string))?.relation.id) as string | undefined,
    ...(others.length > 0 ? { keeps: ({ node }: Data) => others.every((set) => partiesIn(node, set)) } : {}),
  };
}

function partiesIn(node: Data, ids: readonly string[]): boolean {
  return (node.parties.edges as Data[]).some((edge) => ids.includes(edge.node.id as string));
}

function concludedOperation(tools: Tools, wanted: Wanted, at: Resolved): ListOperation | undefined {
  const { kinds, participants, topics, period, bodies } = wanted;
  // A country takes part through its government, which parties alone do not show.
  if (bodies.length > 0 || wanted.isAny || participants.some(({ type }) => type !== 'INSTITUTION')) return undefined;
  const has = (connection: Data, ids: readonly Resolved[]) =>
    ids.every(({ id }) => (connection.nodes as Data[]).some((node) => node.id === id));
  return {
    document: documents.concluded(at.type === 'EVENT' ? 'Event' : 'Place'),
    variables: { id: at.id, lang: [tools.lang] },
    connection: (data) => data.entity?.concluded,
    relation: ({ relation }) => relation.id as string,
    keeps: ({ node }) =>
      !node.draft &&
      (!kinds || kinds.includes(node.kind as InstrumentKind)) &&
      has(node.parties, participants) &&
      has(node.concerns, topics) &&
      (!period || isIn(node.date as string | null, period)),
  };
}

/** As the filter of the API has it: the first possible day counts for one end, the last for the other. */
export function isIn(date: string | null, { from, to }: Period): boolean {
  if (date === null) return false;
  return (from === undefined || firstDay(date) >= firstDay(from)) && (to === undefined || lastDay(date) <= lastDay(to));
}

/** The list of the instruments, or why there is none. */
export async function openWanted(
  tools: Tools,
  wanted: Wanted,
): Promise<{ operation: ListOperation; list: ResultList | undefined } | 'too many' | undefined> {
  const operation = await listOperation(tools, wanted);
  if (!operation || operation === 'too many') return operation;
  return { operation, list: await openList(tools, operation) };
}

/** The only instrument that is meant; undefined where there are none, or several. */
export async function onlyOne(tools: Tools, wanted: Wanted): Promise<{ id: string; name: string } | 'several' | undefined> {
  const opened = await openWanted(tools, wanted);
  if (!opened || opened === 'too many' || !opened.list) return undefined;
  if (opened.list.total > 1) return 'several';
  const [edge] = (await opened.list.page({ first: 20 })).edges;
  return edge && { id: edge.id, name: edge.name };
}

const phrases = {
  all: { zh: '各类文件', en: 'instruments of every kind', ru: 'документы всех видов' },
  parties: { zh: '{names}为缔约方或签署方', en: '{names} as a contracting party or signatory', ru: '{names} как договаривающаяся сторона или подписавший' },
  involved: { zh: '涉及{names}', en: 'involving {names}', ru: 'с участием или о {names}' },
  topics: { zh: '主题为{names}', en: 'about {names}', ru: 'на тему «{names}»' },
  at: { zh: '在“{names}”上达成', en: 'concluded at {names}', ru: 'заключены: {names}' },
  bodies: { zh: '{names}为缔约方', en: '{names} as contracting parties', ru: 'стороны — {names}' },
} as const;

/** The instruments in plain words. */
export async function describeWanted(tools: Tools, wanted: Wanted): Promise<string> {
  const { lang } = tools;
  const { kinds, participants, topics, at, period, bodies, as, isAny } = wanted;
  const namesOf = async (entities: readonly Resolved[]) => tools.namesOf(entities.map(({ id }) => id));
  const names = joined(await namesOf(participants), lang, isAny ? 'or' : 'and');
  const parts = [
    kinds ? joined(kinds.map((kind) => instrumentKindLabels[kind].many[lang]), lang) : phrases.all[lang],
    participants.length > 0 ? fill(as ? phrases.parties[lang] : phrases.involved[lang], { names }) : '',
    ...(await Promise.all(bodies.map(async (some) => fill(phrases.bodies[lang], { names: await describeBodies(tools, some) })))),
    topics.length > 0 ? fill(phrases.topics[lang], { names: joined(await namesOf(topics), lang, topics.length > 1 ? 'or' : 'and') }) : '',
    at ? fill(phrases.at[lang], { names: (await namesOf([at])).join('') }) : '',
    period ? sayPeriod(period, lang) : '',
  ];
  return parts.filter(Boolean).join(lang === 'zh' ? '，' : ', ') + (await sayReadings(tools, [...participants, ...topics, ...(at ? [at] : [])]));
}

export async function describeBodies(tools: Tools, { kind, country }: Bodies): Promise<string> {
  const { lang } = tools;
  const label = kind ? institutionKindLabels[kind].many[lang] : { zh: '机构', en: 'institutions', ru: 'учреждения' }[lang];
  if (!country) return label;
  const [name = ''] = await tools.namesOf([country.id]);
  return { zh: `${name}的${label}`, en: `${label} of ${name}`, ru: `${label} (${name})` }[lang];
}

/** What a name was taken to mean, where it was not written as the graph has it. */
export async function sayReadings(tools: Tools, entities: readonly Resolved[]): Promise<string> {
  const doubtful = entities.filter(({ hit, isAdjective }) => !isAdjective && hit.method !== 'EXACT');
  const names = await tools.namesOf(doubtful.map(({ id }) => id));
  return doubtful.map(({ text }, index) => say('readAs', tools.lang, { text, name: names[index] ?? '' })).join('');
}
