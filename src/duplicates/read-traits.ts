import { nameLookupKey } from '../search/fold';
import type { StoreReader } from '../store/store';
import type { StoredEntity, StoredName } from '../store/stored';
import { groupBy } from '../group-by';
import { entityType } from '../ontology/ontology';
import { RecentlyUsed } from '../recently-used';
import { tieRules, traitsOf, type Tie, type TieRule, type Traits } from './traits';

/** Of a hub only so many ties are compared; no record of one thing is known by its thousandth. */
const mostTies = 300;
/** Far ends whose names are kept: countries and bodies come again and again. */
const rememberedEnds = 20_000;

/** Reads what is compared, a statement a kind of tie for many entities. */
export class TraitsReader {
  private readonly namesOfEnds = new RecentlyUsed<string, ReadonlySet<string>>(rememberedEnds);

  constructor(private readonly reader: StoreReader) {}

  async byIds(ids: readonly string[]): Promise<Traits[]> {
    const rows = await this.reader.run('entity/by-ids', { ids: [...ids] });
    return this.of(rows.map((row) => row['entity'] as unknown as StoredEntity));
  }

  async of(entities: readonly StoredEntity[]): Promise<Traits[]> {
    const rules = [...groupBy(entities, ({ type }) => entityType(type).idWord)].flatMap(([family, members]) =>
      (tieRules[family] ?? []).map((rule) => ({ rule, ids: members.map(({ id }) => id) })),
    );
    const read = await Promise.all(rules.map(async ({ rule, ids }) => ({ rule, rows: await this.rowsOf(rule, ids) })));
    const names = await this.namesOf(read.flatMap(({ rows }) => rows.map(({ far }) => far)));
    const ties = new Map<string, Map<TieRule, Tie[]>>();
    for (const { rule, rows } of read) {
      for (const [id, found] of groupBy(rows, (row) => row.id)) {
        const byEnd = groupBy(found, ({ far }) => far);
        const tied = [...byEnd].map(([far, rows]) => ({
          id: far,
          offices: rows.flatMap(officeNames),
          names: names.get(far) ?? new Set<string>(),
        }));
        ties.set(id, (ties.get(id) ?? new Map<TieRule, Tie[]>()).set(rule, tied));
      }
    }
    return entities.map((entity) => traitsOf(entity, ties.get(entity.id) ?? new Map<TieRule, Tie[]>()));
  }

  private async rowsOf({ relation, direction }: TieRule, ids: readonly string[]): Promise<TieRow[]> {
    const parameters = { ids: [...ids], limit: mostTies };
    const rows =
      direction === 'OUT'
        ? await this.reader.run('duplicates/ties-out', parameters, { type: relation })
        : await this.reader.run('duplicates/ties-in', parameters, { type: relation });
    return (rows as unknown as TieRow[]).sort((a, b) => (a.far < b.far ? -1 : 1));
  }

  /** The names by which two far ends are one, although they are recorded twice. */
  private async namesOf(ids: readonly string[]): Promise<Map<string, ReadonlySet<string>>> {
    const wanted = [...new Set(ids)];
    const found = new Map<string, ReadonlySet<string>>();
    for (const id of wanted) {
      const known = this.namesOfEnds.get(id);
      if (known) found.set(id, known);
    }
    const missing = wanted.filter((id) => !found.has(id));
    const rows = missing.length > 0 ? await this.reader.run('entity/by-ids', { ids: missing }) : [];
    for (const row of rows) {
      const { id, names } = row['entity'] as unknown as StoredEntity;
      const keys = new Set(
        (JSON.parse(names) as StoredName[]).filter(({ kind }) => kind !== 'ACRONYM').map(({ value }) => nameLookupKey(value)),
      );
      found.set(id, keys);
      this.namesOfEnds.set(id, keys);
    }
    return found;
  }
}

interface TieRow {
  readonly id: string;
  readonly far: string;
  readonly office: string | null;
}

function officeNames({ office }: TieRow): string[] {
  return office === null ? [] : Object.values(JSON.parse(office) as Record<string, string>).map(nameLookupKey);
}
