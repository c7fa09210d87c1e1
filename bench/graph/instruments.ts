import { seeded, skewed } from './random';
import { core, type Shape } from './shape';
import { invented, subjects, titles } from './words';

/** An instrument with what it is related to, all by identifier. */
export interface Instrument {
  readonly id: string;
  readonly number: number;
  readonly type: 'TREATY' | 'AGREEMENT';
  readonly kind: string;
  readonly title: string;
  readonly date: string | undefined;
  readonly inForceOn: string | undefined;
  readonly parties: readonly string[];
  readonly place: string | undefined;
  readonly topic: string | undefined;
}

const seed = 1_883;

/** The instrument of a number; the same at every size as long as it is of the core. Nothing is remembered between calls. */
export function instrumentAt(number: number, shape: Shape, topics: readonly string[]): Instrument {
  const isCore = number < core.instruments;
  const random = seeded(seed + number * 7_919);
  const parties = isCore ? coreParties(number) : bulkParties(random, shape);
  const { type, kind, word } = titles[Math.floor(random() * titles.length)]!;
  const subject = subjects[Math.floor(random() * subjects.length)]!;
  // Those of the core all have a date: of two servers that put the undated at different ends, neither is at a disadvantage.
  const date = dateOf(random, isCore ? 0 : 0.03);
  return {
    id: instrumentId(number),
    number,
    type,
    kind,
    title: `${word} between ${parties.slice(0, 2).map(nameOfParty).join(' and ')} concerning ${subject}`,
    date,
    inForceOn: date?.length === 10 && random() < 0.5 ? date : undefined,
    parties,
    place: isCore ? placeId(true, number % core.places) : random() < 0.55 ? placeId(false, skewed(random, shape.places, 2)) : undefined,
    topic: isCore ? topics[Math.floor(number / 2) % core.topics] : random() < 0.55 ? topics[skewed(random, topics.length, 1.5)] : undefined,
  };
}

export function instrumentId(number: number): string {
  return number < core.instruments ? `instrument:core-${number}` : `instrument:bulk-${number}`;
}

export function countryId(isProbe: boolean, number: number): string {
  return `country:${isProbe ? 'probe' : 'bulk'}-${number}`;
}

export function institutionId(isProbe: boolean, number: number): string {
  return `institution:${isProbe ? 'probe' : 'bulk'}-${number}`;
}

export function placeId(isProbe: boolean, number: number): string {
  return `place:${isProbe ? 'probe' : 'bulk'}-${number}`;
}

/** The name of a country or institution; those of the bulk begin after those of the core. */
export function nameOfParty(id: string): string {
  const [, type = '', family = '', digits = '0'] = /^(\w+):(\w+)-(\d+)$/.exec(id) ?? [];
  const number = Number(digits);
  const shift = family === 'probe' ? 0 : 100;
  if (type === 'country') return invented(number + shift);
  const subject = subjects[number % subjects.length];
  return `Commission for ${subject} of ${invented(500 + number + shift)}`;
}

/** Three countries and one institution, in such a turn that each country comes 100 times and each institution 40 times. */
function coreParties(number: number): string[] {
  const countries = [0, 7, 19].map((step) => countryId(true, (number + step) % core.countries));
  return [...countries, institutionId(true, number % core.institutions)];
}

/** Two to forty parties: most instruments have two, few have many. */
function bulkParties(random: () => number, shape: Shape): string[] {
  const count = partyCount(random());
  const parties = new Set<string>();
  while (parties.size < count) {
    const isCountry = random() < 0.85;
    parties.add(
      isCountry ? countryId(false, skewed(random, shape.countries, 2.2)) : institutionId(false, skewed(random, shape.institutions, 2.2)),
    );
  }
  return [...parties];
}

/** A power law with exponent 4 on the numbers from 2 to 40, cut at both ends. */
function partyCount(chance: number): number {
  const power = 1 - 4;
  const low = 2 ** power;
  const high = 41 ** power;
  return Math.min(40, Math.floor((low + chance * (high - low)) ** (1 / power)));
}

/** From 1850 to 2023, a few known by their year or month only, a few not at all. */
function dateOf(random: () => number, undated: number): string | undefined {
  const day = new Date(Date.UTC(1850, 0, 1) + Math.floor(random() * 63_500) * 86_400_000).toISOString().slice(0, 10);
  const chance = random();
  if (chance < undated) return undefined;
  return chance < 0.05 ? day.slice(0, 4) : chance < 0.07 ? day.slice(0, 7) : day;
}
