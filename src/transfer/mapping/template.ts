import { slugOf } from './slug';

/** What the holes of a template are filled with, by their names. */
export type Scope = (name: string) => string;

/** A text with holes: `instrument:{number|slug}`. */
export interface Template {
  readonly fill: (scope: Scope) => string;
  /** The names of the holes. */
  readonly names: readonly string[];
  /** The name of the hole where the template is nothing else, so that what it gives stands in the file as it is. */
  readonly only: string | undefined;
}

const hole = /\{([^{}|]+)(?:\|([a-z]+))?\}/g;

const filters: Readonly<Record<string, (text: string) => string>> = {
  slug: slugOf,
  lower: (text) => text.toLowerCase(),
  upper: (text) => text.toUpperCase(),
};

/** Reads a template, or says what is wrong with it. A template with a hole that is filled with nothing gives nothing. */
export function parseTemplate(text: string): Template | { problem: string } {
  const holes = [...text.matchAll(hole)].map(([whole, name = '', filter]) => ({ whole, name: name.trim(), filter }));
  const rest = text.replace(hole, '');
  if (/[{}]/.test(rest)) return { problem: `${JSON.stringify(text)} has a brace that is not closed; a hole is {column} or {column|slug}` };
  const unknown = holes.find(({ filter }) => filter !== undefined && !Object.hasOwn(filters, filter));
  if (unknown) return { problem: `there is no filter ${unknown.filter}; there are ${Object.keys(filters).join(', ')}` };
  const only = holes.length === 1 && rest === '' && holes[0]?.filter === undefined ? holes[0]?.name : undefined;
  return {
    names: holes.map(({ name }) => name),
    only,
    fill: (scope) => {
      const values = holes.map(({ name, filter }) => {
        const value = scope(name);
        return filter ? (filters[filter]?.(value) ?? '') : value;
      });
      if (values.includes('')) return '';
      let at = 0;
      return text.replace(hole, () => values[at++] ?? '');
    },
  };
}
