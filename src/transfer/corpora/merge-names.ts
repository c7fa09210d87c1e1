import { keysOf, nameKinds, type NameKind } from '../../ontology/enums';
import type { NameRecord } from '../record';

/**
 * The names that several corpora give, each once in its language. The names of the first come first and are shown as before:
 * a later one is never of a kind that would be shown instead, so that an official name may be an alias or a translation in the whole.
 */
export function mergeNames(lists: readonly (readonly NameRecord[])[]): NameRecord[] {
  const [first = [], ...later] = lists;
  const names = [...first];
  for (const list of later) {
    const before = [...names];
    // The official one goes first: it is shown among those of its list also where it becomes a translation beside one.
    for (const name of [...list].sort((a, b) => Number(b.kind === 'OFFICIAL') - Number(a.kind === 'OFFICIAL'))) {
      const at = names.findIndex((each) => sameName(each, name));
      if (at < 0) names.push({ ...name, kind: kindBeside(before, name) });
      else names[at] = withOrigin(names[at] as NameRecord, name);
    }
  }
  return names;
}

const kinds = keysOf(nameKinds);

function sameName(a: NameRecord, b: NameRecord): boolean {
  return a.value === b.value && a.lang.toLowerCase() === b.lang.toLowerCase();
}

/** What one source prints needs no other origin. */
function withOrigin({ origin, ...name }: NameRecord, other: NameRecord): NameRecord {
  return origin === undefined || other.origin === undefined ? name : { ...name, origin };
}

function kindBeside(before: readonly NameRecord[], { lang, kind }: NameRecord): NameKind {
  const besides = before.filter((name) => name.lang.toLowerCase() === lang.toLowerCase());
  if (kind === 'OFFICIAL' && besides.length > 0) return 'ALIAS';
  // Without a language that is asked for, the first official name is shown, else the first of all.
  if (kind === 'OFFICIAL' && !before.some((name) => name.kind === 'OFFICIAL')) return 'TRANSLATION';
  return besides.length > 0 && besides.every((name) => rank(name.kind) > rank(kind)) && rank(kind) < rank('ALIAS') ? 'ALIAS' : kind;
}

function rank(kind: NameKind): number {
  return kinds.indexOf(kind);
}
