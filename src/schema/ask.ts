import { execute, parse, type DocumentNode, type GraphQLResolveInfo } from 'graphql';
import { ask } from '../ask/ask';
import type { Data } from '../ask/data';
import type { Answer, FoundPath } from '../ask/outcome';
import type { ResultEdge, ResultList, Tools } from '../ask/tools';
import type { UnresolvedName } from '../ask/unresolved';
import type { Context } from '../context';
import { chooseName } from '../graph/names';
import { nestedCap, pageSize } from '../graph/page';
import { builder } from './builder';
import { connectionOf, connectionType, type Connection } from './connection';
import { PathRef } from './paths';
import { EntityRef, RelationRef } from './refs';
import { SearchHitRef } from './search';
import { namesOf, present } from './stored';

const UnresolvedNameRef = builder.objectRef<UnresolvedName>('UnresolvedName').implement({
  description: 'A name in a question that the graph does not know, or knows more than once.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'As it stands in the question.' }),
    candidates: t.field({
      type: [SearchHitRef],
      description: 'What it may mean, best first.',
      resolve: ({ candidates }) => [...candidates],
    }),
  }),
});

interface AnswerEdge {
  readonly cursor: string;
  readonly node: unknown;
  readonly result: ResultEdge;
}

const AnswerConnection = connectionType<AnswerEdge>('Answer', EntityRef, {
  edge: (t) => ({
    relation: t.field({
      type: RelationRef,
      nullable: true,
      description: 'The relation by which it answers.',
      resolve: async ({ result: { relation } }, _, { loaders }) =>
        relation === undefined ? null : present(await loaders.relation.load(relation), relation),
    }),
  }),
});

const AnswerRef = builder.objectRef<Answer>('Answer').implement({
  description: 'What a question in words was taken to mean, and what the graph answers.',
  fields: (t) => ({
    question: t.exposeString('question'),
    lang: t.expose('lang', { type: 'LanguageTag' }),
    understood: t.boolean({
      description: 'Whether the sentence and all names in it were understood. If not, nothing is answered.',
      resolve: ({ outcome }) => outcome !== undefined,
    }),
    answered: t.boolean({
      description: 'Whether the graph holds an answer. Understood and not answered means: the sources do not say.',
      resolve: ({ outcome }) => outcome?.answered ?? false,
    }),
    interpretation: t.string({
      nullable: true,
      description: 'The reading of the question in plain words of its language, names resolved.',
      resolve: ({ outcome }) => outcome?.interpretation ?? null,
    }),
    operation: t.string({
      nullable: true,
      description: 'The GraphQL operation that answers it, to run or to change.',
      resolve: ({ outcome }) => outcome?.operation ?? null,
    }),
    variables: t.field({ type: 'JSON', nullable: true, resolve: ({ outcome }) => outcome?.variables ?? null }),
    text: t.string({
      nullable: true,
      description: "The answer in a sentence of the question's language.",
      resolve: ({ outcome }) => outcome?.text ?? null,
    }),
    results: t.field({
      type: AnswerConnection,
      description: 'The things asked for, each with the relation by which it answers.',
      args: { first: t.arg.int(), after: t.arg.string() },
      resolve: ({ outcome }, { first, after }, context) =>
        resultsOf(outcome?.list, { first: pageSize('first', first, nestedCap), after }, context),
    }),
    count: t.int({ nullable: true, description: 'How many, where that was asked.', resolve: ({ outcome }) => outcome?.count ?? null }),
    date: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'When, where that was asked.',
      resolve: ({ outcome }) => outcome?.date ?? null,
    }),
    value: t.boolean({ nullable: true, description: 'Yes or no, where that was asked.', resolve: ({ outcome }) => outcome?.value ?? null }),
    paths: t.field({
      type: [PathRef],
      description: 'How two things are connected, where that was asked.',
      resolve: ({ outcome }, _, context) => Promise.all((outcome?.paths ?? []).map((path) => wholePath(path, context))),
    }),
    unresolved: t.field({
      type: [UnresolvedNameRef],
      description: 'Names in the question that the graph does not know, or knows more than once.',
      resolve: ({ unresolved }) => [...unresolved],
    }),
  }),
});

function resultsOf(
  list: ResultList | undefined,
  page: { first: number; after: string | null | undefined },
  { loaders }: Context,
): Connection<AnswerEdge> {
  return connectionOf<AnswerEdge>({
    totalCount: () => Promise.resolve(list?.total ?? 0),
    page: async () => {
      if (!list) return { edges: [], hasNextPage: false, hasPreviousPage: false };
      const { edges, ...rest } = await list.page(page);
      const nodes = await Promise.all(edges.map(({ id }) => loaders.entity.whole(id)));
      return { ...rest, edges: edges.map((result, at) => ({ cursor: result.cursor, node: present(nodes[at], result.id), result })) };
    },
  });
}

async function wholePath({ nodes, relations }: FoundPath, { loaders }: Context) {
  const [entities, found] = await Promise.all([
    Promise.all(nodes.map((id) => loaders.entity.whole(id))),
    Promise.all(relations.map((id) => loaders.relation.load(id))),
  ]);
  return {
    nodes: entities.map((entity, at) => present(entity, nodes[at]!)),
    relations: found.map((relation, at) => present(relation, relations[at]!)),
  };
}

builder.queryField('ask', (t) =>
  t.field({
    type: AnswerRef,
    nullable: true,
    description: 'Answers a question in Chinese, English or Russian, such as "which agreements involve Rosatom".',
    args: { question: t.arg.string({ required: true }) },
    resolve: (_, { question }, context, info) =>
      ask(question, {
        reader: context.reader,
        run: runner(context, info),
        namesOf: async (ids, lang) => {
          const entities = await Promise.all(ids.map((id) => context.loaders.entity.whole(id)));
          return entities.map((entity, at) => chooseName(namesOf(present(entity, ids[at]!)), [lang]).value);
        },
        today: new Date().toISOString().slice(0, 10),
      }),
  }),
);

const documents = new Map<string, DocumentNode>();

/** Runs an operation on this schema for the same client. Its texts are a fixed set, so they are parsed once. */
function runner(context: Context, { schema }: GraphQLResolveInfo): Tools['run'] {
  return async (text, variableValues) => {
    const document = documents.get(text) ?? parse(text);
    documents.set(text, document);
    const { data, errors } = await execute({ schema, document, contextValue: context, variableValues });
    const [error] = errors ?? [];
    if (error) throw error.originalError ?? error;
    // What the operations of src/ask select is of this form, which no type of the library can say.
    return data as unknown as Data;
  };
}
