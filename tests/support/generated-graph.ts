import { sha256 } from '../../src/transfer/checksum';
import type { RecordSet } from '../../src/transfer/load-records';
import type { EntityRecord, PassageRecord, RelationRecord } from '../../src/transfer/record';

/**
 * A graph of `instruments` instruments: every party of degree 10 or so, but for `country:hub`, which is party to `hub` of
 * them. Dates repeat, some are partial, each fiftieth is missing. Everything rests on a passage of one text. The same
 * arguments give the same graph.
 */
export function generatedGraph({ instruments, hub }: { instruments: number; hub: number }): RecordSet {
  const bodies = Math.ceil(instruments / 5);
  const entities: EntityRecord[] = [entity('country:hub', 'COUNTRY', 'Hub')];
  const relations: RelationRecord[] = [];
  for (let i = 0; i < bodies; i += 1) {
    entities.push({ ...entity(`institution:body-${i}`, 'INSTITUTION', `Body ${i}`), kind: 'AGENCY' });
  }
  for (let i = 0; i < instruments; i += 1) {
    const id = `instrument:generated-${i}`;
    const date = dateOf(i);
    entities.push({
      ...entity(id, i % 3 === 0 ? 'TREATY' : 'AGREEMENT', `Instrument ${(i * 7919) % instruments}`),
      kind: i % 3 === 0 ? 'TREATY' : 'MEMORANDUM',
      ...(date && { date: { value: date } }),
    });
    // Spread over all dates, so that each page of the hub touches the whole range.
    if ((i * hub) % instruments < hub) relations.push(party('country:hub', id));
    relations.push(party(`institution:body-${i % bodies}`, id));
    relations.push(party(`institution:body-${(i * 31 + 7) % bodies}`, id));
  }
  return { sources: [source], passages, entities, relations: [...new Map(relations.map((r) => [r.id, r])).values()] };
}

const words = Array.from({ length: 200 }, (_, i) => `word${String(i).padStart(3, '0')}`);
const text = words.join(' ');
const source = { record: 'source', id: 'source:generated', title: 'Generated', lang: 'en', sha256: sha256(text), text } as const;
const passages = words.map((quote, i): PassageRecord => ({
  record: 'passage',
  id: `passage:generated.${i}`,
  source: source.id,
  start: i * 8,
  end: i * 8 + quote.length,
  quote,
}));

function passageOf(id: string): string {
  return `passage:generated.${[...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % words.length}`;
}

function dateOf(i: number): string | undefined {
  if (i % 50 === 0) return undefined;
  const day = new Date(Date.UTC(1900, 0, 1) + ((i * 104_729) % 45_000) * 86_400_000).toISOString().slice(0, 10);
  return i % 20 === 1 ? day.slice(0, 4) : i % 20 === 2 ? day.slice(0, 7) : day;
}

function entity(id: string, type: EntityRecord['type'], name: string): EntityRecord {
  return {
    record: 'entity',
    id,
    type,
    names: [{ value: name, lang: 'en', kind: 'OFFICIAL', origin: 'generated' }],
    evidence: [passageOf(id)],
  };
}

function party(from: string, to: string): RelationRecord {
  return {
    record: 'relation',
    id: `relation:party-to.${from.split(':')[1]}.${to.split(':')[1]}`,
    type: 'PARTY_TO',
    from,
    to,
    evidence: [passageOf(to)],
  };
}
