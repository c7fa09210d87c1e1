import { firstDay, lastDay } from '../ontology/partial-date';
import { exclusiveSchemes } from '../transfer/check-duplicates';
import { compareNames, type IsRare } from './compare-names';
import type { ComparedName } from './compared-name';
import { evidence, type Evidence } from './evidence';
import { tieRules, type Tie, type TieRule, type Traits } from './traits';

/** Two entities held against each other, the one with the lower identifier first. */
export interface Comparison {
  readonly a: Traits;
  readonly b: Traits;
  readonly evidence: readonly Evidence[];
  /** The names that met: how many bear them is not known here. */
  readonly agreeing: readonly ComparedName[];
}

/** All that speaks for and against two entities being one, but for what only the rest of the graph can tell. Symmetric. */
export function compare(one: Traits, other: Traits, isRare: IsRare): Comparison {
  const [a, b] = one.id < other.id ? [one, other] : [other, one];
  const { evidence: ofNames, agreeing } = compareNames(a.names, b.names, isRare);
  const ofTies = (tieRules[a.family] ?? []).flatMap((rule) => compareTies(rule, a.ties.get(rule) ?? [], b.ties.get(rule) ?? []));
  return { a, b, agreeing, evidence: [...ofNames, ...compareDates(a.date, b.date), ...ofTies, ...compareIds(a, b), ...compareKinds(a, b)] };
}

function compareDates(a: string | undefined, b: string | undefined): Evidence[] {
  if (a === undefined || b === undefined) return [];
  const detail = a === b ? a : `${a} / ${b}`;
  const apart = lastDay(a) < firstDay(b) || lastDay(b) < firstDay(a);
  if (apart) return [evidence(mayBeOneDay(a, b) ? 'NEAR_DATE' : 'DIFFERENT_DATE', detail)];
  const parts = Math.min(a.split('-').length, b.split('-').length);
  return [evidence(parts === 3 ? 'SAME_DATE' : parts === 2 ? 'SAME_MONTH' : 'SAME_YEAR', detail)];
}

/** The next day, as of a clock elsewhere, or day and month in the other order. */
function mayBeOneDay(a: string, b: string): boolean {
  const [year, month, day] = a.split('-');
  if (day === undefined || b.length !== a.length) return false;
  return b === `${year}-${day}-${month}` || Math.abs(Date.parse(a) - Date.parse(b)) <= 86_400_000;
}

function compareTies({ agree, same, different }: TieRule, a: readonly Tie[], b: readonly Tie[]): Evidence[] {
  if (a.length === 0 || b.length === 0) return [];
  const met = a.flatMap((tie) => {
    const found = b.find(({ id }) => id === tie.id) ?? b.find(({ names }) => [...names].some((name) => tie.names.has(name)));
    return found ? [[tie, found] as const] : [];
  });
  if (agree === 'any') {
    const office = met.find(([one, other]) => one.offices.some((office) => other.offices.includes(office)));
    if (office) return [evidence('SAME_OFFICE', office[0].id)];
    return met.length > 0 ? [evidence(same, met[0]?.[0].id)] : [evidence(different)];
  }
  const detail = a.length <= 4 && b.length <= 4 ? [a, b].map(idsOf).join(' / ') : `${a.length} / ${b.length}`;
  // In the treaties of one country that country says nothing.
  if (met.length === a.length && met.length === b.length) return [evidence(same, detail, a.length > 1 ? undefined : 1)];
  const isPart = met.length > 0 && met.length >= Math.min(a.length, b.length);
  // Of many parties a list may lack a few.
  const isNearly = met.length / (a.length + b.length - met.length) >= 0.8;
  return [isPart || isNearly ? evidence('SOME_PARTIES', detail, met.length > 1 ? undefined : 0) : evidence(different, detail)];
}

function idsOf(ties: readonly Tie[]): string {
  return ties.map(({ id }) => id).join(', ');
}

/** A number in a series may be shared by what is printed together; an identifier of an item may not. */
function compareIds(a: Traits, b: Traits): Evidence[] {
  const schemes = [...a.externalIds.keys()].filter((scheme) => b.externalIds.has(scheme)).sort();
  const exclusive = schemes.filter((scheme) => exclusiveSchemes.includes(scheme));
  const others = schemes.filter((scheme) => !exclusive.includes(scheme));
  const shared = (scheme: string) => [...(a.externalIds.get(scheme) ?? [])].filter((value) => b.externalIds.get(scheme)?.has(value)).sort();
  return [
    ...exclusive.map((scheme) => {
      const [value] = shared(scheme);
      return value === undefined ? evidence('DIFFERENT_EXTERNAL_ID', scheme) : evidence('SAME_EXTERNAL_ID', `${scheme}:${value}`);
    }),
    ...firstOf(others.flatMap((scheme) => shared(scheme).map((value) => evidence('SAME_NUMBER', `${scheme}:${value}`)))),
    ...firstOf(others.filter((scheme) => shared(scheme).length === 0).map((scheme) => evidence('DIFFERENT_NUMBER', scheme))),
  ];
}

/** Series are not independent of each other: what is in two of them counts once. */
function firstOf(found: readonly Evidence[]): Evidence[] {
  return found.slice(0, 1);
}

function compareKinds({ type: a, kind: one }: Traits, { type: b, kind: other }: Traits): Evidence[] {
  if (a === b && (one === undefined || other === undefined || one === other)) return [];
  const [first, second] = [one ?? a, other ?? b];
  // OTHER is what has no kind, and contradicts none.
  if (first === 'OTHER' || second === 'OTHER') return [];
  return [evidence('DIFFERENT_KIND', `${first} / ${second}`)];
}
