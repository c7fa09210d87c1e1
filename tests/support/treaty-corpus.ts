import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityRecord, PassageRecord, RelationRecord, SourceRecord } from '../../src/transfer/record';

/** A generated corpus: treaties between countries, each party with the row of a table that states it. */
export interface GeneratedCorpus {
  readonly source: SourceRecord & { readonly file: string };
  readonly text: string;
  readonly passages: readonly PassageRecord[];
  readonly entities: readonly EntityRecord[];
  readonly relations: readonly RelationRecord[];
}

const countries = 200;
const subjects = ['Trade', 'Air Services', 'Extradition', 'Fisheries', 'Double Taxation', 'Visas', 'Cultural Relations', 'Boundaries'];

/** The same number gives the same corpus. A few countries are party to much, most to little. */
export function generateCorpus(treaties: number): GeneratedCorpus {
  const random = seeded(treaties);
  const rows: string[] = [];
  const passages: PassageRecord[] = [];
  const entities: EntityRecord[] = Array.from({ length: countries }, (_, n) => ({
    record: 'entity',
    id: `country:c${n}`,
    type: 'COUNTRY',
    names: [{ value: countryName(n), lang: 'en', kind: 'OFFICIAL', origin: 'generated' }],
  }));
  const relations: RelationRecord[] = [];
  let at = 0;
  for (let n = 0; n < treaties; n += 1) {
    const parties = new Set(Array.from({ length: 2 + Math.floor(random() * 2) }, () => Math.floor(countries * random() ** 3)));
    const [first = 0, second = first] = parties;
    const title = `Agreement No. ${n} between ${countryName(first)} and ${countryName(second)} concerning ${subjects[n % subjects.length]}`;
    const id = `instrument:t${n}`;
    const evidence: string[] = [];
    for (const party of parties) {
      const row = `${n},${title},${countryName(party)}`;
      const passage = `passage:table.${n}.${party}`;
      passages.push({ record: 'passage', id: passage, source: 'source:table', start: at, end: at + row.length, quote: row });
      evidence.push(passage);
      relations.push({
        record: 'relation',
        id: `relation:party-to.c${party}.t${n}`,
        type: 'PARTY_TO',
        from: `country:c${party}`,
        to: id,
        evidence: [passage],
      });
      rows.push(row);
      at += row.length + 1;
    }
    const value = new Date(Date.UTC(1900, 0, 1) + Math.floor(random() * 45_000) * 86_400_000).toISOString().slice(0, 10);
    entities.push({
      record: 'entity',
      id,
      type: 'TREATY',
      kind: 'AGREEMENT',
      names: [{ value: title, lang: 'en', kind: 'OFFICIAL' }],
      date: { value, of: 'SIGNED' },
      externalIds: [{ scheme: 'un-treaty-series', value: `${n}` }],
      evidence: evidence.slice(0, 1),
    });
  }
  const text = rows.map((row) => `${row}\n`).join('');
  const sha256 = createHash('sha256').update(text).digest('hex');
  const source = { record: 'source', id: 'source:table', title: 'Table', lang: 'en', sha256, file: 'table.txt' } as const;
  return { source, text, passages, entities, relations };
}

/** Writes it as a folder that can be imported; the relations stand first, which is the hard order. */
export function writeCorpus({ source, text, passages, entities, relations }: GeneratedCorpus, folder: string): string {
  const records = [{ record: 'header', formatVersion: 1 }, ...relations, ...entities, ...passages, source];
  writeFileSync(join(folder, 'graph.jsonl'), records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  writeFileSync(join(folder, source.file), text);
  return join(folder, 'graph.jsonl');
}

function countryName(n: number): string {
  return `${['North', 'South', 'East', 'West', 'New'][n % 5]} ${['Alba', 'Bora', 'Cora', 'Dora', 'Elba', 'Fara', 'Gora', 'Hora'][n % 8]}land ${n}`;
}

/** Mulberry32: the same seed gives the same numbers from 0 up to, not including, 1. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
