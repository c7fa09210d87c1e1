import { bodyMeanings } from '../bodies';
import type { Intent } from '../intent';
import { listOf } from '../lists';
import { readQuestion } from '../question';
import { answerRelated, relatedOperation } from '../related';
import { fill, say } from '../say';
import { onlyNamed, type Subject } from '../slots';
import type { Tools } from '../tools';
import { findPhrases, type Meaning } from '../vocabulary';
import { officeWords } from '../words/relations';

const officeMeanings = Object.keys(officeWords).map((office) => `office.${office}` as Meaning);

/** Offices of those who stand at the top. */
const heads: readonly Meaning[] = ['office.head', 'office.president', 'office.premier', 'office.chair', 'office.director', 'office.minister', 'office.rector'];

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
    const known = {
      interpretation: fill(says[lang], { name: body.name, office }),
      operation: body.type === 'COUNTRY' ? officesOfCountry : (relatedOperation(tools, body.id, body.type, holds)?.document ?? ''),
      variables: { id: body.id, lang: [lang], first: 100 },
    };
    if (found.length === 0) return { ...known, text: say('notSaid', lang), answered: false };
    const list = listOf(found.map(({ node, relation }) => ({ id: node.id as string, name: node.name as string, relation: relation.id as string })));
    const names = found.map(({ node, relation }) => `${node.name as string} (${(relation[lang] ?? relation.zh) as string})`).join('; ');
    return { ...known, text: say('found', lang, { count: list.total, names }), answered: true, list };
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

async function holdersIn(tools: Tools, { id, type }: Subject): Promise<Data[]> {
  const variables = { id, lang: [tools.lang], first: 100 };
  if (type === 'COUNTRY') {
    const { entity } = await tools.run(officesOfCountry, variables);
    const governments = (entity.affiliates.nodes as Data[]).filter((node) => node.kind === 'GOVERNMENT');
    return [entity, ...governments].flatMap(({ officeHolders: { edges } }) => edges as Data[]);
  }
  const operation = relatedOperation(tools, id, type, holds);
  if (!operation) return [];
  const data = await tools.run(operation.document, variables);
  return (operation.connection(data)?.edges ?? []) as Data[];
}

/** Whether the title of an office, in one of its languages, says one of these. */
function isOffice(relation: Data, meant: readonly Meaning[]): boolean {
  return ['zh', 'en', 'ru'].some((lang) => {
    const title = relation[lang] as string | null;
    return title !== null && findPhrases(readQuestion(title).tokens).some(({ meanings }) => meant.some((meaning) => meanings.has(meaning)));
  });
}

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
    const outcome = await answerRelated(tools, person, { type: 'HOLDS_OFFICE', direction: 'OUT' }, { says: asked, isCount: false });
    if (!outcome?.answered) return outcome;
    const operation = relatedOperation(tools, person.id, person.type, { type: 'HOLDS_OFFICE', direction: 'OUT' });
    const data = await tools.run(outcome.operation ?? '', { ...outcome.variables, first: 20 });
    const offices = ((operation?.connection(data).edges ?? []) as Data[]).map(
      ({ node, relation }) => `${(relation[tools.lang] ?? relation.zh ?? '') as string} (${node.name as string})`,
    );
    return { ...outcome, text: say('found', tools.lang, { count: offices.length, names: offices.join('; ') }) };
  },
};
