import type { EntityType } from '../../ontology/entity-types';
import { entityTypeNames } from '../../ontology/ontology';
import type { Intent } from '../intent';
import { listOf } from '../lists';
import { resolveAll } from '../resolve';
import { fill, say, sayList } from '../say';
import { instrumentOf, instrumentTypes, onlyNamed, type Subject } from '../slots';
import type { Sentence } from '../sentence';
import type { Tools } from '../tools';
import { isPlausible, kindMeanings, sayReadings } from '../wanted';

const around = `query Everything($ids: [ID!]!, $lang: [LanguageTag!], $limit: Int) {
  neighborhood(ids: $ids, limit: $limit) {
    nodes { id type name(lang: $lang) }
    relations { id type from { id } to { id } }
    truncated
  }
}`;

const mostAround = 500;

/** Everything about something: what is one relation away. */
export const everything: Intent = {
  name: 'everything',
  needs: [['ask.everything']],
  may: ['ask.which', 'ask.whatIs', 'rel.about', 'rel.involve', 'rel.refer', 'ask.connected', ...kindMeanings, 'type.PROJECT', 'type.EVENT', 'type.INSTITUTION', 'type.PERSON'],
  async answer(sentence, tools) {
    if (sentence.isYesNo) return undefined;
    const subject = await subjectOf(sentence, tools);
    if (!subject) return undefined;
    const { lang } = tools;
    const variables = { ids: [subject.id], lang: [lang], limit: mostAround };
    const { neighborhood } = await tools.run(around, variables);
    const relations = neighborhood.relations as Data[];
    const found = (neighborhood.nodes as Data[])
      .filter(({ id }) => id !== subject.id)
      .map(({ id, name }) => ({
        id: id as string,
        name: name as string,
        relation: relations.find(({ from, to }) => [from.id, to.id].includes(id) && [from.id, to.id].includes(subject.id))?.id as string | undefined,
      }));
    const list = listOf(found);
    const more = neighborhood.truncated ? say('nearest', lang, { count: list.total }) : '';
    return {
      interpretation: fill({ zh: '问{name}的全部关系', en: 'Asked for everything one relation away from {name}', ru: 'Вопрос обо всём, что связано одним отношением: {name}' }[lang], {
        name: subject.name,
      }),
      operation: around,
      variables,
      text: `${await sayList(list, lang)}${more}`,
      answered: list.total > 0,
      list,
    };
  },
};

const anyType: readonly EntityType[] = entityTypeNames;

/** By its name whatever it is; an instrument also by what it is, unless all of somebody's are meant. */
async function subjectOf(sentence: Sentence, tools: Tools): Promise<Subject | undefined> {
  const [name] = sentence.names;
  if (!sentence.says(...kindMeanings)) return onlyNamed(sentence, tools, anyType);
  return name?.is === 'name' && instrumentTypes.includes(name.hits[0]?.entity.type ?? 'TOPIC') ? instrumentOf(sentence, tools) : undefined;
}

const between = `query Paths($from: ID!, $to: ID!, $lang: [LanguageTag!]) {
  paths(from: $from, to: $to, first: 5) {
    paths {
      length
      nodes { id name(lang: $lang) }
      relations { id type }
    }
  }
}`;

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
    const variables = { from: from.id, to: to.id, lang: [lang] };
    const { paths } = await tools.run(between, variables);
    const found = paths.paths as Data[];
    const [shortest] = found;
    const known = {
      interpretation: `${fill({ zh: '问{a}与{b}如何关联', en: 'Asked how {a} and {b} are connected', ru: 'Вопрос, как связаны {a} и {b}' }[lang], {
        a: shown[0] ?? '',
        b: shown[1] ?? '',
      })}${await sayReadings(tools, ends)}`,
      operation: between,
      variables,
    };
    const isYesNo = sentence.says('ask.whether') && !sentence.says('ask.which');
    if (!shortest) return { ...known, text: say('noPath', lang), answered: isYesNo, ...(isYesNo ? { value: false } : {}) };
    const chain = (shortest.nodes as Data[]).map(({ name }) => name as string).join(' → ');
    return {
      ...known,
      text: say('path', lang, { count: shortest.length as number, names: chain }),
      answered: true,
      ...(isYesNo ? { value: true } : {}),
      paths: found.map(({ nodes, relations }) => ({
        nodes: (nodes as Data[]).map(({ id }) => id as string),
        relations: (relations as Data[]).map(({ id }) => id as string),
      })),
    };
  },
};
