import { AccordError, badInput } from '../errors';
import { groupBy } from '../group-by';
import type { EntityType } from '../ontology/entity-types';
import { parseIdentifier } from '../ontology/identifiers';
import { nameLookupKey } from '../search/fold';
import type { StoreReader } from '../store/store';
import { longestSearch, searchEntities } from './search';
import { entitiesByIds, identity, type EntityIdentity } from './entity';
import { longestName } from './instrument-query';

/** An entity that a text may mean. */
interface Candidate extends EntityIdentity {
  readonly name: string;
}

/** Enough to find the one that was meant. */
const mostSuggestions = 5;

/** Enough to tell people which ones there are. */
const mostCandidates = 10;

/** What is asked for: entities of `only` these types, or of any, those of the `preferred` types before others of a name. */
interface Wanted {
  /** The argument that holds the texts, as a caller writes it. */
  readonly argument: string;
  readonly only?: readonly EntityType[];
  readonly preferred?: readonly EntityType[];
  /** Reads entities by identifier, for whom wants more of them in the same statement. */
  readonly byIds?: (ids: readonly string[]) => Promise<readonly (EntityIdentity | undefined)[]>;
}

/**
 * The entities that identifiers or names mean, in their order. A name is the same up to case, width, accents, punctuation
 * and simplified or traditional characters. Throws BAD_USER_INPUT for a text that is none, NOT_FOUND for an unknown one,
 * AMBIGUOUS with `candidates` where a name does not tell which.
 */
export async function resolveEntities(reader: StoreReader, texts: readonly string[], wanted: Wanted): Promise<EntityIdentity[]> {
  const { argument, only, byIds = (ids: readonly string[]) => entitiesByIds(reader, ids, identity) } = wanted;
  for (const text of texts) checkText(argument, text);
  const ids = texts.filter((text) => parseIdentifier(text)?.of === 'entity');
  const keys = texts.filter((text) => !ids.includes(text)).map(nameLookupKey);
  const [byId, byKey] = await Promise.all([
    ids.length > 0 ? byIds(ids) : [],
    keys.length > 0 ? candidatesByKey(reader, keys) : new Map<string, Candidate[]>(),
  ]);
  const found = texts.map((text) => {
    const place = ids.indexOf(text);
    const entity = place === -1 ? pick(text, byKey.get(nameLookupKey(text)) ?? [], wanted) : byId[place];
    return entity && (!only || only.includes(entity.type)) ? { id: entity.id, type: entity.type } : undefined;
  });
  const missing = found.indexOf(undefined);
  if (missing !== -1) throw await notFound(reader, texts[missing] ?? '', wanted);
  return found.filter((entity) => entity !== undefined);
}

function checkText(argument: string, text: string): void {
  if (text.trim() === '') throw badInput(argument, `\`${argument}\` holds an empty text; expected an identifier or a name.`);
  if (text.length > longestName) {
    throw badInput(argument, `\`${argument}\` holds a text of ${text.length} characters; expected at most ${longestName}.`, {
      limit: longestName,
      actual: text.length,
    });
  }
}

async function candidatesByKey(reader: StoreReader, keys: readonly string[]): Promise<Map<string, Candidate[]>> {
  const rows = await reader.run('name/by-keys', { keys: [...new Set(keys)], limit: mostCandidates + 1 });
  const byKey = groupBy(rows as unknown as (Candidate & { key: string })[], ({ key }) => key);
  return new Map([...byKey].map(([key, found]) => [key, found.map(({ id, type, name }) => ({ id, type, name }))]));
}

function pick(text: string, candidates: readonly Candidate[], { argument, only, preferred = [] }: Wanted): Candidate | undefined {
  const possible = only ? candidates.filter(({ type }) => only.includes(type)) : candidates;
  const fitting = possible.filter(({ type }) => preferred.includes(type));
  const [first, ...others] = fitting.length > 0 ? fitting : possible;
  if (!first || others.length === 0) return first;
  const named = [first, ...others].slice(0, mostCandidates);
  throw new AccordError(
    'AMBIGUOUS',
    `${quoted(text)} is the name of several entities: ${named.map(({ id }) => id).join(', ')}. Give the identifier of the one that is meant.`,
    {
      argument,
      value: text,
      candidates: named,
    },
  );
}

async function notFound(reader: StoreReader, text: string, { argument, only }: Wanted): Promise<AccordError> {
  const what = only ? only.join(' or ').toLowerCase() : 'entity';
  const hits = await searchEntities(reader, text.slice(0, longestSearch), { types: only, first: mostSuggestions });
  const suggestions = hits.map(({ entity, matchedName, score }) => ({ id: entity.id, type: entity.type, name: matchedName.value, score }));
  const meant = suggestions.length > 0 ? ` Did you mean ${suggestions.map(({ id }) => id).join(', ')}?` : '';
  const message = `The graph knows no ${what} ${quoted(text)}; expected an identifier or a name as some source has it.${meant}`;
  return new AccordError('NOT_FOUND', message, { argument, value: text, suggestions });
}

function quoted(text: string): string {
  return `"${Array.from(text).slice(0, 100).join('')}"`;
}
