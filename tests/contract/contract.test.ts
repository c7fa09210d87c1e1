import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema as schemaOf, lexicographicSortSchema, parse, printSchema, validate } from 'graphql';
import { packageRoot } from '../../src/package-root';
import { buildSchema } from '../../src/schema/schema';
import { contract, differencesFromContract, operations } from './contract';

const own = buildSchema();

describe('The schema', () => {
  it('holds the contract', () => {
    expect(differencesFromContract(own)).toEqual({ types: [], fields: [], operations: [], others: [] });
  });

  it('is written in schema.graphql as the code has it', () => {
    const written = readFileSync(join(packageRoot, 'schema.graphql'), 'utf8');
    expect(written).toBe(`${printSchema(lexicographicSortSchema(own))}\n`);
    expect(differencesFromContract(schemaOf(written))).toEqual({ types: [], fields: [], operations: [], others: [] });
  });

  it('has at most 150 types', () => {
    expect(Object.keys(own.getTypeMap()).filter((name) => !name.startsWith('__')).length).toBeLessThanOrEqual(150);
  });
});

describe('The contract', () => {
  it.each([...operations])('has a valid operation %s', (_, text) => {
    expect(validate(contract, parse(text))).toEqual([]);
  });

  it.each<[string, (sdl: string) => string, object]>([
    ['a field is gone', (sdl) => sdl.replace('  code: String\n', '  codes: String\n'), { fields: ['Country.code'] }],
    ['a root field is gone', (sdl) => sdl.replace('  ontology: Ontology!', '  types: Ontology!'), { fields: ['Query.ontology'] }],
    [
      'a list may hold null',
      (sdl) => sdl.replace('edges: [EntityEdge!]!', 'edges: [EntityEdge]!'),
      { others: [expect.stringContaining('EntityConnection.edges')] },
    ],
    [
      'an argument defaults differently',
      (sdl) => sdl.replaceAll('direction: Direction = BOTH', 'direction: Direction = OUT'),
      { others: expect.arrayContaining([expect.stringContaining('Entity.relations arg direction')]) },
    ],
    [
      'an input field defaults differently',
      (sdl) => sdl.replace('drafts: Boolean = false', 'drafts: Boolean = true'),
      { others: [expect.stringContaining('InstrumentFilter.drafts')] },
    ],
    [
      'an argument becomes required',
      (sdl) => sdl.replace('gaps(after: String, first: Int', 'gaps(after: String, first: Int!'),
      { others: [expect.stringContaining('Query.gaps arg first')] },
    ],
    [
      'an enum loses a value',
      (sdl) => sdl.replace('  CONFLICTING_DATES\n', ''),
      { others: [expect.stringContaining('CONFLICTING_DATES')] },
    ],
  ])('is not held where %s', (_, change, found) => {
    const sdl = printSchema(lexicographicSortSchema(own));
    expect(change(sdl)).not.toBe(sdl);
    expect(differencesFromContract(schemaOf(change(sdl)))).toMatchObject(found);
  });
});
