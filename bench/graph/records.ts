import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { packageRoot } from '../../src/package-root';
import { sha256 } from '../../src/transfer/checksum';
import type { SourceWithText } from '../../src/transfer/write-sources';
import type { EntityRecord, NameRecord, PassageRecord, RelationRecord } from '../../src/transfer/record';
import type { RelationType } from '../../src/ontology/relation-types';
import { countryId, institutionId, instrumentAt, instrumentId, nameOfParty, placeId, type Instrument } from './instruments';
import { seeded } from './random';
import { core, shapeOf, type Shape } from './shape';
import { invented } from './words';

/** The records of a generated graph, one after another, so that a large one never stands in memory. */
export interface GeneratedRecords {
  readonly shape: Shape;
  sources(): Generator<SourceWithText>;
  passages(): Generator<PassageRecord>;
  entities(): Generator<EntityRecord>;
  relations(): Generator<RelationRecord>;
}

/** The same size gives the same records; they keep the rules of docs/records.md. */
export function generateRecords(size: number): GeneratedRecords {
  const topics = topicRecords();
  const shape = shapeOf(size, topics.length);
  const topicIds = topics.map(({ id }) => id);
  const instruments = (from = 0, to = shape.instruments) => instrumentsBetween(from, Math.min(to, shape.instruments), shape, topicIds);
  return {
    shape,
    *sources() {
      for (let volume = 0; volume * perVolume < shape.instruments; volume += 1) {
        const text = [...instruments(volume * perVolume, (volume + 1) * perVolume)].map((each) => `${rowOf(each)}\n`).join('');
        yield { record: 'source', id: volumeId(volume), title: `Volume ${volume + 1}`, lang: 'en', sha256: sha256(text), text };
      }
    },
    *passages() {
      let start = 0;
      for (const instrument of instruments()) {
        const quote = rowOf(instrument);
        if (instrument.number % perVolume === 0) start = 0;
        const source = volumeId(Math.floor(instrument.number / perVolume));
        yield { record: 'passage', id: passageId(instrument), source, start, end: start + quote.length, quote };
        start += quote.length + 1;
      }
    },
    *entities() {
      yield* topics;
      yield* surroundings(shape);
      for (const instrument of instruments()) yield instrumentRecord(instrument);
    },
    *relations() {
      yield* placeRelations(shape);
      yield* instrumentRelations(shape, instruments());
    },
  };
}

const perVolume = 1_000;

function* instrumentsBetween(from: number, to: number, shape: Shape, topics: readonly string[]): Generator<Instrument> {
  for (let number = from; number < to; number += 1) yield instrumentAt(number, shape, topics);
}

/** The closed list of topics that ships. */
function topicRecords(): EntityRecord[] {
  const lines = readFileSync(join(packageRoot, 'corpus', 'topics.jsonl'), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as EntityRecord | { record: 'header' }).filter((record) => record.record === 'entity');
}

/** The countries, bodies and places. */
function* surroundings(shape: Shape): Generator<EntityRecord> {
  for (const [isProbe, countries, institutions, places] of [
    [true, core.countries, core.institutions, core.places],
    [false, shape.countries, shape.institutions, shape.places],
  ] as const) {
    for (let n = 0; n < countries; n += 1) yield entity(countryId(isProbe, n), 'COUNTRY', nameOfParty(countryId(isProbe, n)));
    for (let n = 0; n < institutions; n += 1) {
      const id = institutionId(isProbe, n);
      yield { ...entity(id, 'INSTITUTION', nameOfParty(id)), kind: 'COMMISSION' };
    }
    for (let n = 0; n < places; n += 1) yield entity(placeId(isProbe, n), 'PLACE', `Port ${invented(1_200 + n + (isProbe ? 0 : 100))}`);
  }
  for (let n = 0; n < core.countries; n += 1) {
    const name = `Government of ${nameOfParty(countryId(true, n))}`;
    yield { ...entity(governmentId(n), 'INSTITUTION', name), kind: 'GOVERNMENT' };
  }
}

function entity(id: string, type: EntityRecord['type'], name: string): EntityRecord {
  const names: NameRecord[] = [{ value: name, lang: 'en', kind: 'OFFICIAL', origin: 'generated' }];
  return { record: 'entity', id, type, names };
}

