import { badInput } from '../errors';
import type { Parameters } from './engine';

/** Deeper nesting is refused: no statement needs it, and a few thousand levels kill a process that holds the embedded engine. */
const deepest = 20;

/**
 * A copy of the parameters as drivers take them: what is undefined becomes null (Neo4j would miss it), and each number is
 * what `number` makes of it. Throws BAD_USER_INPUT for nesting deeper than 20 levels and for numbers that no JSON holds.
 */
export function plainParameters(parameters: Parameters, number: (value: number) => unknown = same): Record<string, unknown> {
  const plain: Record<string, unknown> = {};
  for (const name of Object.keys(parameters)) plain[name] = plainValue(parameters[name], name, number, 0);
  return plain;
}

function plainValue(value: unknown, name: string, number: (value: number) => unknown, depth: number): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return number(value);
    throw badInput(name, `Parameter "${name}" holds ${value}; expected a finite number.`, { actual: String(value) });
  }
  if (typeof value !== 'object') return value;
  if (depth === deepest) {
    throw badInput(name, `Parameter "${name}" is nested deeper than ${deepest} levels.`, { limit: deepest });
  }
  if (Array.isArray(value)) return value.map((item) => plainValue(item, name, number, depth + 1));
  const plain: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) plain[key] = plainValue(item, name, number, depth + 1);
  return plain;
}

function same(value: number): number {
  return value;
}
