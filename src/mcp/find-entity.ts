import { AccordError } from '../errors';
import { parseIdentifier } from '../ontology/identifiers';
import type { Ask } from './tool';

/** Enough to tell which one was meant. */
const mostHits = 10;

const operation = `
query FindEntity($text: String!, $first: Int!) {
  search(text: $text, first: $first) { method entity { id type name } }
}`;

interface Hit {
  readonly method: string;
  readonly entity: { readonly id: string; readonly type: string; readonly name: string };
}

/**
 * The identifier of the entity that a text names: itself, or the one of exactly that name. Throws NOT_FOUND with suggestions
 * where no entity has the name, AMBIGUOUS with candidates where several do. Whether an identifier exists is not asked.
 */
export async function findEntity(ask: Ask, argument: string, text: string): Promise<string> {
  if (parseIdentifier(text)?.of === 'entity') return text;
  const { search } = await ask<{ search: Hit[] }>(operation, { text, first: mostHits });
  const [only, ...others] = search.filter(({ method }) => method === 'EXACT');
  if (only && others.length === 0) return only.entity.id;
  const shown = Array.from(text).slice(0, 100).join('');
  if (only) {
    throw new AccordError('AMBIGUOUS', `"${shown}" is the name of several entities.`, {
      argument,
      candidates: [only, ...others].map(({ entity }) => entity),
    });
  }
  throw new AccordError('NOT_FOUND', `The graph knows no entity of exactly the name "${shown}".`, {
    argument,
    suggestions: search.map(({ entity }) => entity),
  });
}
