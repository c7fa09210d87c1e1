import type { Context } from '../context';
import { nestedCap, pageRequest, pageSize } from '../graph/page';
import { passageContext, type PassageContext } from '../graph/passage-context';
import { passageListName, sourceList, type PassageEdge, type SourceEdge } from '../graph/passages';
import { isVerified } from '../graph/source-texts';
import { parseIdentifier } from '../ontology/identifiers';
import { relationTypeNames } from '../ontology/ontology';
import type { StoredPassage } from '../store/stored';
import { builder } from './builder';
import { connectionOf, connectionType } from './connection';
import { NodeRef } from './node';
import { entityProperties } from './selection';
import { present } from './stored';
import { EntityRef, PassageRef, RelationRef, SourceRef } from './refs';

/** So many code points on each side of a quote. */
const around = { most: 1_000, unasked: 400 };

const PassageContextRef = builder.objectRef<PassageContext>('PassageContext').implement({
  description: 'The text around a quote, as far as its paragraph reaches: `before`, the quote and `after` follow one another.',
  fields: (t) => ({
    before: t.exposeString('before'),
    after: t.exposeString('after'),
    beginsParagraph: t.exposeBoolean('beginsParagraph', { description: 'Whether `before` begins where the paragraph does.' }),
    endsParagraph: t.exposeBoolean('endsParagraph', { description: 'Whether `after` ends where the paragraph does.' }),
  }),
});

builder.objectType(PassageRef, {
  description: 'Words of a source, and what rests on them.',
  interfaces: [NodeRef],
  fields: (t) => ({
    quote: t.exposeString('quote', { description: 'The words as they were recorded.' }),
    start: t.exposeInt('start', { description: "Offset of the first character in the source's text, in Unicode code points from 0." }),
    end: t.exposeInt('end', { description: 'Offset after the last character, in Unicode code points.' }),
    verified: t.boolean({
      description: "Whether the source's text still has its checksum and still holds `quote` from `start` to `end`.",
      resolve: async (passage, _, { texts, reader }) => isVerified(passage, await texts.get(reader, passage.sourceId)),
    }),
    context: t.field({
      type: PassageContextRef,
      nullable: true,
      description: 'The quote read in its paragraph, without the whole text of the source. Null where `verified` is false.',
      args: {
        characters: t.arg.int({
          defaultValue: around.unasked,
          description: `At most so many Unicode code points on each side, up to ${around.most.toLocaleString('en')}.`,
        }),
      },
      resolve: async (passage, { characters }, { texts, reader }) => {
        const size = pageSize('characters', characters, around.most, around.unasked);
        const text = await texts.get(reader, passage.sourceId);
        return text && isVerified(passage, text) ? passageContext(passage, text, size) : null;
      },
    }),
    source: t.field({
      type: SourceRef,
      resolve: async ({ sourceId }, _, { loaders }) => present(await loaders.source.load(sourceId), sourceId),
    }),
    relations: t.field({
      type: [RelationRef],
      args: { first: t.arg.int({ defaultValue: 20 }) },
      resolve: async ({ relations = [] }, { first }, { loaders }) => {
        const ids = [...relations].sort(byTypeThenId).slice(0, pageSize('first', first, nestedCap));
        return loaded(await Promise.all(ids.map((id) => loaders.relation.load(id))));
      },
    }),
    entities: t.field({
      type: [EntityRef],
      args: { first: t.arg.int({ defaultValue: 20 }) },
      resolve: async ({ entities = [] }, { first }, context, info) => {
        const ids = [...entities].sort().slice(0, pageSize('first', first, nestedCap));
        const properties = entityProperties(info, context, '');
        return loaded(await Promise.all(ids.map((id) => context.loaders.entity.load(id, properties))));
      },
    }),
  }),
});

const PassageConnection = connectionType<PassageEdge>('Passage', PassageRef);

builder.objectType(SourceRef, {
  description: 'A text that the graph draws on.',
  interfaces: [NodeRef],
  fields: (t) => ({
    title: t.exposeString('title'),
    publisher: t.exposeString('publisher', { nullable: true }),
    publishedOn: t.expose('publishedOn', { type: 'PartialDate', nullable: true }),
    lang: t.expose('lang', { type: 'LanguageTag' }),
    url: t.exposeString('url', { nullable: true }),
    sha256: t.exposeString('sha256', { description: 'SHA-256 of the text in UTF-8, in lower-case hexadecimal.' }),
    text: t.string({ resolve: async ({ id }, _, { texts, reader }) => present(await texts.get(reader, id), id).text }),
    passages: t.field({
      type: PassageConnection,
      description: 'The passages that support something, in the order of the text.',
      args: { first: t.arg.int(), after: t.arg.string() },
      resolve: ({ id }, page, { loaders }) => {
        const request = pageRequest(() => passageListName(id), page, nestedCap);
        return connectionOf({ page: () => loaders.passagePage(request, id), totalCount: () => loaders.passageCount.load(id) });
      },
    }),
  }),
});

const SourceConnection = connectionType<SourceEdge>('Source', SourceRef);

builder.queryFields((t) => ({
  source: t.field({
    type: SourceRef,
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: async (_, { id }, { loaders }) => (parseIdentifier(id)?.of === 'source' ? ((await loaders.source.load(id)) ?? null) : null),
  }),
  sources: t.field({
    type: SourceConnection,
    nullable: true,
    args: { first: t.arg.int(), after: t.arg.string() },
    resolve: (_, page, { reader }) => connectionOf(sourceList(reader, page)),
  }),
}));

/** The passages with these identifiers, in the order of the text; the first of them alone. */
export async function firstPassages(
  { loaders }: Context,
  ids: readonly string[] | undefined,
  first: number | null | undefined,
): Promise<StoredPassage[]> {
  const size = pageSize('first', first, nestedCap, 10);
  const passages = loaded(await Promise.all((ids ?? []).slice(0, mostPassages).map((id) => loaders.passage.load(id))));
  return passages.sort((a, b) => (a.pageKey < b.pageKey ? -1 : 1)).slice(0, size);
}

/** What rests on thousands of passages is shown with the first of so many. */
const mostPassages = 1_000;

function byTypeThenId(a: string, b: string): number {
  return typeRank(a) - typeRank(b) || (a < b ? -1 : 1);
}

function typeRank(relationId: string): number {
  const parsed = parseIdentifier(relationId);
  return parsed?.of === 'relation' ? relationTypeNames.indexOf(parsed.type) : relationTypeNames.length;
}

function loaded<T>(values: readonly (T | undefined)[]): T[] {
  return values.filter((value) => value !== undefined);
}
