import { buildSchema, type GraphQLFieldResolver, type GraphQLSchema, isObjectType, isScalarType } from 'graphql';

type Resolvers<Context> = Record<string, GraphQLFieldResolver<unknown, Context, Record<string, unknown>>>;

/** A schema from its text with resolvers put in; `scalars` check and pass on their values. */
export function makeExecutableSchema<Context>(
  typeDefs: string,
  { scalars, ...types }: { scalars: Record<string, (value: unknown) => unknown> } & Record<string, Resolvers<Context>>,
): GraphQLSchema {
  const schema = buildSchema(typeDefs);
  for (const [name, parse] of Object.entries(scalars)) {
    const scalar = schema.getType(name);
    if (!isScalarType(scalar)) continue;
    scalar.parseValue = parse;
    scalar.parseLiteral = (node) => parse('value' in node ? node.value : undefined);
  }
  for (const [name, resolvers] of Object.entries(types)) {
    const type = schema.getType(name);
    if (!isObjectType(type)) continue;
    for (const [field, resolve] of Object.entries(resolvers)) type.getFields()[field]!.resolve = resolve as never;
  }
  return schema;
}