function instrumentRecord(instrument: Instrument): EntityRecord {
  const { id, type, kind, title, date, inForceOn, number } = instrument;
  const evidence = [passageId(instrument)];
  return {
    record: 'entity',
    id,
    type,
    kind,
    names: [{ value: title, lang: 'en', kind: 'OFFICIAL' }],
    ...(date !== undefined && { date: { value: date, of: 'SIGNED', evidence } }),
    ...(inForceOn !== undefined && { inForceOn: { value: inForceOn, evidence } }),
    externalIds: [{ scheme: 'un-treaty-series', value: `${Math.floor(number / perVolume) + 1}/${(number % perVolume) + 1}` }],
    evidence,
  };
}

/** Every place is in a country, and the governments are of theirs. */
function* placeRelations(shape: Shape): Generator<RelationRecord> {
  for (let n = 0; n < core.places; n += 1) yield asserted('PART_OF', placeId(true, n), countryId(true, n));
  for (let n = 0; n < shape.places; n += 1) yield asserted('PART_OF', placeId(false, n), countryId(false, n % shape.countries));
  for (let n = 0; n < core.countries; n += 1) yield asserted('OF_COUNTRY', governmentId(n), countryId(true, n));
}

/** Parties, place and topic of each instrument, and references to older ones until the graph has the relations that it shall have. */
function* instrumentRelations(shape: Shape, instruments: Iterable<Instrument>): Generator<RelationRecord> {
  const before = core.places + shape.places + core.countries;
  const ofCore = core.instruments * 7 - 1;
  let written = 0;
  for (const instrument of instruments) {
    const { id, number, parties, place, topic } = instrument;
    const relations = parties.map((party) => stated('PARTY_TO', party, instrument, party));
    if (place !== undefined) relations.push(stated('CONCLUDED_AT', id, instrument, place));
    if (topic !== undefined) relations.push(stated('CONCERNS', id, instrument, topic));
    const isCore = number < core.instruments;
    const share = (number + 1 - core.instruments) / (shape.instruments - core.instruments);
    const wanted = isCore ? Infinity : ofCore + Math.round(share * (shape.relations - before - ofCore));
    const missing = Math.min(isCore ? 1 : mostReferences, wanted - written - relations.length);
    relations.push(...references(instrument, missing));
    written += relations.length;
    yield* relations;
  }
}

const mostReferences = 12;

/** References to older instruments of the core from the core, of the bulk from the bulk, so that degrees in the core stay. */
function references(instrument: Instrument, count: number): RelationRecord[] {
  const first = instrument.number < core.instruments ? 0 : core.instruments;
  const older = instrument.number - first;
  const random = seeded(instrument.number);
  const targets = new Set<number>();
  while (targets.size < Math.min(count, older)) targets.add(first + Math.floor(random() * older));
  return [...targets].map((target) => stated('REFERENCES', instrument.id, instrument, instrumentId(target)));
}

/** A relation of an instrument to `far`, which its row of the volume states. */
function stated(type: RelationType, from: string, instrument: Instrument, far: string): RelationRecord {
  const to = from === instrument.id ? far : instrument.id;
  return {
    ...relation(type, from, to),
    evidence: [passageId(instrument)],
    means: { [numberOf(instrument)]: [far] },
  };
}

function asserted(type: RelationType, from: string, to: string): RelationRecord {
  return { ...relation(type, from, to), asserted: 'generated' };
}

function relation(type: RelationType, from: string, to: string): RelationRecord {
  const rest = [from, to].map((id) => id.replace(':', '-')).join('.');
  return { record: 'relation', id: `relation:${type.toLowerCase().replaceAll('_', '-')}.${rest}`, type, from, to };
}

function rowOf(instrument: Instrument): string {
  return `${numberOf(instrument)} ${instrument.title}`;
}

function numberOf({ number }: Instrument): string {
  return `No. ${number + 1}:`;
}

function passageId({ number }: Instrument): string {
  return `passage:volume.${number}`;
}

function volumeId(volume: number): string {
  return `source:volume-${volume}`;
}

function governmentId(n: number): string {
  return `institution:probe-government-${n}`;
}
