/**
 * How many of what a graph of a size has. The first `core` instruments with the probes among their parties are the same at
 * every size, so that figures at different sizes answer the same questions; the bulk around them grows.
 */
export interface Shape {
  /** All entities. */
  readonly size: number;
  readonly relations: number;
  readonly countries: number;
  readonly institutions: number;
  readonly places: number;
  /** Those of the core included. */
  readonly instruments: number;
}

/** Entities whose degree is the same at every size. */
export const core = {
  instruments: 1_200,
  /** Each is party to 100 instruments and has a government of its own. */
  countries: 36,
  /** Each is party to 40 instruments. */
  institutions: 30,
  places: 12,
  topics: 10,
} as const;

export const relationsPerEntity = 4;
export const smallestSize = 5_000;

/** Throws for a size that is too small to hold the core and something around it. */
export function shapeOf(size: number, topics: number): Shape {
  if (!Number.isSafeInteger(size) || size < smallestSize) throw new Error(`Expected a size of at least ${smallestSize}, got ${size}.`);
  const countries = 240;
  const institutions = Math.round(size * 0.02);
  const places = 60 + Math.round(size * 0.01);
  const probes = core.countries * 2 + core.institutions + core.places;
  return {
    size,
    relations: size * relationsPerEntity,
    countries,
    institutions,
    places,
    instruments: size - countries - institutions - places - topics - probes,
  };
}
