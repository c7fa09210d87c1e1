import type { SearchHit } from '../graph/search';
import { required } from './data';
import type { Item, NameItem, Reading } from './items';
import type { Question } from './question';
import { countriesNamed, likelyHits } from './resolve';
import type { Tools } from './tools';

const countriesOf = `query CountriesOfBodies($ids: [ID!]!) {
  nodes(ids: $ids) {
    id
    ... on Institution { countries(first: 20) { nodes { id } } }
    ... on Person { countries(first: 20) { nodes { id } } }
  }
}`;

/**
 * A reading in which a country before a body or person tells which one is meant: 中国海关总署, “the Russian Ministry of Culture”.
 * Where the country has none of that name, nothing is left that the name may mean.
 */
export async function withAttributes(question: Question, reading: Reading, tools: Tools): Promise<Reading> {
  const items: Item[] = [];
  for (const item of reading.items) {
    const before = items.at(-1);
    const country = before && countryOf(before, tools);
    if (before && country && item.is === 'name' && isBody(item) && !question.tokens[item.from]?.afterBreak) {
      items.pop();
      items.push({ is: 'name', from: before.from, to: item.to, hits: await ofCountry(likelyHits(item), country, tools) });
    } else {
      items.push(item);
    }
  }
  return items.length === reading.items.length ? reading : { ...reading, items };
}

function countryOf(item: Item, { pool }: Tools): string | undefined {
  if (item.is === 'country' && item.countries.length === 1) return countriesNamed(pool, item.countries[0] ?? '')[0]?.entity.id;
  const best = item.is === 'name' ? item.hits[0] : undefined;
  return best?.entity.type === 'COUNTRY' && best.score === 1 ? best.entity.id : undefined;
}

function isBody(item: NameItem): boolean {
  const type = item.hits[0]?.entity.type;
  return type === 'INSTITUTION' || type === 'PERSON';
}

async function ofCountry(hits: readonly SearchHit[], country: string, tools: Tools): Promise<SearchHit[]> {
  const bodies = hits.filter(({ entity }) => entity.type === 'INSTITUTION' || entity.type === 'PERSON');
  const { nodes } = await tools.run(countriesOf, { ids: bodies.map(({ entity }) => entity.id) });
  const isOf = (id: string) =>
    nodes.some((node) => node?.id === id && required(node.countries).nodes.some((other) => other.id === country));
  return bodies.filter(({ entity }) => isOf(entity.id));
}
