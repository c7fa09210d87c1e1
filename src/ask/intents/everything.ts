import { AccordError } from '../../errors';
import type { EntityType } from '../../ontology/entity-types';
import { entityTypeNames, instrumentTypes } from '../../ontology/ontology';
import { sayReadings } from '../describe-wanted';
import type { Intent } from '../intent';
import { listOf } from '../lists';
import { listed } from '../outcome';
import { isPlausible } from '../plausible';
import { resolveAll } from '../resolve';
import { fill, say } from '../say';
import { instrumentOf, onlyNamed, type Subject } from '../slots';
import type { Sentence } from '../sentence';
import type { Tools } from '../tools';
import { kindMeanings } from '../wanted';

const around = `query Everything($ids: [ID!]!, $lang: [LanguageTag!], $limit: Int) {
  neighborhood(ids: $ids, limit: $limit) {
    nodes { id type name(lang: $lang) }
    relations { id type from { id } to { id } }
    truncated
  }
}`;

const mostAround = 500;

const says = {
  around: {
    zh: '问{name}的全部关系',
    en: 'Asked for everything one relation away from {name}',
    ru: 'Вопрос обо всём, что связано одним отношением: {name}',
  },
  between: { zh: '问{a}与{b}如何关联', en: 'Asked how {a} and {b} are connected', ru: 'Вопрос, как связаны {a} и {b}' },
} as const;

/** Everything about something: what is one relation away. */
export const everything: Intent = {
  name: 'everything',
  needs: [['ask.everything']],
  may: [
    'ask.which',
    'ask.whatIs',
    'rel.about',
    'rel.involve',
    'rel.refer',
    'ask.connected',
    ...kindMeanings,
    'type.PROJECT',
    'type.EVENT',
    'type.INSTITUTION',
    'type.PERSON',
  ],
  async answer(sentence, tools) {
    if (sentence.isYesNo) return undefined;
    const subject = await subjectOf(sentence, tools);
    if (!subject) return undefined;
    const { lang } = tools;
    const variables = { ids: [subject.id], lang: [lang], limit: mostAround };
    const { neighborhood } = await tools.run(around, variables);
    const relationTo = (id: string) =>
      neighborhood.relations.find(({ from, to }) => [from.id, to.id].includes(id) && [from.id, to.id].includes(subject.id))?.id;
    const others = neighborhood.nodes.filter(({ id }) => id !== subject.id);
    const list = listOf(others.map(({ id, name }) => ({ id, name, relation: relationTo(id) })));
    const asked = { interpretation: fill(says.around[lang], { name: subject.name }), operation: around, variables };
    const outcome = await listed(asked, list, lang);
    return neighborhood.truncated ? { ...outcome, text: `${outcome.text}${say('nearest', lang, { count: list.total })}` } : outcome;
  },
};

const anyType: readonly EntityType[] = entityTypeNames;

/** By its name whatever it is; an instrument also by what it is, unless all of somebody's are meant. */
async function subjectOf(sentence: Sentence, tools: Tools): Promise<Subject | undefined> {
  const [name] = sentence.names;
  if (!sentence.says(...kindMeanings)) return onlyNamed(sentence, tools, anyType);
  return name?.is === 'name' && instrumentTypes.includes(name.hits[0]?.entity.type ?? 'TOPIC') ? instrumentOf(sentence, tools) : undefined;
}

const between = `query Paths($from: ID!, $to: ID!, $maxLength: Int, $lang: [LanguageTag!]) {
  paths(from: $from, to: $to, maxLength: $maxLength, first: 5) {
    paths {
      length
      nodes { id name(lang: $lang) }
      relations { id type }
    }
  }
}`;

/** Paths of up to four relations; if there are none, of up to six, where that is not too much to search. */
async function shortestPaths(tools: Tools, from: string, to: string) {
  const variables = { from, to, maxLength: 4, lang: [tools.lang] };
  const { paths } = await tools.run(between, variables);
  if (paths.paths.length > 0) return { paths: paths.paths, variables };
  const further = { ...variables, maxLength: 6 };
  try {
    return { paths: (await tools.run(between, further)).paths.paths, variables: further };
  } catch (error) {
    if (error instanceof AccordError && error.code === 'QUERY_TOO_COMPLEX') return { paths: [], variables };
    throw error;
  }
}

/** How two things are connected. */
export const connection: Intent = {
  name: 'connection',
  needs: [['ask.connected']],
  may: ['ask.how', 'ask.which', 'ask.whatIs', 'rel.involve', 'ask.whether', 'rel.about'],
  async answer(sentence, tools) {
    const { names } = sentence;
    if (!names.every((name) => isPlausible(sentence, name))) return undefined;
    const ends = names.length === 1 && names[0]?.is !== 'country' ? [] : resolveAll(sentence, tools.pool, names, anyType);
    const [from, to, another] = ends;
    if (!from || !to || another) return undefined;
    const { lang } = tools;
    const shown = await tools.namesOf([from.id, to.id]);
    const { paths, variables } = await shortestPaths(tools, from.id, to.id);
    const [shortest] = paths;
    const asked = {
      interpretation: fill(says.between[lang], { a: shown[0] ?? '', b: shown[1] ?? '' }) + (await sayReadings(tools, ends)),
      operation: between,
      variables,
    };
    const isYesNo = sentence.says('ask.whether') && !sentence.says('ask.which');
    if (!shortest)
      return {
        ...asked,
        text: say('noPath', lang, { count: variables.maxLength }),
        answered: isYesNo,
        ...(isYesNo ? { value: false } : {}),
      };
    const chain = shortest.nodes.map(({ name }) => name).join(' → ');
    return {
      ...asked,
      text: say('path', lang, { count: shortest.length, names: chain }),
      answered: true,
      ...(isYesNo ? { value: true } : {}),
      paths: paths.map(({ nodes, relations }) => ({ nodes: nodes.map(({ id }) => id), relations: relations.map(({ id }) => id) })),
    };
  },
};
