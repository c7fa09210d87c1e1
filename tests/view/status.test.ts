import { statusOf, type StatusRelation } from '../../src/graph/status';
import type { StoredEntity, StoredRelation } from '../../src/store/stored';

const today = '2026-11-24';

type Dates = Pick<StoredEntity, 'date' | 'dateOf' | 'inForceOn' | 'endedOn' | 'draft'>;

function instrument(dates: Dates): StoredEntity {
  return {
    id: 'instrument:old',
    type: 'TREATY',
    draft: false,
    dateEvidence: '{"date":["passage:a"]}',
    evidence: [],
    ...dates,
  } as unknown as StoredEntity;
}

function by(
  type: StatusRelation['type'],
  date: string | undefined,
  more: { until?: string; isDraft?: boolean; id?: string } = {},
): StatusRelation {
  const { until, isDraft = false, id = `relation:${type.toLowerCase()}.${date ?? 'undated'}` } = more;
  const stored = { id, evidence: ['passage:b'], ...(until && { until }) } as unknown as StoredRelation;
  return { type, date, isDraft, relation: { ...stored, type, from: { id: 'instrument:new' }, to: { id: 'instrument:old' } } };
}

const signed: Dates = { date: '2001-07-16', dateOf: 'SIGNED' };

describe('The status of an instrument', () => {
  it.each<[string, Dates, StatusRelation[], [asOf: string, value: string][]]>([
    [
      'signed on a day',
      signed,
      [],
      [
        ['2001-07-15', 'UNKNOWN'],
        ['2001-07-16', 'SIGNED'],
        ['2001-07-17', 'SIGNED'],
        ['2001-06', 'UNKNOWN'],
        ['2001-07', 'UNKNOWN'],
        ['2001-08', 'SIGNED'],
        ['2001', 'UNKNOWN'],
        ['2002', 'SIGNED'],
      ],
    ],
    ['issued', { date: '2001', dateOf: 'ISSUED' }, [], [['2000', 'UNKNOWN'], ['2001-05-05', 'UNKNOWN'], ['2001-12-31', 'ISSUED']]], // prettier-ignore
    ['adopted', { date: '2001-02', dateOf: 'ADOPTED' }, [], [['2001-02-27', 'UNKNOWN'], ['2001-02-28', 'ADOPTED']]], // prettier-ignore
    ['announced', { date: '2001-02-03', dateOf: 'ANNOUNCED' }, [], [['2001-02-03', 'ANNOUNCED']]],
    ['whose date only stands beside its title', { date: '2001-07-16', dateOf: 'STATED' }, [], [['2010', 'UNKNOWN']]],
    ['without any date', {}, [], [['2010', 'UNKNOWN']]],
    [
      'that entered into force',
      { ...signed, inForceOn: '2002-02' },
      [],
      [
        ['2002-01-31', 'SIGNED'],
        ['2002-02-15', 'UNKNOWN'],
        ['2002-02-28', 'IN_FORCE'],
        ['2002-03', 'IN_FORCE'],
        ['2002', 'UNKNOWN'],
      ],
    ],
    ['of which only the entry into force is known', { inForceOn: '2002' }, [], [['2001', 'UNKNOWN'], ['2003', 'IN_FORCE']]], // prettier-ignore
    [
      'that ended',
      { ...signed, inForceOn: '2002', endedOn: '2010-05-20' },
      [],
      [
        ['2010-05-19', 'IN_FORCE'],
        ['2010-05-20', 'TERMINATED'],
        ['2010-05', 'UNKNOWN'],
        ['2011', 'TERMINATED'],
      ],
    ],
    // Whether it was signed before it ended does not matter any more.
    [
      'that ended in the year of its signing',
      { date: '2001', dateOf: 'SIGNED', endedOn: '2001-03-01' },
      [],
      [['2001-03-01', 'TERMINATED']],
    ],
    ['that another one terminates', signed, [by('TERMINATES', '2005-01-01')], [['2004-12-31', 'SIGNED'], ['2005-01-01', 'TERMINATED'], ['2005', 'TERMINATED']]], // prettier-ignore
    ['that another one supersedes', signed, [by('SUPERSEDES', '2005')], [['2004', 'SIGNED'], ['2005-06-01', 'UNKNOWN'], ['2006', 'SUPERSEDED']]], // prettier-ignore
    [
      'that another one supersedes, nobody knows when',
      signed,
      [by('SUPERSEDES', undefined)],
      [
        ['2000', 'UNKNOWN'],
        ['2010', 'UNKNOWN'],
        [today, 'SUPERSEDED'],
      ],
    ],
    ['that a draft supersedes', signed, [by('SUPERSEDES', '2005', { isDraft: true })], [['2006', 'SIGNED']]],
    [
      'that was terminated and later superseded',
      signed,
      [by('SUPERSEDES', '2008-01-01'), by('TERMINATES', '2005-01-01')],
      [
        ['2006', 'TERMINATED'],
        ['2009', 'SUPERSEDED'],
      ],
    ],
    ['that is superseded and ends on one day', { ...signed, endedOn: '2005' }, [by('SUPERSEDES', '2005'), by('TERMINATES', '2005')], [['2006', 'SUPERSEDED']]], // prettier-ignore
    ['that is prolonged without an end', signed, [by('EXTENDS', '2021-06-28')], [['2021', 'SIGNED'], ['2030', 'SIGNED']]], // prettier-ignore
    [
      'that is prolonged to a day',
      signed,
      [by('EXTENDS', '2021-06-28', { until: '2026-07-16' })],
      [
        ['2026-07-15', 'SIGNED'],
        ['2026-07-16', 'EXPIRED'],
        ['2026-07', 'UNKNOWN'],
        ['2030', 'EXPIRED'],
      ],
    ],
    ['that is prolonged to a year', signed, [by('EXTENDS', '2021', { until: '2026' })], [['2025', 'SIGNED'], ['2026-05-05', 'UNKNOWN'], ['2026-12-31', 'EXPIRED']]], // prettier-ignore
    [
      'that is prolonged twice',
      signed,
      [by('EXTENDS', '2025-01-01', { until: '2031-01-01' }), by('EXTENDS', '2020-01-01', { until: '2026-01-01' })],
      [
        ['2026-06-01', 'SIGNED'],
        ['2031-01-01', 'EXPIRED'],
      ],
    ],
    [
      'that is prolonged again after it expired',
      signed,
      [by('EXTENDS', '2020-01-01', { until: '2026-01-01' }), by('EXTENDS', '2027-01-01', { until: '2031-01-01' })],
      [
        ['2026-06-01', 'EXPIRED'],
        ['2027-01-01', 'SIGNED'],
        ['2027', 'SIGNED'],
      ],
    ],
    ['that is in force and expires', { ...signed, inForceOn: '2002-01-01' }, [by('EXTENDS', '2020', { until: '2026-01-01' })], [['2025', 'IN_FORCE'], ['2027', 'EXPIRED']]], // prettier-ignore
    ['that expired and was superseded', signed, [by('EXTENDS', '2020', { until: '2026-01-01' }), by('SUPERSEDES', '2025-01-01')], [['2027', 'SUPERSEDED']]], // prettier-ignore
    ['that is a draft', { draft: true }, [], [['1900', 'NEGOTIATED'], [today, 'NEGOTIATED']]], // prettier-ignore
  ])('%s is what the sources say of the day', (_, dates, relations, expected) => {
    expect(expected.map(([asOf]) => [asOf, statusOf(instrument(dates), relations, { asOf, today }).value])).toEqual(expected);
  });

  it('is that of today unless another day is asked for', () => {
    expect(statusOf(instrument(signed), [], { today })).toMatchObject({ value: 'SIGNED', asOf: today });
    expect(statusOf(instrument(signed), [], { asOf: null, today })).toMatchObject({ asOf: today });
  });

  describe('names its reasons', () => {
    const reasons = (dates: Dates, relations: StatusRelation[], asOf: string) =>
      statusOf(instrument(dates), relations, { asOf, today }).because.map(({ field, relation, date, evidence }) => [
        field ?? relation?.id,
        date,
        ...evidence,
      ]);
    const extension = by('EXTENDS', '2020', { until: '2026-01-01', id: 'relation:extends.x' });

    it.each<[string, Dates, StatusRelation[], string, unknown[][]]>([
      ['the date and each prolongation', signed, [extension], '2025', [['date', '2001-07-16', 'passage:a'], ['relation:extends.x', '2020', 'passage:b']]], // prettier-ignore
      ['the end of the prolongation', signed, [extension], '2027', [['relation:extends.x', '2026-01-01', 'passage:b']]],
      ['the end', { ...signed, endedOn: '2010' }, [], '2011', [['endedOn', '2010']]],
      ['the entry into force', { ...signed, inForceOn: '2002' }, [], '2011', [['inForceOn', '2002']]],
      ['the relation that ends it', signed, [by('TERMINATES', '2005', { id: 'relation:t.x' })], '2011', [['relation:t.x', '2005', 'passage:b']]], // prettier-ignore
      ['what is in doubt', { ...signed, inForceOn: '2002' }, [], '2002-05-05', [['inForceOn', '2002']]],
      ['a date that does not say of what', { date: '2001', dateOf: 'STATED' }, [], '2010', [['date', '2001', 'passage:a']]],
      ['nothing', {}, [], '2010', []],
    ])('%s', (_, dates, relations, asOf, expected) => {
      expect(reasons(dates, relations, asOf)).toEqual(expected);
    });
  });

  it('is in doubt where too much is', () => {
    const many = Array.from({ length: 12 }, (_, index) => by('EXTENDS', '2020', { until: '2020', id: `relation:extends.${index}` }));
    expect(statusOf(instrument(signed), many, { asOf: '2020-05-05', today }).value).toBe('UNKNOWN');
  });
});
