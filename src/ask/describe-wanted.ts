import type { Bodies } from './bodies';
import { wholeName } from './items';
import type { Resolved } from './resolve';
import { fill, institutionKindLabels, instrumentKindLabels, joined, say, sayPeriod } from './say';
import type { Tools } from './tools';
import type { Wanted } from './wanted';

const phrases = {
  all: { zh: '各类文件', en: 'instruments of every kind', ru: 'документы всех видов' },
  parties: {
    zh: '{names}为缔约方或签署方',
    en: '{names} as a contracting party or signatory',
    ru: '{names} как договаривающаяся сторона или подписавший',
  },
  involved: { zh: '涉及{names}', en: 'involving {names}', ru: 'с участием или о {names}' },
  topics: { zh: '主题为{names}', en: 'about {names}', ru: 'на тему «{names}»' },
  at: { zh: '在“{names}”上达成', en: 'concluded at {names}', ru: 'заключены: {names}' },
  bodies: { zh: '{names}为缔约方', en: '{names} as contracting parties', ru: 'стороны — {names}' },
} as const;

/** The instruments in plain words. */
export async function describeWanted(tools: Tools, wanted: Wanted): Promise<string> {
  const { lang } = tools;
  const { kinds, participants, topics, at, period, bodies, as, isAny } = wanted;
  const namesOf = async (entities: readonly Resolved[]) => tools.namesOf(entities.map(({ id }) => id));
  const names = joined(await namesOf(participants), lang, isAny ? 'or' : 'and');
  const parts = [
    kinds
      ? joined(
          kinds.map((kind) => instrumentKindLabels[kind].many[lang]),
          lang,
        )
      : phrases.all[lang],
    participants.length > 0 ? fill(as ? phrases.parties[lang] : phrases.involved[lang], { names }) : '',
    ...(await Promise.all(bodies.map(async (some) => fill(phrases.bodies[lang], { names: await describeBodies(tools, some) })))),
    topics.length > 0 ? fill(phrases.topics[lang], { names: joined(await namesOf(topics), lang, topics.length > 1 ? 'or' : 'and') }) : '',
    at ? fill(phrases.at[lang], { names: (await namesOf([at])).join('') }) : '',
    period ? sayPeriod(period, lang) : '',
  ];
  return (
    parts.filter(Boolean).join(lang === 'zh' ? '，' : ', ') + (await sayReadings(tools, [...participants, ...topics, ...(at ? [at] : [])]))
  );
}

/** The bodies in plain words. */
export async function describeBodies(tools: Tools, { kind, country }: Bodies): Promise<string> {
  const { lang } = tools;
  const label = kind ? institutionKindLabels[kind].many[lang] : { zh: '机构', en: 'institutions', ru: 'учреждения' }[lang];
  if (!country) return label;
  const [name = ''] = await tools.namesOf([country.id]);
  return { zh: `${name}的${label}`, en: `${label} of ${name}`, ru: `${label} (${name})` }[lang];
}

/** What a name was taken to mean, where it was not written as the graph has it. */
export async function sayReadings(tools: Tools, entities: readonly Resolved[]): Promise<string> {
  const doubtful = entities.filter(({ hit, isAdjective }) => !isAdjective && hit.score < wholeName);
  const names = await tools.namesOf(doubtful.map(({ id }) => id));
  return doubtful.map(({ text }, index) => say('readAs', tools.lang, { text, name: names[index] ?? '' })).join('');
}
