import type { EntityType } from '../../ontology/entity-types';
import { relationType, instrumentTypes } from '../../ontology/ontology';
import type { RelationType } from '../../ontology/relation-types';
import { bodyMeanings } from '../bodies';
import { sayReadings } from '../describe-wanted';
import type { Intent } from '../intent';
import { listOf } from '../lists';
import { isPlausible } from '../plausible';
import { mayBe, resolveOne } from '../resolve';
import { fill, say } from '../say';
import type { Named, Sentence } from '../sentence';

import type { Tools } from '../tools';
import { kindMeanings } from '../wanted';
import type { Meaning } from '../vocabulary';

/** Whether somebody did something: the two types of things, and the relation that would say so. */
const entries: readonly {
  readonly verbs: readonly Meaning[];
  readonly type: RelationType;
  readonly who: readonly EntityType[];
  readonly what: readonly EntityType[] | 'instrument';
}[] = [
  { verbs: ['rel.party'], type: 'PARTY_TO', who: ['COUNTRY', 'INSTITUTION'], what: 'instrument' },
  { verbs: ['rel.sign', 'rel.signatory'], type: 'SIGNED', who: ['PERSON'], what: 'instrument' },
  { verbs: ['rel.sign', 'rel.involve'], type: 'PARTY_TO', who: ['COUNTRY', 'INSTITUTION'], what: 'instrument' },
  { verbs: ['rel.attend'], type: 'ATTENDED', who: ['PERSON', 'COUNTRY', 'INSTITUTION'], what: ['EVENT'] },
  { verbs: ['rel.organize'], type: 'ORGANIZED', who: ['PERSON', 'COUNTRY', 'INSTITUTION'], what: ['EVENT'] },
  { verbs: ['rel.member'], type: 'MEMBER_OF', who: ['PERSON', 'COUNTRY', 'INSTITUTION'], what: ['INSTITUTION'] },
  { verbs: ['rel.partOf'], type: 'PART_OF', who: ['INSTITUTION'], what: ['INSTITUTION'] },
  { verbs: ['rel.partOf'], type: 'PART_OF', who: ['EVENT'], what: ['EVENT'] },
  { verbs: ['rel.locatedAt', 'small.in'], type: 'LOCATED_IN', who: ['PROJECT', 'EVENT'], what: ['PLACE', 'COUNTRY'] },
  { verbs: [], type: 'OF_COUNTRY', who: ['INSTITUTION', 'PERSON'], what: ['COUNTRY'] },
];

const betweenTwo = `query Related($from: ID!, $to: ID!, $types: [RelationType!]) {
  paths(from: $from, to: $to, maxLength: 1, relationTypes: $types, first: 5) {
    paths { nodes { id } relations { id type from { id } to { id } } }
  }
}`;

const says = {
  zh: '问是否：{a} — {relation} — {b}',
  en: 'Asked whether: {a} – {relation} – {b}',
  ru: 'Вопрос, верно ли: {a} — {relation} — {b}',
} as const;

/** Whether one thing stands in a relation to another: did he attend it, is it Russian, is it party to that. */
export const yesOrNo: readonly Intent[] = entries.map(({ verbs, type, who, what }) => ({
  name: `whether ${type} ${who.join(' ')}`,
  needs: verbs.length > 0 ? [verbs] : [],
  may: [
    'ask.whether',
    'ask.country',
    'rel.locatedAt',
    'type.EVENT',
    'type.PROJECT',
    'type.COUNTRY',
    'type.PERSON',
    'rel.about',
    'rel.witness',
    ...kindMeanings,
    ...bodyMeanings,
  ],
  async answer(sentence, tools) {
    if (!sentence.isYesNo || sentence.periods.length > 0) return undefined;
    if (what !== 'instrument' && sentence.says(...kindMeanings)) return undefined;
    const ends = await endsOf(sentence, tools, who, what);
    if (!ends || ends.from.id === ends.to.id) return undefined;
    const { lang } = tools;
    const variables = { from: ends.from.id, to: ends.to.id, types: [type] };
    const { paths } = await tools.run(betweenTwo, variables);
    const found = paths.paths.flatMap(({ relations: [relation] }) => (relation?.from.id === ends.from.id ? [relation] : []));
    const shown = await tools.namesOf([ends.from.id, ends.to.id]);
    const asked = {
      interpretation: fill(says[lang], { a: shown[0] ?? '', b: shown[1] ?? '', relation: relationType(type).labels[lang] }) + ends.note,
      operation: betweenTwo,
      variables,
    };
    const proof = listOf(found.map((relation) => ({ id: ends.to.id, name: shown[1] ?? '', relation: relation.id })));
    return found.length > 0
      ? { ...asked, text: say('yesAlone', lang), answered: true, value: true, list: proof }
      : { ...asked, text: say('no', lang), answered: true, value: false };
  },
}));

interface Ends {
  readonly from: { readonly id: string };
  readonly to: { readonly id: string };
  readonly note: string;
}

/** The two things; undefined where the sentence does not name one of each. */
async function endsOf(
  sentence: Sentence,
  tools: Tools,
  who: readonly EntityType[],
  what: readonly EntityType[] | 'instrument',
): Promise<Ends | undefined> {
  const [first, second, ...others] = sentence.names;
  if (!first || !second || others.length > 0 || !isPlausible(sentence, first) || !isPlausible(sentence, second)) return undefined;
  const types = what === 'instrument' ? instrumentTypes : what;
  const pair = pairOf(first, second, who, types);
  if (!pair) return undefined;
  const from = resolveOne(sentence, tools.pool, pair[0], who);
  const to = resolveOne(sentence, tools.pool, pair[1], types);
  return { from, to, note: await sayReadings(tools, [from, to]) };
}

/** Who stands first mostly did it; types decide where they differ. */
function pairOf(first: Named, second: Named, who: readonly EntityType[], what: readonly EntityType[]): [Named, Named] | undefined {
  if (mayBest(first, who) && mayBest(second, what)) return [first, second];
  if (mayBest(second, who) && mayBest(first, what)) return [second, first];
  return undefined;
}

function mayBest(name: Named, types: readonly EntityType[]): boolean {
  return mayBe(name, types) && (name.is !== 'name' || types.includes(name.hits[0]?.entity.type ?? 'TOPIC') || types === instrumentTypes);
}
