import { bodyIds, bodyMeanings, readBodies } from '../bodies';
import { required, type Edge } from '../data';
import { describeBodies, describeWanted } from '../describe-wanted';
import type { Intent } from '../intent';
import { listOfEdges, readWhole } from '../lists';
import { listOperation } from '../open-wanted';
import { listed, tooMany } from '../outcome';
import { fill } from '../say';
import type { Sentence } from '../sentence';
import { kindMeanings, readWanted } from '../wanted';

/** With whom somebody has agreements; which universities have agreements with somebody, or about something. */
export const partners: Intent = {
  name: 'partners',
  needs: [
    ['ask.withWhom', 'ask.who', 'ask.which', 'ask.howMany', 'type.COUNTRY', ...bodyMeanings],
    ['ask.withWhom', 'rel.sign', 'rel.party', ...kindMeanings],
  ],
  may: ['ask.whatIs', 'rel.involve', 'rel.about', 'rel.locatedAt', 'ask.whether', 'rel.holdsOffice'],
  async answer(sentence, tools) {
    const focus = askedFor(sentence);
    if (!focus || sentence.isYesNo) return undefined;
    const { lang } = tools;
    const [bodies, another] = focus === 'anybody' ? [] : readBodies(sentence, tools).bodies;
    if (another || (focus === 'bodies' && !bodies)) return undefined;
    const wanted = readWanted(sentence, tools);
    if (!wanted || wanted.at || wanted.isAny) return undefined;
    const { participants } = wanted;
    if (participants.some(({ type }) => type === 'PERSON' || type === 'PROJECT')) return undefined;
    // Without somebody whose partners they are, only bodies of a kind are an answer.
    if (participants.length === 0 && wanted.bodies.length === 0) return undefined;
    const ids = bodies && (await bodyIds(tools, bodies));
    const meant = { ...wanted, as: ['PARTY', 'SIGNATORY'] as const, bodies: bodies ? [] : wanted.bodies };
    const operation = await listOperation(tools, meant);
    if (!operation) return undefined;
    const who = bodies ? await describeBodies(tools, bodies) : everybody[lang];
    const interpretation = fill(says[lang], { what: await describeWanted(tools, meant), who });
    const edges = operation === 'too many' || (bodies && !ids) ? undefined : await readWhole(tools, { ...operation, document: partiesOf });
    if (operation === 'too many' || !edges) return tooMany({ interpretation }, lang);
    const asked = { interpretation, operation: partiesOf, variables: { ...operation.variables, first: 100 } };
    const own = new Set([...participants.map(({ id }) => id), ...edges.flatMap(takingPart)]);
    const parties = edges.flatMap(({ node }) => required(node.parties).edges);
    const others = parties.filter(({ node }) => !own.has(node.id) && (!ids || ids.includes(node.id)));
    return listed(asked, listOfEdges(others), lang, sentence.says('ask.howMany'));
  },
};

const says = {
  zh: '问其他缔约方（{who}）：{what}',
  en: 'Asked for the other parties ({who}): {what}',
  ru: 'Вопрос о других сторонах ({who}): {what}',
} as const;

const everybody = { zh: '所有', en: 'all', ru: 'все' } as const;

/** Who takes part for those who are named: of a country, its government. */
function takingPart({ involvement }: Edge): string[] {
  return required(involvement).map(({ relation }) => relation.from.id);
}

/** Who is asked for; undefined where something else is. */
function askedFor(sentence: Sentence): 'anybody' | 'bodies' | undefined {
  if (sentence.says('ask.withWhom')) {
    const [word] = sentence.saying('ask.withWhom');
    const next = word && sentence.beside(word, 1);
    if (next?.is === 'word' && bodyMeanings.some((meaning) => next.meanings.has(meaning))) return 'bodies';
    return 'anybody';
  }
  if (sentence.says('ask.who')) return isWith(sentence) ? 'anybody' : undefined;
  const bodies = sentence.saying(...bodyMeanings);
  const isFocus = bodies.some((word) => {
    const before = sentence.beside(word, -1);
    return before?.is === 'word' && (before.meanings.has('ask.which') || before.meanings.has('ask.howMany'));
  });
  return isFocus ? 'bodies' : undefined;
}

/** Whether the sentence says with whom: “who signed agreements with Rosatom”. */
function isWith(sentence: Sentence): boolean {
  const last = sentence.items.at(-1);
  if (last?.is === 'word' && sentence.typed(last).toLowerCase() === 'with') return true;
  return sentence.names.some((name) => {
    const before = sentence.beside(name, -1);
    return before?.is === 'word' && before.meanings.has('small.with');
  });
}

const partiesOf = `query Parties(
  $involving: [String!], $involvingAny: [String!], $as: [InvolvementKind!], $filter: InstrumentFilter, $lang: [LanguageTag!]
  $first: Int, $after: String
) {
  instruments(involving: $involving, involvingAny: $involvingAny, as: $as, filter: $filter, first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage }
    edges {
      cursor
      node {
        id
        ... on Agreement { parties(first: 100) { edges { node { id name(lang: $lang) } relation { id } } } }
        ... on Treaty { parties(first: 100) { edges { node { id name(lang: $lang) } relation { id } } } }
      }
      involvement { relation { from { id } } }
    }
  }
}`;
