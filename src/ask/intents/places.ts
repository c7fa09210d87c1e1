import { instrumentTypes } from '../../ontology/ontology';
import { required } from '../data';
import type { Intent } from '../intent';
import { listOfEdges } from '../lists';
import { listed, notSaid, type Outcome } from '../outcome';
import { mayBe } from '../resolve';
import { answerRelated } from '../related';
import { fill } from '../say';
import type { Sentence } from '../sentence';
import { instrumentOf, onlyNamed } from '../slots';
import type { Tools } from '../tools';
import { kindMeanings } from '../wanted';

const says = { zh: '问“{name}”的地点', en: 'Asked where {name} is or was', ru: 'Вопрос, где: {name}' } as const;

/** Where an instrument was concluded: a place, or that of the event. */
const concludedWhere = `query ConcludedWhere($id: ID!, $lang: [LanguageTag!]) {
  entity(id: $id) {
    ... on Treaty { ...Where }
    ... on Agreement { ...Where }
  }
}
fragment Where on Instrument {
  concludedAt(first: 20) {
    edges {
      node {
        id type name(lang: $lang)
        ... on Event { locatedIn(first: 20) { edges { node { id type name(lang: $lang) } relation { id } } } }
      }
      relation { id }
    }
  }
}`;

/** Where something is, took place, was signed. */
export const places: Intent = {
  name: 'places',
  needs: [
    ['ask.where', 'rel.locatedAt'],
    ['ask.where', 'ask.which', 'ask.country'],
  ],
  may: [
    ...kindMeanings,
    'rel.sign',
    'rel.announce',
    'rel.organize',
    'rel.locatedAt',
    'rel.start',
    'rel.about',
    'ask.whatIs',
    'type.PLACE',
    'type.EVENT',
    'type.PROJECT',
    'rel.attend',
    'rel.expire',
  ],
  async answer(sentence, tools) {
    if (sentence.isYesNo || sentence.says('rel.refer', 'rel.referPassive')) return undefined;
    const [name] = sentence.names;
    const isInstrument =
      sentence.says(...kindMeanings) ||
      (name?.is === 'name' && mayBe(name, instrumentTypes) && instrumentTypes.includes(name.hits[0]?.entity.type ?? 'TOPIC'));
    if (isInstrument) return concluded(sentence, tools);
    const subject = await onlyNamed(sentence, tools, ['EVENT', 'PROJECT', 'INSTITUTION', 'PLACE'], ['type.EVENT']);
    if (!subject) return undefined;
    const step =
      subject.type === 'PLACE' ? ({ type: 'PART_OF', direction: 'OUT' } as const) : ({ type: 'LOCATED_IN', direction: 'OUT' } as const);
    return answerRelated(tools, subject, step, { says, isCount: false });
  },
};

async function concluded(sentence: Sentence, tools: Tools): Promise<Outcome | undefined> {
  const subject = await instrumentOf(sentence, tools);
  if (!subject) return undefined;
  const { lang } = tools;
  const variables = { id: subject.id, lang: [lang] };
  const asked = { interpretation: fill(says[lang], { name: subject.name }), operation: concludedWhere, variables };
  const { entity } = await tools.run(concludedWhere, variables);
  const { edges } = required(entity?.concludedAt);
  const found = edges.flatMap((edge) => (edge.node.type === 'PLACE' ? [edge] : required(edge.node.locatedIn).edges));
  return found.length > 0 ? listed(asked, listOfEdges(found), lang) : notSaid(asked, lang);
}
