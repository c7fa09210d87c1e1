import { badInput } from '../errors';
import { parseIdentifier } from '../ontology/identifiers';
import { entityType } from '../ontology/ontology';
import type { EntityType } from '../ontology/entity-types';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context';
import { builder } from './builder';
import { wantedInnerList } from './related';
import { entityProperties } from './selection';

/** Anything with a permanent identifier; what it is is told by that. */
export interface NodeValue {
  readonly id: string;
}

export const NodeRef = builder.interfaceRef<NodeValue>('Node').implement({
  description: 'Anything with a permanent identifier.',
  fields: (t) => ({ id: t.exposeID('id') }),
  resolveType: (value) => typeNameOf(value),
});

/** The GraphQL type of a node. */
export function typeNameOf(value: NodeValue): string {
  switch (parseIdentifier(value.id)?.of) {
    case 'source':
      return 'Source';
    case 'passage':
      return 'Passage';
    case 'relation':
      return 'Relation';
    default:
      return typeNameOfEntity(value as NodeValue & { type: EntityType });
  }
}

/** The GraphQL type of an entity, which need not be read from its identifier. */
export function typeNameOfEntity({ type }: { readonly type: EntityType }): string {
  return entityType(type).label;
}

builder.queryFields((t) => ({
  node: t.field({
    type: NodeRef,
    nullable: true,
    description: 'Null where there is none, also for a malformed identifier.',
    args: { id: t.arg.id({ required: true }) },
    resolve: (_, { id }, context, info) => loadNode(context, info, id),
  }),
  nodes: t.field({
    type: [NodeRef],
    nullable: { list: false, items: true },
    description: 'In the order of `ids`, null in place of what there is not; at most 100.',
    args: { ids: t.arg.idList({ required: true }) },
    resolve: (_, { ids }, context, info) => {
      const { ids: most } = context.limits;
      if (ids.length > most)
        throw badInput('ids', `\`ids\` may hold at most ${most}; it holds ${ids.length}.`, { limit: most, actual: ids.length });
      return Promise.all(ids.map((id) => loadNode(context, info, id)));
    },
  }),
}));

async function loadNode(context: Context, info: GraphQLResolveInfo, id: string): Promise<NodeValue | null> {
  const kind = parseIdentifier(id)?.of;
  if (!kind) return null;
  const { loaders } = context;
  if (kind === 'entity')
    return (await loaders.entity.load(id, entityProperties(info, context, ''), wantedInnerList(info, context, ''))) ?? null;
  return (await loaders[kind].load(id)) ?? null;
}
