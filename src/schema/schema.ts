import type { GraphQLSchema } from 'graphql';
import { builder } from './builder';
import './scalars';
import './enums';
import './node';
import './name';
import './passage';
import './relation';
import './entity';
import './entity-types';
import './instruments';
import './gaps';
import './subgraph';
import './export';
import './paths';
import './timeline';
import './statistics';
import './search';
import './ask';
import './ontology';

builder.queryType({});

/** Gathers the types into the schema; the files imported above each state theirs. */
export function buildSchema(): GraphQLSchema {
  return builder.toSchema();
}
