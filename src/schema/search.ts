import { has } from '../graph/entity';
import { pageSize } from '../graph/page';
import { searchEntities, type SearchHit } from '../graph/search';
import { matchMethods } from '../search/match-name';
import { builder } from './builder';
import { EntityTypeEnum, enumOf } from './enums';
import { NameRef } from './name';
import { EntityRef } from './refs';
import { entityProperties } from './selection';
import { present } from './stored';

const MatchMethodEnum = enumOf('MatchMethod', matchMethods);

export const SearchHitRef = builder.objectRef<SearchHit>('SearchHit').implement({
  description: 'An entity that a text may mean, and why.',
  fields: (t) => ({
    entity: t.field({
      type: EntityRef,
      resolve: async ({ entity }, _, context, info) => {
        const properties = entityProperties(info, context, '');
        return has(entity, properties) ? entity : present(await context.loaders.entity.load(entity.id, properties), entity.id);
      },
    }),
    score: t.exposeFloat('score', { description: 'From 0 to 1, comparable between queries: 1 is an exact name.' }),
    matchedName: t.field({ type: NameRef, resolve: ({ matchedName }) => matchedName }),
    method: t.expose('method', { type: MatchMethodEnum }),
  }),
});

/** The most hits of one search. */
const searchCap = 100;

builder.queryField('search', (t) =>
  t.field({
    type: [SearchHitRef],
    nullable: { list: true, items: false },
    description: 'Best first; a text that means nothing here finds nothing. At most 100.',
    args: {
      text: t.arg.string({ required: true }),
      entityTypes: t.arg({ type: [EntityTypeEnum] }),
      first: t.arg.int({ defaultValue: 10 }),
    },
    resolve: (_, { text, entityTypes, first }, { reader }) =>
      searchEntities(reader, text, { types: entityTypes, first: pageSize('first', first, searchCap, 10) }),
  }),
);
