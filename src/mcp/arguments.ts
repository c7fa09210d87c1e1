import { z } from 'zod';
import { entityTypeNames, relationTypeNames } from '../ontology/ontology';

/** Arguments that several tools take, each with its limits and with words that tell an assistant how to fill it. */

const longestReference = 500;

export const reference = z
  .string()
  .trim()
  .min(1)
  .max(longestReference)
  .describe('An identifier such as institution:rosatom, or a name as some source has it, in any language.');

export const lang = z
  .array(z.string().regex(/^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$/, 'expected a language tag such as zh, en or ru'))
  .min(1)
  .max(5)
  .optional()
  .describe('Languages in which names are wanted, the preferred first, such as ["en", "zh"]. Without it, the original names.');

export const entityTypes = z
  .array(z.enum(entityTypeNames))
  .min(1)
  .optional()
  .describe('Only entities of these types; treaties and agreements are two.');

export const relationTypes = z.array(z.enum(relationTypeNames)).min(1).optional().describe('Only relations of these types.');

export const date = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'expected a date such as 2026, 2026-05 or 2026-05-20')
  .describe('A date known to the year, month or day: 2026, 2026-05 or 2026-05-20.');

export const cursor = z
  .string()
  .min(1)
  .max(5_000)
  .optional()
  .describe('`nextCursor` of the page before, with all other arguments as they were.');

/** How many of something are wanted at most. */
export const first = (fallback: number, most: number) => z.int().min(1).max(most).default(fallback).describe('How many at most.');
