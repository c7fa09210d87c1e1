import { z } from 'zod';
import { entityFragment, relationFragment } from '../client/fragments';
import { AccordError } from '../errors';
import { entity, name, passage, relation, type EntityAnswer } from './answers';
import { cursor, date, first, lang, reference, relationTypes } from './arguments';
import { findEntity } from './find-entity';
import { groupRelations, relationGroup, type RelationCount, type RelationWithEnds } from './relation-groups';
import { defineTool } from './tool';

const operation = `
query Entity($id: ID!, $asOf: PartialDate, $relationTypes: [RelationType!], $first: Int!, $after: String, $lang: [LanguageTag!]) {
  entity(id: $id) {
    ...EntityParts description(lang: $lang) names { value lang kind } externalIds { scheme value }
    evidence(first: 3) { ...PassageParts }
    relationCounts { type direction count }
    relations(relationTypes: $relationTypes, first: $first, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes { ...RelationParts from { ...EntityParts } to { ...EntityParts } }
    }
    ... on Instrument {
      instrumentKind: kind date dateOf inForceOn endedOn draft
      status(asOf: $asOf) { value asOf because { field date relation { ...RelationParts } evidence { ...PassageParts } } }
    }
    ... on Event { eventKind: kind startedOn endedOn }
    ... on Institution { institutionKind: kind }
  }
}${entityFragment}${relationFragment}`;

/** Names and reasons come in lists without pages; more of them than these say nothing more. */
const mostNames = 30;
const mostReasons = 10;

const status = z.object({
  value: z.string().describe('UNKNOWN where the sources do not say.'),
  asOf: z.string(),
  because: z.array(
    z.object({
      field: z.string().optional(),
      date: z.string().optional(),
      relation: relation.optional(),
      evidence: z.array(passage),
    }),
  ),
});

const facts = z.object({
  description: z.string().optional(),
  names: z.array(name).describe('As sources have them; TRANSLATION is added.'),
  externalIds: z.array(z.object({ scheme: z.string(), value: z.string() })),
  date: z.string().optional(),
  dateOf: z.string().optional().describe('What happened on `date`.'),
  inForceOn: z.string().optional(),
  startedOn: z.string().optional(),
  endedOn: z.string().optional(),
  draft: z.boolean().optional().describe('Whether it is only being negotiated.'),
  status: status.optional().describe('Of a treaty or agreement, with the reasons.'),
  evidence: z.array(passage).describe('Words that name the entity or state its dates.'),
});

type Entity = EntityAnswer &
  z.infer<typeof facts> & {
    instrumentKind?: string;
    eventKind?: string;
    institutionKind?: string;
    relationCounts: RelationCount[];
    relations: { pageInfo: { hasNextPage: boolean; endCursor?: string }; nodes: RelationWithEnds[] };
  };

/** `entity`: one thing with all that the graph says of it. */
export const entityTool = defineTool({
  name: 'entity',
  title: 'Look up one thing',
  description:
    'Tells what the graph knows of one person, country, institution, treaty, agreement, event, project, place or topic: its names, kind, dates, the status of a treaty or agreement with the reasons, and its relations by type, each with the words that prove it. ' +
    'Use it for who signed, who is party, what refers to what, what prolongs or replaces what, who holds an office. For lists of agreements by party, date or topic use `agreements`.',
  input: z.strictObject({
    entity: reference,
    relationTypes,
    asOf: date.optional().describe('The day for which the status is wanted; without it, today.'),
    first: first(20, 60).describe('How many relations at most.'),
    cursor,
    lang,
  }),
  output: entity.extend({
    ...facts.shape,
    kind: z.string().optional().describe('Of a treaty, agreement, event or institution.'),
    relations: z.array(relationGroup),
    nextCursor: z.string().optional().describe('For more relations; absent where these are the last.'),
  }),
  async answer({ entity: text, cursor, ...args }, ask) {
    const id = await findEntity(ask, 'entity', text);
    const { entity } = await ask<{ entity?: Entity }>(operation, { ...args, id, after: cursor });
    if (!entity) throw new AccordError('NOT_FOUND', `The graph knows no entity "${id}".`, { argument: 'entity', suggestions: [] });
    const { relations, relationCounts, instrumentKind, eventKind, institutionKind, ...rest } = entity;
    const kind = instrumentKind ?? eventKind ?? institutionKind;
    return {
      ...rest,
      ...(kind && { kind }),
      names: rest.names.slice(0, mostNames),
      ...(rest.status && { status: { ...rest.status, because: rest.status.because.slice(0, mostReasons) } }),
      relations: groupRelations(entity.id, relations.nodes, relationCounts, args.lang?.[0] ?? 'en'),
      ...(relations.pageInfo.hasNextPage && { nextCursor: relations.pageInfo.endCursor }),
    };
  },
});
