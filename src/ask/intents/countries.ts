import { bodyMeanings } from '../bodies';
import { required, type Edge } from '../data';
import type { Intent } from '../intent';
import { listOf } from '../lists';
import { listed } from '../outcome';
import { answerRelated } from '../related';
import { resolveAll } from '../resolve';
import { fill, joined } from '../say';
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
  may: ['type.PERSON', 'ask.whatIs', 'type.COUNTRY', 'ask.country', 'rel.partOf', ...bodyMeanings],
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
