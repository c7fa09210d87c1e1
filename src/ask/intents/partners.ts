import { bodyIds, bodyMeanings, readBodies } from '../bodies';
import type { Intent } from '../intent';
import { listOf, readWhole } from '../lists';
import { fill, say, sayList } from '../say';
import type { Sentence } from '../sentence';
import { describeBodies, describeWanted, kindMeanings, listOperation, readWanted } from '../wanted';

/** With whom somebody has agreements; which universities have agreements with somebody, or about something. */
export const partners: Intent = {
  name: 'partners',
  needs: [
    ['ask.withWhom', 'ask.who', 'ask.which', 'ask.howMany', 'type.COUNTRY', ...bodyMeanings],
    ['ask.withWhom', 'rel.sign', 'rel.party', ...kindMeanings],
  ],
  may: ['ask.whatIs', 'rel.involve', 'rel.about', 'rel.locatedAt', 'ask.whether', 'rel.holdsOffice'],
  async answer(sentence, tools) {
    const asked = askedFor(sentence);
    if (!asked || sentence.isYesNo) return undefined;
    const { lang } = tools;
    const focus = asked === 'anybody' ? undefined : readBodies(sentence, tools).bodies;
    if (focus && focus.length !== 1) return undefined;
    const [bodies] = focus ?? [];
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
    const edges = operation === 'too many' || (bodies && !ids) ? undefined : await readWhole(tools, { ...operation, document: parties });
    if (operation === 'too many' || !edges)
      return { interpretation, text: say('tooMany', lang), answered: false };
    const known = { interpretation, operation: parties, variables: { ...operation.variables, first: 100 } };
    const own = new Set([...participants.map(({ id }) => id), ...edges.flatMap(takingPart)]);
    const list = listOf(edges.flatMap(partiesOf).filter(({ id }) => !own.has(id) && (!ids || ids.includes(id))));
    if (sentence.says('ask.howMany'))
      return { ...known, text: say('count', lang, { count: list.total }), answered: true, count: list.total, list };
    return { ...known, text: await sayList(list, lang), answered: list.total > 0, list };
  },
};

const says = {
  zh: '问其他缔约方（{who}）：{what}',
  en: 'Asked for the other parties ({who}): {what}',
  ru: 'Вопрос о других сторонах ({who}): {what}',
} as const;

const everybody = { zh: '所有', en: 'all', ru: 'все' } as const;

/** Who takes part for those who are named: of a country, its government. */
function takingPart({ involvement }: Data): string[] {
  return (involvement as Data[]).map(({ relation }) => relation.from.id as string);
}

function partiesOf({ node }: Data): { id: string; name: string; relation: string }[] {
  return (node.parties.edges as Data[]).map((edge) => ({
    id: edge.node.id as string,
    name: edge.node.name as string,
    relation: edge.relation.id as string,
  }));
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
  return sentence.names.some((name) => {
    const before = sentence.beside(name, -1);
    return before?.is === 'word' && before.meanings.has('small.with');
  });
}

const parties = `query Parties(
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
