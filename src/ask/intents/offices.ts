import { keysOf } from '../../ontology/enums';
import { ontologyLanguages, type OntologyLanguage } from '../../ontology/labels';
import { fold } from '../../search/fold';
import { bodyMeanings } from '../bodies';
import { required, type Edge, type Relation } from '../data';
import type { Intent } from '../intent';
import { firstPage, listOf, listOfEdges, readWhole } from '../lists';
import { listed, notSaid, tooMany } from '../outcome';
import { readQuestion } from '../question';
import { answerRelated, relatedOperation } from '../related';
import { fill, say } from '../say';
import { onlyNamed, type Subject } from '../slots';
import type { Tools } from '../tools';
import { findPhrases, type Meaning } from '../vocabulary';
import { officeWords } from '../words/relations';

const officeMeanings: readonly Meaning[] = keysOf(officeWords).map((office) => `office.${office}` as const);

/** Offices of those who stand at the top. */
const heads: readonly Meaning[] = [
  'office.head',
  'office.president',
  'office.premier',
  'office.chair',
  'office.director',
  'office.minister',
  'office.rector',
];

const says = {
  zh: '问谁在{name}任“{office}”',
  en: 'Asked who is “{office}” in {name}',
  ru: 'Вопрос, кто занимает должность «{office}»: {name}',
} as const;

/** Who is president, premier, head… of a country or body. */
export const officeHolders: Intent = {
  name: 'officeHolders',
  needs: [officeMeanings],
  may: ['ask.who', 'ask.which', 'ask.whatIs', 'rel.holdsOffice', 'type.PERSON', ...bodyMeanings],
  async answer(sentence, tools) {
    if (sentence.isYesNo || sentence.periods.length > 0) return undefined;
    const body = await onlyNamed(sentence, tools, ['COUNTRY', 'INSTITUTION']);
    if (!body) return undefined;
    const words = sentence.saying(...officeMeanings);
    const offices = officeMeanings.filter((meaning) => words.some((word) => word.meanings.has(meaning)));
    const meant = offices.includes('office.head') ? heads : offices;
    const office = words.map((word) => sentence.typed(word)).join(' ');
    const { lang } = tools;
    const found = (await holdersIn(tools, body)).filter(({ relation }) => isOffice(relation, meant));
    const asked = {
      interpretation: fill(says[lang], { name: body.name, office }),
      operation: body.type === 'COUNTRY' ? officesOfCountry : (relatedOperation(tools, body.id, body.type, holds)?.document ?? ''),
      variables: { id: body.id, lang: [lang], first: 100 },
    };
    if (found.length === 0) return notSaid(asked, lang);
    const list = listOfEdges(found);
    const names = found.map(({ node, relation }) => `${node.name} (${titleOf(relation, lang)})`).join('; ');
    return { ...asked, text: say('found', lang, { count: list.total, names }), answered: true, list };
  },
};

const holds = { type: 'HOLDS_OFFICE', direction: 'IN' } as const;

const holderFields = `edges { cursor node { id type name(lang: $lang) } relation { id zh: office(lang: ["zh"]) en: office(lang: ["en"]) ru: office(lang: ["ru"]) } }`;

/** In a country, its government's offices are meant too. */
const officesOfCountry = `query OfficesOfCountry($id: ID!, $lang: [LanguageTag!], $first: Int) {
  entity(id: $id) {
    ... on Country {
      officeHolders(first: $first) { ${holderFields} }
      affiliates(first: $first) {
        nodes { ... on Institution { kind officeHolders(first: 10) { ${holderFields} } } }
      }
    }
  }
}`;

async function holdersIn(tools: Tools, { id, type }: Subject): Promise<readonly Edge[]> {
  const variables = { id, lang: [tools.lang], first: 100 };
  if (type === 'COUNTRY') {
    const { entity } = await tools.run(officesOfCountry, variables);
    const country = required(entity);
    const governments = required(country.affiliates).nodes.filter(({ kind }) => kind === 'GOVERNMENT');
    return [country, ...governments].flatMap(({ officeHolders }) => required(officeHolders).edges);
  }
  const operation = relatedOperation(tools, id, type, holds);
  if (!operation) return [];
  return required(operation.connection(await tools.run(operation.document, variables))).edges;
}

/** Whether the title of an office, in one of its languages, says one of these. */
function isOffice(relation: Relation, meant: readonly Meaning[]): boolean {
  return ontologyLanguages.some((lang) => {
    const title = relation[lang];
    return title !== null && findPhrases(readQuestion(title).tokens).some(({ meanings }) => meant.some((meaning) => meanings.has(meaning)));
  });
}

