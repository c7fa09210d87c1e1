import type { z } from 'zod';
import { shown } from './problem';

/** What is wrong with a record, in a sentence: the field, what came, and which choices there are. */
export function describeIssue(issue: z.core.$ZodIssue, record: unknown): string {
  const at = issue.path.join('.').slice(0, 100);
  const message = messageOf(issue, valueAt(record, issue.path));
  return at ? `${at}: ${message}` : message;
}

function messageOf(issue: z.core.$ZodIssue, came: unknown): string {
  if (issue.code === 'unrecognized_keys') return `${nameOf(came)} has no field ${issue.keys.map(shown).join(', ')}`;
  if (issue.code === 'invalid_value') return expected(`one of ${issue.values.join(', ')}`, came);
  if (issue.code === 'invalid_union') return expected(choicesOf(issue), came);
  if (issue.code === 'invalid_type') return expected(issue.expected, came);
  if (issue.code === 'custom') return `${shown(came)} ${issue.message}`;
  if (issue.code === 'invalid_format' && !issue.message.startsWith('Invalid')) return `${issue.message}, not ${shown(came)}`;
  return issue.message;
}

function nameOf(part: unknown): string {
  const { type, record } = part as { type?: unknown; record?: unknown };
  return String(type ?? record ?? 'it');
}

function expected(what: string, came: unknown): string {
  if (came === undefined) return `is missing; expected ${what}`;
  const isShort = came === null || typeof came !== 'object';
  return `expected ${what}, not ${isShort ? shown(came) : Array.isArray(came) ? 'a list' : 'an object'}`;
}

/** The message of a union reads "Invalid discriminator value. Expected 'a' | 'b'". */
function choicesOf(issue: z.core.$ZodIssueInvalidUnion): string {
  const choices = /Expected (.*)$/.exec(issue.message)?.[1] ?? 'another value';
  return `one of ${choices.replaceAll("'", '').replaceAll(' | ', ', ')}`;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((part, key) => (part as Record<PropertyKey, unknown> | null | undefined)?.[key], value);
}
