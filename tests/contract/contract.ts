import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, findBreakingChanges, findDangerousChanges, isInputObjectType, parse, validate, type GraphQLSchema } from 'graphql';

/** The part of the API that clients rely on. */
export const contract = buildSchema(readFileSync(join(__dirname, 'schema.graphql'), 'utf8'));

/** What clients send, by name. */
export const operations: ReadonlyMap<string, string> = new Map(
  readdirSync(join(__dirname, 'operations'))
    .sort()
    .map((file) => [file.replace('.graphql', ''), readFileSync(join(__dirname, 'operations', file), 'utf8')]),
);

/** What a client of the contract would miss in a schema. */
export interface Differences {
  readonly types: string[];
  /** `Type.field`. */
  readonly fields: string[];
  /** The names of operations that are not valid. */
  readonly operations: string[];
  /** Whatever else differs, in words. */
  readonly others: string[];
}

export function differencesFromContract(own: GraphQLSchema): Differences {
  const defaults = findDangerousChanges(contract, own).filter(({ type }) => type === 'ARG_DEFAULT_VALUE_CHANGE');
  const changes = [...findBreakingChanges(contract, own), ...defaults];
  const named = (type: string) => changes.filter((change) => change.type === type).map(({ description }) => description.split(' ')[0]!);
  return {
    types: named('TYPE_REMOVED').sort(),
    fields: named('FIELD_REMOVED').sort(),
    operations: [...operations].filter(([, text]) => validate(own, parse(text)).length > 0).map(([name]) => name),
    others: [
      ...changes.filter(({ type }) => type !== 'TYPE_REMOVED' && type !== 'FIELD_REMOVED').map(({ description }) => description),
      ...changedInputDefaults(own),
    ],
  };
}

/** graphql-js compares the defaults of arguments, and not those of input fields. */
function changedInputDefaults(own: GraphQLSchema): string[] {
  return Object.values(contract.getTypeMap()).flatMap((type) => {
    const other = own.getType(type.name);
    if (!isInputObjectType(type) || !isInputObjectType(other)) return [];
    return Object.values(type.getFields())
      .filter(({ name, defaultValue }) => other.getFields()[name]?.defaultValue !== defaultValue)
      .map(({ name, defaultValue }) => `${type.name}.${name} does not default to ${String(defaultValue)}`);
  });
}
