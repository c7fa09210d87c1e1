import { AccordError, badInput } from '../errors';
import type { EntityType } from '../ontology/entity-types';
import { parseIdentifier } from '../ontology/identifiers';
import { nameLookupKey } from '../search/fold';
import type { StoreReader } from '../store/store';
import { entitiesByIds, type EntityIdentity } from './entity';

/** An entity that a text may mean. */
interface Candidate extends EntityIdentity {
  readonly name: string;
}

/** Enough to tell people which ones there are. */
const mostCandidates = 10;

const longestName = 2_000;

/**
 * The entities that identifiers or names mean, in their order. A name is the same up to case, width, accents, punctuation
 * and simplified or traditional characters. Of several entities with a name those of `types` are preferred.
 * Throws NOT_FOUND for an unknown one, AMBIGUOUS with `candidates` where a name does not tell which.
 */
export async function resolveEntities(
  reader: StoreReader,
  argument: string,
  texts: readonly string[],
  types: readonly EntityType[],
): Promise<EntityIdentity[]> {
  for (const text of texts) checkText(argument, text);
  const ids = texts.filter((text) => parseIdentifier(text)?.of === 'entity');
  const keys = texts.filter((text) => !ids.includes(text)).map(nameLookupKey);
  const [byId, byKey] = await Promise.all([
    ids.length > 0 ? entitiesByIds(reader, ids) : [],
    keys.length > 0 ? candidatesByKey(reader, keys) : new Map<string, Candidate[]>(),
  ]);
  return texts.map((text) => {
    const place = ids.indexOf(text);
    const found = place === -1 ? pick(argument, text, byKey.get(nameLookupKey(text)) ?? [], types) : byId[place];
    if (!found) throw notFound(argument, text);
    return { id: found.id, type: found.type };
  });
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
  const found = new Map<string, Candidate[]>();
  for (const row of rows) {
    const { key, id, type, name } = row as unknown as Candidate & { key: string };
    found.set(key, [...(found.get(key) ?? []), { id, type, name }]);
  }
  return found;
}

function pick(argument: string, text: string, candidates: readonly Candidate[], types: readonly EntityType[]): Candidate | undefined {
  const fitting = candidates.filter(({ type }) => types.includes(type));
  const [first, second] = fitting.length > 0 ? fitting : candidates;
  if (!second) return first;
  const names = (fitting.length > 0 ? fitting : candidates).slice(0, mostCandidates);
  throw new AccordError('AMBIGUOUS', `${quoted(text)} is the name of several entities: ${names.map(({ id }) => id).join(', ')}. Give the identifier of the one that is meant.`, {
    argument,
    value: text,
    candidates: names,
  });
}

function notFound(argument: string, text: string): AccordError {
  return new AccordError('NOT_FOUND', `The graph knows no entity ${quoted(text)}; expected an identifier or a name as some source has it.`, {
    argument,
    value: text,
    suggestions: [],
  });
}

function quoted(text: string): string {
  return `"${Array.from(text).slice(0, 100).join('')}"`;
}
