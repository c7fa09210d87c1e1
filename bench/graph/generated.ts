import type { BenchGraph } from './graph';
import { countryId, institutionId, instrumentId, nameOfParty } from './instruments';
import { loadGenerated } from './load-generated';
import { core } from './shape';

/** The generated graph of a number of entities. The questions are about its core, which is the same at every size. */
export function generatedGraph(size: number): BenchGraph {
  return {
    name: String(size),
    title: `${size.toLocaleString('en-US')} entities`,
    size,
    load: (settings, report) => loadGenerated(settings, size, report),
    facts: async () => ({
      instruments: numbered(core.instruments, instrumentId),
      countries: numbered(core.countries, (n) => countryId(true, n)),
      institutions: numbered(core.institutions, (n) => institutionId(true, n)),
      names: numbered(core.countries, (n) => nameOfParty(countryId(true, n))),
    }),
  };
}

function numbered(count: number, name: (n: number) => string): string[] {
  return Array.from({ length: count }, (_, n) => name(n));
}
