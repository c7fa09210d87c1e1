import fc from 'fast-check';
import { chooseName } from '../../src/graph/names';
import type { EntityRecord, NameRecord } from '../../src/transfer/record';

/** What an import brings: a version of what a corpus says. */
export interface CorpusImport {
  readonly corpus: string;
  readonly records: readonly EntityRecord[];
}

/** What a test compares of an entity. */
export interface ModelEntity {
  readonly id: string;
  readonly kind: string | undefined;
  readonly names: readonly string[];
  /** The name that is shown without a language, and in each. */
  readonly shown: readonly string[];
  readonly externalIds: readonly string[];
  readonly date: string | undefined;
  readonly otherDates: readonly string[];
}

const languages = ['en', 'zh'];

const someName = fc.record({
  value: fc.constantFrom('A', 'B', 'C'),
  lang: fc.constantFrom(...languages),
  kind: fc.constantFrom<NameRecord['kind']>('OFFICIAL', 'TRANSLATION', 'SHORT', 'ALIAS'),
  origin: fc.constant('model'),
});
const someNames = fc
  .uniqueArray(someName, { minLength: 1, maxLength: 4, selector: ({ value, lang }) => `${lang} ${value}` })
  .map((names) => names.map((name, at) => (isSecondOfficial(names, at) ? { ...name, kind: 'ALIAS' as const } : name)));
const someEntity = fc.record(
  {
    record: fc.constant('entity' as const),
    id: fc.constantFrom('instrument:a', 'instrument:b'),
    type: fc.constant('TREATY' as const),
    kind: fc.constantFrom('TREATY', 'TREATY', 'CONVENTION', 'OTHER'),
    names: someNames,
    externalIds: fc.subarray(['1', '2', '3']).map((values) => values.map((value) => ({ scheme: 'series', value }))),
    date: fc.constantFrom('2001', '2002').map((value) => ({ value })),
  },
  { requiredKeys: ['record', 'id', 'type', 'kind', 'names'] },
);

/** Three corpora that bring versions of what they say of two treaties, in any order. */
export const someImports: fc.Arbitrary<CorpusImport[]> = fc.array(
  fc.record({
    corpus: fc.constantFrom('x', 'y', 'z'),
    records: fc.uniqueArray(someEntity, { minLength: 1, maxLength: 2, selector: ({ id }) => id }),
  }),
  { minLength: 1, maxLength: 6 },
);

/** What corpora say, in the order in which each first spoke of an entity. */
export function corpusModel() {
  const said = new Map<string, Map<string, EntityRecord>>();
  const kindOf = (records: readonly EntityRecord[]) => records.find(({ kind }) => kind !== 'OTHER')?.kind ?? 'OTHER';
  return {
    /** Takes what does not contradict, and returns the ids of what does. */
    bring(corpus: string, records: readonly EntityRecord[]): string[] {
      const refused: string[] = [];
      for (const record of records) {
        const all = said.get(record.id) ?? new Map<string, EntityRecord>();
        const others = [...all].filter(([other]) => other !== corpus).map(([, each]) => each);
        const contradicting = others.filter(({ kind }) => ![kind, record.kind].includes('OTHER') && kind !== record.kind);
        refused.push(...contradicting.map(() => record.id));
        if (contradicting.length === 0) said.set(record.id, all.set(corpus, record));
      }
      return refused.sort();
    },
    /** The last versions that were taken, by corpus. */
    last: (): CorpusImport[] =>
      ['x', 'y', 'z'].map((corpus) => ({ corpus, records: [...said.values()].flatMap((all) => all.get(corpus) ?? []) })),
    expected: (): ModelEntity[] =>
      [...said]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([id, all]) => {
          const records = [...all.values()];
          const dates = [...new Set(records.flatMap(({ date }) => (date ? [date.value] : [])))];
          return {
            id,
            kind: kindOf(records),
            names: sorted(records.flatMap(({ names }) => names.map(({ lang, value }) => `${lang} ${value}`))),
            shown: shownIn(records),
            externalIds: sorted(records.flatMap(({ externalIds = [] }) => externalIds.map(({ value }) => value))),
            date: dates[0],
            otherDates: sorted(dates.slice(1)),
          };
        }),
    seen: ({ id, kind, names, externalIds = [], date, otherDates = [] }: EntityRecord): ModelEntity => ({
      id,
      kind,
      names: names.map(({ lang, value }) => `${lang} ${value}`).sort(),
      shown: [[], ...languages.map((lang) => [lang])].map((wanted) => chooseName(names, wanted).value),
      externalIds: externalIds.map(({ value }) => value).sort(),
      date: date?.value,
      otherDates: otherDates.map(({ value }) => value).sort(),
    }),
  };
}

/** The first corpus that has a name in a language says which is shown. */
function shownIn(records: readonly EntityRecord[]): string[] {
  const first = records[0]?.names ?? [];
  return [
    chooseName(first, []).value,
    ...languages.map((lang) => {
      const has = records.find(({ names }) => names.some((name) => name.lang === lang));
      return chooseName(has?.names.filter((name) => name.lang === lang) ?? first, [lang]).value;
    }),
  ];
}

function isSecondOfficial(names: readonly NameRecord[], at: number): boolean {
  return names[at]?.kind === 'OFFICIAL' && names.slice(0, at).some(({ lang, kind }) => kind === 'OFFICIAL' && lang === names[at]?.lang);
}

function sorted(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}