/** The title of an office in the language of the question, else as the Chinese sources have it. */
function titleOf(relation: Relation, lang: OntologyLanguage): string {
  return relation[lang] ?? relation.zh ?? '';
}

const everyOffice = `query Offices($first: Int, $after: String) {
  entities(entityTypes: [PERSON], first: $first, after: $after) {
    pageInfo { hasNextPage }
    edges {
      cursor
      node {
        id
        ... on Person { holdsOffice(first: 20) { edges { relation { id zh: office(lang: ["zh"]) en: office(lang: ["en"]) ru: office(lang: ["ru"]) } } } }
      }
    }
  }
}`;

/** Who holds an office whose title says by itself where: 国家主席. Only the whole title does. */
export const holdersOfTitle: Intent = {
  name: 'holdersOfTitle',
  needs: [officeMeanings, ['ask.who', 'ask.which', 'ask.whatIs']],
  may: [],
  async answer(sentence, tools) {
    if (sentence.isYesNo || sentence.names.length > 0 || sentence.periods.length > 0) return undefined;
    const titles = sentence.saying(...officeMeanings).map((word) => fold(sentence.typed(word)));
    const people = await readWhole(tools, { document: everyOffice, variables: {}, connection: ({ entities }) => entities });
    const { lang } = tools;
    const office = titles.join(' ');
    const asked = {
      interpretation: fill(
        { zh: '问谁任“{office}”', en: 'Asked who is “{office}”', ru: 'Вопрос, кто занимает должность «{office}»' }[lang],
        { office },
      ),
      operation: everyOffice,
      variables: { first: 100 },
    };
    if (!people) return tooMany(asked, lang);
    const isMeant = (relation: Relation) => ontologyLanguages.some((tag) => titles.includes(fold(relation[tag] ?? '')));
    const found = people.flatMap(({ node }) => {
      const edge = node.holdsOffice?.edges.find(({ relation }) => isMeant(relation));
      return edge ? [{ id: node.id, relation: edge.relation.id }] : [];
    });
    // Several who hold one title hold it in several places, and none was named.
    if (found.length !== 1) return undefined;
    const names = await tools.namesOf(found.map(({ id }) => id));
    return listed(asked, listOf(found.map((one, at) => ({ ...one, name: names[at] ?? '' }))), lang);
  },
};

/** Who works at a body, whatever the office. */
export const staff: Intent = {
  name: 'staff',
  needs: [['ask.who', 'type.PERSON'], ['rel.holdsOffice']],
  may: ['ask.which', 'ask.howMany', 'ask.whatIs'],
  async answer(sentence, tools) {
    const body = sentence.isYesNo ? undefined : await onlyNamed(sentence, tools, ['COUNTRY', 'INSTITUTION']);
    if (!body) return undefined;
    const asked = { zh: '问谁在{name}任职', en: 'Asked who holds an office in {name}', ru: 'Вопрос, кто занимает должность: {name}' };
    return answerRelated(tools, body, holds, { says: asked, isCount: sentence.says('ask.howMany') });
  },
};

/** What office a person holds. */
export const officesOfPerson: Intent = {
  name: 'officesOfPerson',
  needs: [['rel.holdsOffice', 'ask.whatIs', 'ask.who', 'ask.where', ...officeMeanings]],
  may: ['ask.which', ...officeMeanings, ...bodyMeanings],
  async answer(sentence, tools) {
    if (sentence.isYesNo) return undefined;
    const person = await onlyNamed(sentence, tools, ['PERSON']);
    if (!person) return undefined;
    const asked = { zh: '问{name}任何职', en: 'Asked which office {name} holds', ru: 'Вопрос, какую должность занимает: {name}' };
    const step = { type: 'HOLDS_OFFICE', direction: 'OUT' } as const;
    const outcome = await answerRelated(tools, person, step, { says: asked, isCount: false });
    const operation = relatedOperation(tools, person.id, person.type, step);
    if (!outcome?.answered || !operation) return outcome;
    const data = await tools.run(operation.document, { ...operation.variables, first: firstPage });
    const offices = required(operation.connection(data)).edges.map(
      ({ node, relation }) => `${titleOf(relation, tools.lang)} (${node.name})`,
    );
    return { ...outcome, text: say('found', tools.lang, { count: offices.length, names: offices.join('; ') }) };
  },
};
