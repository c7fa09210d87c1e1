import { bodyMeanings, kindOfBody } from '../bodies';
import { required, type Edge } from '../data';
import type { Intent } from '../intent';
import { listOf } from '../lists';
import { listed } from '../outcome';
import { answerRelated } from '../related';
import { resolveAll } from '../resolve';
import { fill, joined, kindLabel } from '../say';
import { onlyNamed } from '../slots';

const says = {
  zh: '问{name}属于哪个国家',
  en: 'Asked which country {name} is of',
  ru: 'Вопрос, к какой стране относится: {name}',
} as const;

/** Of which country something or somebody is. */
export const countryOf: Intent = {
  name: 'countryOf',
  needs: [['ask.country']],
  may: [
    'ask.which',
    'ask.whatIs',
    'ask.where',
    'type.COUNTRY',
    'type.PERSON',
    'rel.partOf',
    'rel.locatedAt',
    'type.EVENT',
    'type.PROJECT',
    'rel.involve',
    ...bodyMeanings,
  ],
  async answer(sentence, tools) {
    if (sentence.isYesNo) return undefined;
    const subject = await onlyNamed(sentence, tools, ['INSTITUTION', 'PERSON', 'PROJECT', 'EVENT', 'PLACE']);
    if (!subject) return undefined;
    const keeps = ({ node }: Edge) => node.type === 'COUNTRY';
    const type =
      subject.type === 'PLACE' ? 'PART_OF' : subject.type === 'PROJECT' || subject.type === 'EVENT' ? 'LOCATED_IN' : 'OF_COUNTRY';
    return answerRelated(tools, subject, { type, direction: 'OUT' }, { says, keeps, isCount: false });
  },
};

const countriesOf = `query Countries($ids: [ID!]!, $lang: [LanguageTag!]) {
  nodes(ids: $ids) {
    id
    ... on Institution { name(lang: $lang) countries(first: 20) { edges { node { id } relation { id } } } }
    ... on Person { name(lang: $lang) countries(first: 20) { edges { node { id } relation { id } } } }
  }
}`;

/** Which of some bodies or people are of a country: “Which of these are Russian: TASS, Xinhua?” */
export const whichOfCountry: Intent = {
  name: 'whichOfCountry',
  needs: [['ask.which', 'ask.who', 'ask.ofThese', 'ask.howMany']],
  may: ['type.PERSON', 'ask.whatIs', 'type.COUNTRY', 'ask.country', 'rel.partOf', 'small.or', ...bodyMeanings],
  async answer(sentence, tools) {
    const countries = sentence.names.filter(
      (name) => name.is === 'country' || (name.is === 'name' && name.hits[0]?.entity.type === 'COUNTRY' && name.hits[0].score === 1),
    );
    const others = sentence.names.filter((name) => !countries.includes(name));
    const [adjective, second] = countries;
    if (!adjective || second || others.length < 2 || sentence.periods.length > 0) return undefined;
    const [country, another] = resolveAll(sentence, tools.pool, [adjective], ['COUNTRY']);
    if (!country || another) return undefined;
    const asked = resolveAll(sentence, tools.pool, others, ['INSTITUTION', 'PERSON']);
    const { lang } = tools;
    const variables = { ids: asked.map(({ id }) => id), lang: [lang] };
    const { nodes } = await tools.run(countriesOf, variables);
    const found = nodes.flatMap((body) => {
      const { id, name, countries: its } = required(body);
      const edge = required(its).edges.find(({ node }) => node.id === country.id);
      return edge ? [{ id, name, relation: edge.relation.id }] : [];
    });
    const [countryName = ''] = await tools.namesOf([country.id]);
    const names = joined(await tools.namesOf(variables.ids), lang);
    const interpretation = fill(
      {
        zh: '问{names}中哪些属于{country}',
        en: 'Asked which of {names} are of {country}',
        ru: 'Вопрос, что из этого относится к стране {country}: {names}',
      }[lang],
      { names, country: countryName },
    );
    return listed({ interpretation, operation: countriesOf, variables }, listOf(found), lang);
  },
};

const kindsOfSome = `query Kinds($ids: [ID!]!, $lang: [LanguageTag!]) {
  nodes(ids: $ids) { id ... on Institution { name(lang: $lang) institutionKind: kind } }
}`;

/** Which of some bodies are of a kind: “Which of these is a university: MIPT, TASS?” */
export const whichOfKind: Intent = {
  name: 'whichOfKind',
  needs: [['ask.which', 'ask.ofThese', 'ask.howMany'], bodyMeanings],
  may: ['ask.whatIs', 'ask.kindOf', 'rel.partOf', 'small.or'],
  async answer(sentence, tools) {
    const kinds = [...new Set(sentence.saying(...bodyMeanings).flatMap((word) => kindOfBody(word) ?? []))];
    const [kind, another] = kinds;
    const isListed = sentence.names.length >= 2 && sentence.names.every((name) => name.is === 'name');
    if (!kind || another || !isListed || sentence.isYesNo || sentence.periods.length > 0) return undefined;
    const asked = resolveAll(sentence, tools.pool, sentence.names, ['INSTITUTION']);
    const { lang } = tools;
    const variables = { ids: asked.map(({ id }) => id), lang: [lang] };
    const { nodes } = await tools.run(kindsOfSome, variables);
    const found = nodes.map(required).filter(({ institutionKind }) => institutionKind === kind);
    const names = joined(await tools.namesOf(variables.ids), lang);
    const interpretation = fill(
      {
        zh: '问{names}中哪些是{kind}',
        en: 'Asked which of {names} are of the kind “{kind}”',
        ru: 'Вопрос, что из этого — {kind}: {names}',
      }[lang],
      { names, kind: kindLabel(kind, lang) ?? kind },
    );
    return listed({ interpretation, operation: kindsOfSome, variables }, listOf(found.map(({ id, name }) => ({ id, name }))), lang);
  },
};
