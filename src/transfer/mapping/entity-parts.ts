import { entityType, isEntityType } from '../../ontology/ontology';
import { isPartialDate } from '../../ontology/partial-date';
import { shown } from '../problem';
import type { DateRecord, NameRecord } from '../record';
import { prepareCleaning } from './clean-text';
import { parseDatePattern } from './date-pattern';
import { fill } from './lookups';
import { onOneLine } from './printed-text';
import type { DateSpec, EntitySpec } from './mapping-schema';
import type { Scope } from './template';

/** The parts of an entity that templates give alone; what they rest on is another's matter. */
export interface EntityParts {
  readonly type: string;
  readonly kind: string | undefined;
  readonly description: Readonly<Record<string, string>> | undefined;
}

export type FillParts = (scope: Scope) => EntityParts;

export function prepareParts({ type, kind, description }: EntitySpec): FillParts {
  const [fillType, fillKind] = [fill(type), kind === undefined ? undefined : fill(kind)];
  const texts = Object.entries(description ?? {}).map(([lang, text]) => ({ lang, fillText: fill(text) }));
  return (scope) => {
    const filled = fillType(scope);
    const takesKind = isEntityType(filled) && entityType(filled).kind !== undefined;
    const given = texts.map(({ lang, fillText }) => [lang, fillText(scope)] as const).filter(([, text]) => text !== '');
    return {
      type: filled,
      // A template serves several types, of which only some have kinds.
      kind: takesKind ? fillKind?.(scope) || undefined : undefined,
      description: given.length > 0 ? Object.fromEntries(given) : undefined,
    };
  };
}

/** A name as the mapping gives it. */
export interface GivenName {
  readonly name: NameRecord;
  readonly template: string;
  /** Whether cleaning left it as it is. */
  readonly isPrinted: boolean;
}

export function prepareNames(specs: EntitySpec['names']): (scope: Scope) => GivenName[] {
  const names = specs.map((spec) => ({
    spec,
    fillName: fill(spec.value),
    fillOrigin: fill(spec.origin ?? ''),
    clean: prepareCleaning(spec.clean),
  }));
  return (scope) =>
    names.flatMap(({ spec: { value: template, lang, kind, origin: given }, fillName, fillOrigin, clean }) => {
      const text = onOneLine(fillName(scope)).trim();
      const value = clean(text);
      const origin = given === undefined ? undefined : fillOrigin(scope) || 'mapping';
      return value === ''
        ? []
        : [{ template, isPrinted: value === text, name: { value, lang, kind, ...(origin !== undefined && { origin }) } }];
    });
}

/** A date, the names of the holes of its template, or what is wrong with it. */
export type GivenDate = { readonly date: DateRecord; readonly template: string } | { readonly problem: string };

/** The first of several that has anything: `signed_on`, else `adopted_on`. */
export function prepareDate(field: string, specs: readonly DateSpec[]): (scope: Scope) => GivenDate | undefined {
  const dates = specs.map(({ value, pattern, of }) => ({
    template: value,
    fillDate: fill(value),
    pattern,
    form: pattern ? parseDatePattern(pattern) : undefined,
    of,
  }));
  return (scope) => {
    for (const { template, fillDate, pattern, form, of } of dates) {
      const text = fillDate(scope).trim();
      if (text === '') continue;
      const value = form ? form.dateOf(text) : text;
      if (value === undefined) return { problem: `${field}: ${shown(text)} has not the pattern ${pattern}` };
      if (!isPartialDate(value))
        return { problem: `${field}: ${shown(text)} is no date: expected a day that exists, as YYYY-MM-DD, YYYY-MM or YYYY` };
      return { date: { value, ...(of && { of }) }, template };
    }
    return undefined;
  };
}
