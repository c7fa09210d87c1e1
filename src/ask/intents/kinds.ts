import type { EntityType } from '../../ontology/entity-types';
import { entityType, instrumentTypes } from '../../ontology/ontology';
import { bodyIds, bodyMeanings, readBodies, type Bodies } from '../bodies';
import { required } from '../data';
import { describeBodies } from '../describe-wanted';
import type { Intent } from '../intent';
import { listOf, openList, type ListOperation } from '../lists';
import { listed, tooMany } from '../outcome';
import { fill, kindLabel, say } from '../say';
import type { Sentence } from '../sentence';
import { onlyNamed } from '../slots';
import type { Tools } from '../tools';
import { kindMeanings } from '../wanted';

const kindsOfOne = `query Kind($id: ID!, $lang: [LanguageTag!]) {
  entity(id: $id) {
    id
    type
    name(lang: $lang)
    ... on Institution { institutionKind: kind }
    ... on Event { eventKind: kind }
    ... on Treaty { instrumentKind: kind }
    ... on Agreement { instrumentKind: kind }
  }
}`;

const anyType: readonly EntityType[] = ['COUNTRY', 'INSTITUTION', 'TREATY', 'AGREEMENT', 'EVENT', 'PROJECT', 'PLACE', 'TOPIC'];

/** Of what kind something is: a ministry, a protocol, a ceremony… */
export const kindOf: Intent = {
  name: 'kindOf',
  needs: [['ask.kindOf', 'ask.whatIs']],
  may: ['ask.which', 'ask.who', ...bodyMeanings, ...kindMeanings, 'type.EVENT', 'type.PROJECT', 'rel.involve'],
  async answer(sentence, tools) {
    if (sentence.isYesNo || sentence.periods.length > 0) return undefined;
    const subject = await onlyNamed(sentence, tools, anyType);
    // “The text of the memorandum of X” is not what X is.
    const isOther = subject && sentence.says(...kindMeanings) && !instrumentTypes.includes(subject.type);
    if (!subject || isOther) return undefined;
    const { lang } = tools;
    const variables = { id: subject.id, lang: [lang] };
    const entity = required((await tools.run(kindsOfOne, variables)).entity);
    const kind = entity.institutionKind ?? entity.eventKind ?? entity.instrumentKind;
    const type = entityType(entity.type).labels[lang];
    const label = kindLabel(kind, lang) ?? (kind && kind !== 'OTHER' ? `${type} (${kind})` : type);
    return {
      interpretation: fill({ zh: '问{name}是什么', en: 'Asked what kind of thing {name} is', ru: 'Вопрос, что это: {name}' }[lang], {
        name: subject.name,
      }),
      operation: kindsOfOne,
      variables,
      text: say('kind', lang, { name: entity.name, kind: label }),
      answered: true,
      list: listOf([{ id: subject.id, name: entity.name }]),
    };
  },
};

const ofType = `query EntitiesOfType($types: [EntityType!], $lang: [LanguageTag!], $first: Int, $after: String) {
  entities(entityTypes: $types, first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage hasPreviousPage }
    edges { cursor node { id name(lang: $lang) } }
  }
}`;

const namesOfSome = `query Named($ids: [ID!]!, $lang: [LanguageTag!]) {
  nodes(ids: $ids) { id ... on Institution { name(lang: $lang) kind } }
}`;

/** Which Russian universities there are, which institutions are state corporations, how many projects there are. */
export const bodiesOfKind: Intent = {
  name: 'bodiesOfKind',
  needs: [
    ['ask.which', 'ask.howMany', 'small.filler', 'ask.whatIs', 'ask.who'],
    [...bodyMeanings, 'type.PERSON', 'type.COUNTRY', 'type.EVENT', 'type.PROJECT', 'type.PLACE'],
  ],
  may: ['ask.ofThese', 'ask.kindOf', 'rel.involve', 'rel.partOf', 'rel.hasPart', 'rel.locatedAt'],
  async answer(sentence, tools) {
    if (sentence.isYesNo || sentence.periods.length > 0) return undefined;
    const operation = (await ofBodies(sentence, tools)) ?? ofOneType(sentence, tools);
    if (!operation) return undefined;
    const { lang } = tools;
    const { interpretation, document, variables } = operation;
    const list = 'ids' in operation ? operation.ids && listOf(await named(tools, operation.ids)) : await openList(tools, operation);
    const asked = { interpretation, operation: document, variables };
    return list ? listed(asked, list, lang, sentence.says('ask.howMany')) : tooMany(asked, lang);
  },
};

async function ofBodies(sentence: Sentence, tools: Tools) {
  const read = readBodies(sentence, tools);
  // “Which institutions are ministries”: the word that says more counts.
  const narrow = read.bodies.filter(({ kind, country }) => kind !== undefined || country !== undefined);
  const merged = mergedBodies(narrow);
  if (sentence.names.length > read.used.size || !merged) return undefined;
  const ids = await bodyIds(tools, merged);
  const { lang } = tools;
  const who = await describeBodies(tools, merged);
  return {
    interpretation: fill({ zh: '问有哪些：{who}', en: 'Asked which {who} there are', ru: 'Вопрос, какие есть {who}' }[lang], { who }),
    document: namesOfSome,
    variables: { ids: ids ?? [], lang: [lang] },
    ids,
  };
}

/** One set of what two words say of it: Russian institutions that are universities. */
function mergedBodies(bodies: readonly Bodies[]): Bodies | undefined {
  const kinds = [...new Set(bodies.flatMap(({ kind }) => kind ?? []))];
  const countries = [...new Map(bodies.flatMap(({ country }) => (country ? [[country.id, country] as const] : []))).values()];
  if (bodies.length === 0 || kinds.length > 1 || countries.length > 1) return undefined;
  return { kind: kinds[0], country: countries[0] };
}

async function named(tools: Tools, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
  const names = await tools.namesOf(ids);
  return ids.map((id, index) => ({ id, name: names[index] ?? '' }));
}

function ofOneType(sentence: Sentence, tools: Tools): (ListOperation & { interpretation: string }) | undefined {
  const types = (['PERSON', 'COUNTRY', 'EVENT', 'PROJECT', 'PLACE', 'INSTITUTION'] as const).filter((type) =>
    sentence.says(`type.${type}`),
  );
  const [type] = types;
  if (!type || types.length > 1 || sentence.names.length > 0 || !sentence.says('ask.which', 'ask.howMany')) return undefined;
  const { lang } = tools;
  return {
    interpretation: fill({ zh: '问有哪些：{what}', en: 'Asked for every {what}', ru: 'Вопрос, какие есть: {what}' }[lang], {
      what: entityType(type).labels[lang],
    }),
    document: ofType,
    variables: { types: [type], lang: [lang] },
    connection: (data) => data.entities,
  };
}
