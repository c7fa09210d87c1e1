import type { Row, Value } from './engine';

/** The rows of a driver as plain values, in place: its bigints become numbers (beyond 2^53 the nearest one). */
export function plainRows(rows: Record<string, unknown>[]): Row[] {
  for (const row of rows) plainFields(row);
  return rows as Row[];
}

function plainFields(fields: Record<string, unknown>): void {
  for (const key of Object.keys(fields)) {
    const value = fields[key];
    if (typeof value === 'bigint' || (typeof value === 'object' && value !== null)) fields[key] = plainValue(value);
  }
}

function plainValue(value: unknown): Value {
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) value[i] = plainValue(value[i]);
  } else if (typeof value === 'object' && value !== null) {
    plainFields(value as Record<string, unknown>);
  }
  return value as Value;
}
