import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context';
import type { RelationCount } from '../graph/all-relations';
import { chooseText } from '../graph/names';
import { isWhole, type Entity } from '../graph/entity';
import type { End } from '../graph/relation';
import { builder } from './builder';
import { DirectionEnum, RelationRoleEnum, RelationTypeEnum } from './enums';
import { languagesOf } from './languages';
import { NodeRef } from './node';
import { firstPassages } from './passage';
import { EntityRef, PassageRef, RelationRef } from './refs';
import { wantsOnlyIdentity } from './selection';
import { present } from './whole';

builder.objectType(RelationRef, {
  description: 'One statement of the graph: `from` — `type` → `to`.',
  interfaces: [NodeRef],
  fields: (t) => ({
    type: t.expose('type', { type: RelationTypeEnum }),
    from: t.field({ type: EntityRef, resolve: ({ from }, _, context, info) => endOf(from, context, info) }),
    to: t.field({ type: EntityRef, resolve: ({ to }, _, context, info) => endOf(to, context, info) }),
    role: t.expose('role', { type: RelationRoleEnum, nullable: true }),
    office: t.string({
      nullable: true,
      description: 'The office held, on a HOLDS_OFFICE relation, or in which somebody signed.',
      args: { lang: t.arg({ type: ['LanguageTag'] }) },
      resolve: ({ office }, { lang }, context) => {
        const languages = languagesOf(context, lang);
        return office ? chooseText(JSON.parse(office) as Record<string, string>, languages) : null;
      },
    }),
    onBehalfOf: t.field({
      type: EntityRef,
      nullable: true,
      description: 'For whom somebody signed.',
      resolve: async ({ onBehalfOf }, _, { loaders }) => (onBehalfOf ? ((await loaders.entity.load(onBehalfOf)) ?? null) : null),
    }),
    locator: t.exposeString('locator', { nullable: true, description: 'Which part of the older instrument is meant, such as 第二十五条.' }),
    date: t.expose('date', { type: 'PartialDate', nullable: true }),
    since: t.expose('since', { type: 'PartialDate', nullable: true }),
    until: t.expose('until', { type: 'PartialDate', nullable: true }),
    asserted: t.exposeString('asserted', {
      nullable: true,
      description: 'Why the relation stands without a passage; only OF_COUNTRY, LOCATED_IN and PART_OF may.',
    }),
    version: t.exposeInt('version', { description: 'Counts the changes of the relation, from 1.' }),
    evidence: t.field({
      type: [PassageRef],
      args: { first: t.arg.int({ defaultValue: 10 }) },
      resolve: ({ evidence }, { first }, context) => firstPassages(context, evidence, first),
    }),
  }),
});

export const RelationCountRef = builder.objectRef<RelationCount>('RelationCount').implement({
  fields: (t) => ({
    type: t.expose('type', { type: RelationTypeEnum }),
    direction: t.expose('direction', { type: DirectionEnum }),
    count: t.exposeInt('count'),
  }),
});

function endOf(end: End, { loaders }: Context, info: GraphQLResolveInfo): Entity | Promise<Entity> {
  if ('type' in end && (isWhole(end) || wantsOnlyIdentity(info))) return end;
  return loaders.entity.load(end.id).then((loaded) => present(loaded, end.id));
}
