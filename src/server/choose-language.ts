import { readWishes } from './header-wishes';

/** The language that an Accept-Language header likes best among those there are (RFC 4647 lookup, by weight). */
export function chooseLanguage(acceptLanguage: string | null, available: readonly string[], fallback: string): string {
  for (const { value, weight } of readWishes(acceptLanguage)) {
    for (let range = value; range && weight > 0; range = range.slice(0, Math.max(range.lastIndexOf('-'), 0))) {
      if (available.includes(range)) return range;
    }
  }
  return fallback;
}
