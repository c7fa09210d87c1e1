import { z } from 'zod';

/**
 * Parts of answers, as the fragments of client/fragments.ts ask for them. What is not known is left out. Types and kinds are
 * texts, not lists of values: a newer service may know more of them, and lists would fill what an assistant reads of a tool.
 */

export const entity = z.object({ id: z.string(), type: z.string(), name: z.string() });
export type EntityAnswer = z.infer<typeof entity>;

export const name = z.object({ value: z.string(), lang: z.string(), kind: z.string() });

export const passage = z.object({
  quote: z.string().describe('The words of the source.'),
  verified: z.boolean().describe('Whether the stored text still holds these words at their place.'),
  source: z.object({ id: z.string(), title: z.string() }),
});
export type PassageAnswer = z.infer<typeof passage>;

const end = z.object({ id: z.string() });

export const relation = z.object({
  id: z.string(),
  type: z.string(),
  from: end,
  to: end,
  role: z.string().optional(),
  office: z.string().optional(),
  onBehalfOf: entity.optional(),
  locator: z.string().optional().describe('Which part of the older instrument is meant.'),
  date: z.string().optional(),
  since: z.string().optional(),
  until: z.string().optional(),
  asserted: z.string().optional().describe('Why the relation stands without a passage.'),
  evidence: z.array(passage).describe('The words that prove the relation.'),
});
export type RelationAnswer = z.infer<typeof relation>;
