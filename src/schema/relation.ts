import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context';
import type { RelationCount } from '../graph/all-relations';
import { chooseText } from '../graph/names';
import { has, type Entity } from '../graph/entity';
import type { End } from '../graph/relation';
import { builder } from './builder';
import { DirectionEnum, RelationRoleEnum, RelationTypeEnum } from './enums';
import { languagesOf } from './languages';
import { NodeRef } from './node';
import { firstPassages } from './passage';
import { EntityRef, PassageRef, RelationRef } from './refs';
import { entityProperties } from './selection';
import { fromRelation, present, withStoredRelation, type Reads } from './stored';

builder.objectType(RelationRef, {
  description: 'One statement of the graph: `from` — `type` → `to`.',
  interfaces: [NodeRef],
  fields: (t) => ({
    type: t.expose('type', { type: RelationTypeEnum }),
    from: t.field({ type: EntityRef, resolve: ({ from }, _, context, info) => endOf(from, context, info) }),
    to: t.field({ type: EntityRef, resolve: ({ to }, _, context, info) => endOf(to, context, info) }),
    role: t.field({ type: RelationRoleEnum, nullable: true, ...fromRelation(['role'], ({ role }) => role ?? null) }),
    office: t.string({
      nullable: true,
      description: 'The office held, on a HOLDS_OFFICE relation, or in which somebody signed.',
      args: { lang: t.arg({ type: ['LanguageTag'] }) },
      extensions: { reads: ['office'] } satisfies Reads,
      resolve: (relation, { lang }, context) => {
        const languages = languagesOf(context, lang);
        return withStoredRelation(relation, ['office'], context, ({ office }) =>
          office ? chooseText(JSON.parse(office) as Record<string, string>, languages) : null,
        );
      },
    }),
    onBehalfOf: t.field({
      type: EntityRef,
      nullable: true,
      description: 'For whom somebody signed.',
      extensions: { reads: ['onBehalfOf'] } satisfies Reads,
      resolve: (relation, _, context, info) =>
        withStoredRelation(relation, ['onBehalfOf'], context, async ({ onBehalfOf }) =>
          onBehalfOf ? ((await context.loaders.entity.load(onBehalfOf, entityProperties(info, context, ''))) ?? null) : null,
        ),
    }),
    locator: t.string({
      nullable: true,
      description: 'Which part of the older instrument is meant, such as 第二十五条.',
      ...fromRelation(['locator'], ({ locator }) => locator ?? null),
    }),
    date: t.field({ type: 'PartialDate', nullable: true, ...fromRelation(['date'], ({ date }) => date ?? null) }),
    since: t.field({ type: 'PartialDate', nullable: true, ...fromRelation(['since'], ({ since }) => since ?? null) }),
    until: t.field({ type: 'PartialDate', nullable: true, ...fromRelation(['until'], ({ until }) => until ?? null) }),
    asserted: t.string({
      nullable: true,
      description: 'Why the relation stands without a passage; only OF_COUNTRY, LOCATED_IN and PART_OF may.',
      ...fromRelation(['asserted'], ({ asserted }) => asserted ?? null),
    }),
    version: t.int({
      description: 'Counts the changes of the relation, from 1.',
      ...fromRelation(['version'], ({ version }) => version),
    }),
    evidence: t.field({
      type: [PassageRef],
      args: { first: t.arg.int({ defaultValue: 10 }) },
      extensions: { reads: ['evidence'] } satisfies Reads,
      resolve: (relation, { first }, context) =>
        withStoredRelation(relation, ['evidence'], context, ({ evidence }) => firstPassages(context, evidence, first)),
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

function endOf(end: End, context: Context, info: GraphQLResolveInfo): Entity | Promise<Entity> {
  const properties = entityProperties(info, context, '');
  if ('type' in end && has(end, properties)) return end;
  return context.loaders.entity.load(end.id, properties).then((loaded) => present(loaded, end.id));
}
