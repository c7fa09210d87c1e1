import { relationCounts } from '../graph/all-relations';
import { entityList, type EntityEdge } from '../graph/entity-page';
import type { Entity } from '../graph/entity';
import { chooseName, chooseText } from '../graph/names';
import { splitExternalId } from '../store/stored';
import { builder } from './builder';
import { connectionOf, connectionType } from './connection';
import { DirectionEnum, EntityTypeEnum, RelationTypeEnum } from './enums';
import { languagesOf } from './languages';
import { ExternalIdRef, NameRef } from './name';
import { NodeRef, typeNameOfEntity } from './node';
import { firstPassages } from './passage';
import { EntityRef, PassageRef } from './refs';
import { wantedInnerList, RelationConnection, relationsConnection } from './related';
import { RelationCountRef } from './relation';
import { entityProperties } from './selection';
import { fromEntity, namesOf, withStored, type Reads } from './stored';

builder.interfaceType(EntityRef, {
  description: [
    'A thing that the graph knows: a person, an institution, a treaty, an agreement, a country, an event…',
    'Identifiers are readable, permanent and language-neutral: `institution:rosatom`, `instrument:cn-ru-2001-07-16-good-neighborliness`.',
  ].join('\n'),
  interfaces: [NodeRef],
  resolveType: (entity) => typeNameOfEntity(entity),
  fields: (t) => ({
    type: t.expose('type', { type: EntityTypeEnum }),
    name: t.string({
      description:
        "The best name in the first of `lang` that has one (RFC 4647 lookup), else the official name in its original language. Without `lang`, the request's Accept-Language decides.",
      args: { lang: t.arg({ type: ['LanguageTag'] }) },
      // Without a preference it is stored.
      extensions: { reads: (inLanguages: boolean) => [inLanguages ? 'names' : 'name'] } satisfies Reads,
      resolve: (entity, { lang }, context) => {
        const languages = languagesOf(context, lang);
        if (languages.length === 0) return withStored(entity, ['name'], context, ({ name }) => name);
        return withStored(entity, ['names'], context, (stored) => chooseName(namesOf(stored), languages).value);
      },
    }),
    label: t.field({
      type: NameRef,
      description: 'The same choice as `name`, with its language and kind.',
      args: { lang: t.arg({ type: ['LanguageTag'] }) },
      extensions: { reads: ['names'] } satisfies Reads,
      resolve: (entity, { lang }, context) =>
        withStored(entity, ['names'], context, (stored) => chooseName(namesOf(stored), languagesOf(context, lang))),
    }),
    names: t.field({ type: [NameRef], ...fromEntity(['names'], namesOf) }),
    description: t.string({
      nullable: true,
      args: { lang: t.arg({ type: ['LanguageTag'] }) },
      extensions: { reads: ['description'] } satisfies Reads,
      resolve: (entity, { lang }, context) => {
        const languages = languagesOf(context, lang);
        return withStored(entity, ['description'], context, ({ description }) =>
          description ? chooseText(JSON.parse(description) as Record<string, string>, languages) : null,
        );
      },
    }),
    externalIds: t.field({
      type: [ExternalIdRef],
      description: 'Identifiers elsewhere, such as an ISO 3166 code or a Wikidata item.',
      ...fromEntity(['externalIds'], ({ externalIds = [] }) => externalIds.map(splitExternalId)),
    }),
    formerIds: t.idList({
      description: 'Identifiers of entities that were merged into this one; they keep leading here.',
      ...fromEntity(['formerIds'], ({ formerIds = [] }) => [...formerIds]),
    }),
    version: t.int({
      description: 'Counts the changes of the entity, from 1.',
      ...fromEntity(['version'], ({ version }) => version),
    }),
    evidence: t.field({
      type: [PassageRef],
      description: 'Passages in which a source names this entity or states its properties.',
      args: { first: t.arg.int({ defaultValue: 10 }) },
      extensions: { reads: ['passages'] } satisfies Reads,
      resolve: (entity, { first }, context) =>
        withStored(entity, ['passages'], context, ({ passages }) => firstPassages(context, passages, first)),
    }),
    relations: t.field({
      type: RelationConnection,
      description: 'Every relation of this entity, whatever its type: a client can walk the graph without knowing it.',
      args: {
        relationTypes: t.arg({ type: [RelationTypeEnum] }),
        direction: t.arg({ type: DirectionEnum, defaultValue: 'BOTH' }),
        first: t.arg.int(),
        after: t.arg.string(),
      },
      resolve: (entity, { relationTypes, direction, ...page }, context, info) =>
        relationsConnection(entity, { relationTypes, direction }, page, context, info),
    }),
    relationCounts: t.field({
      type: [RelationCountRef],
      description: 'How many relations there are of each type and direction, before any is loaded.',
      resolve: (entity, _, { loaders }) => relationCounts(loaders.relations, entity),
    }),
  }),
});

export const EntityConnection = connectionType<EntityEdge>('Entity', EntityRef);

builder.queryFields((t) => ({
  entity: t.field({
    type: EntityRef,
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: async (_, { id }, context, info): Promise<Entity | null> =>
      (await context.loaders.entity.load(id, entityProperties(info, context, ''), wantedInnerList(info, context, ''))) ?? null,
  }),
  entityByExternalId: t.field({
    type: EntityRef,
    nullable: true,
    args: { scheme: t.arg.string({ required: true }), value: t.arg.string({ required: true }) },
    // A colon would move from the scheme to the value: no scheme has one.
    resolve: async (_, { scheme, value }, { loaders }) =>
      scheme.includes(':') ? null : ((await loaders.entityByExternalId.load(`${scheme}:${value}`)) ?? null),
  }),
  entities: t.field({
    type: EntityConnection,
    nullable: true,
    description: 'All entities, by identifier.',
    args: { entityTypes: t.arg({ type: [EntityTypeEnum] }), first: t.arg.int(), after: t.arg.string() },
    resolve: (_, { entityTypes, ...page }, { reader }) => connectionOf(entityList(reader, entityTypes, page)),
  }),
}));
