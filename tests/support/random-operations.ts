import {
  GraphQLEnumType,
  getNamedType,
  isCompositeType,
  isObjectType,
  isInterfaceType,
  type GraphQLField,
  type GraphQLOutputType,
} from 'graphql';
import { buildSchema } from '../../src/schema/schema';

const schema = buildSchema();

/** Operations with random selections and arguments, all answerable on the shipped corpus. The same count gives the same ones. */
export function* randomOperations(count: number): Generator<string> {
  const random = seeded(42);
  const roots = Object.values(schema.getQueryType()!.getFields());
  for (let i = 0; i < count; i += 1) {
    const root = pick(roots, random);
    yield `{ ${field(root, 3, random)} }`;
  }
}

const ids = [
  'institution:rosatom',
  'country:cn',
  'country:ru',
  'instrument:cn-ru-2001-07-16-good-neighborliness',
  'event:cn-ru-2026-05-state-visit',
  'person:xi-jinping',
];

/** Arguments that answer: of others a random one may be left out. */
function argumentsOf({ name, args }: GraphQLField<unknown, unknown>, random: () => number): string {
  const given = args.flatMap((argument) => {
    // The language of gaps is needed for one of their kinds.
    const isRequired = argument.type.toString().endsWith('!') || (name === 'gaps' && argument.name === 'lang');
    if (!isRequired && random() < 0.6) return [];
    const value = valueOf(name, argument.name, getNamedType(argument.type), random);
    return value === undefined ? [] : [`${argument.name}: ${value}`];
  });
  return given.length > 0 ? `(${given.join(', ')})` : '';
}

function valueOf(field: string, argument: string, type: unknown, random: () => number): string | undefined {
  switch (argument) {
    case 'id':
      return JSON.stringify(field === 'source' ? 'source:beijing-2026' : pick(ids, random));
    case 'from':
    case 'to':
      return JSON.stringify(pick(ids, random));
    case 'text':
      return pick(['"росатома"', '"qinghua daxue"', '"科技部"', '"nobody at all"'], random);
    case 'question':
      return pick(['"Rosatom agreements?"', '"谁出席了图片展"', '"договоры между Россией и Китаем"', '"nothing at all"'], random);
    case 'asOf':
      return '"2026"';
    case 'depth':
    case 'maxLength':
      return String(1 + Math.floor(random() * 3));
    case 'limit':
      return '30';
    case 'ids':
    case 'involving':
    case 'involvingAny':
      return JSON.stringify([pick(ids, random)]);
    case 'first':
      return String(Math.floor(random() * 6));
    case 'lang':
      return field === 'gaps' || type === undefined ? '"ru"' : field === 'label' || field === 'inverseLabel' ? '"zh"' : '["ru", "zh"]';
    case 'scheme':
      return '"iso3166-1-alpha-2"';
    case 'value':
      return '"CN"';
    case 'filter':
      return pick(
        [
          '{ kinds: [TREATY] }',
          '{ from: "2001", to: "2026-05" }',
          '{ name: "合作" }',
          '{ topics: ["topic:education"] }',
          '{ drafts: true }',
        ],
        random,
      );
    case 'orderBy':
      return pick(['{ field: NAME, direction: ASC }', '{ field: DATE, direction: ASC }', '{ field: NAME }'], random);
    case 'throughBodies':
      return 'true';
    default:
      return type instanceof GraphQLEnumType ? pick(type.getValues(), random).name : undefined;
  }
}

function field(definition: GraphQLField<unknown, unknown>, depth: number, random: () => number): string {
  const selection = selectionOf(definition.type, depth, random);
  // Each use of a field has a name of its own, since two with other arguments under one name are refused.
  const alias = `f${Math.floor(random() * 1e9)}`;
  return `${alias}: ${definition.name}${argumentsOf(fixLabel(definition), random)}${selection}`;
}

/** `label(lang:)` of the ontology wants one language, that of entities several; the second is left out. */
function fixLabel(definition: GraphQLField<unknown, unknown>): GraphQLField<unknown, unknown> {
  const args = definition.args.filter(
    ({ name, type }) => !(definition.name === 'label' && name === 'lang' && !type.toString().endsWith('!')),
  );
  return { ...definition, args };
}

function selectionOf(output: GraphQLOutputType, depth: number, random: () => number): string {
  const type = getNamedType(output);
  if (!isCompositeType(type)) return '';
  if (!isObjectType(type) && !isInterfaceType(type)) return ' { __typename }';
  const fields = Object.values(type.getFields());
  const leaves = fields.filter((each) => !isCompositeType(getNamedType(each.type)));
  const inner = depth > 0 ? fields.filter((each) => isCompositeType(getNamedType(each.type))) : [];
  const chosen = [...some(leaves, 3, random), ...some(inner, 2, random)];
  return ` { __typename ${chosen.map((each) => field(each, depth - 1, random)).join(' ')} }`;
}

function some<T>(list: readonly T[], most: number, random: () => number): T[] {
  return list.filter(() => random() < 0.5).slice(0, most);
}

function pick<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)]!;
}

/** Mulberry32, so that a failure can be repeated. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
