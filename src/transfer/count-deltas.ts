import type { EntityType } from '../ontology/entity-types';
import { entityType } from '../ontology/ontology';
import { countId, scopes } from '../store/count-scopes';
import type { Run } from '../store/store';

/** What a transaction adds to the stored counts; written once, with what is counted. */
export class CountDeltas {
  private readonly deltas = new Map<string, { scope: string; key: string; n: number }>();

  add(scope: string, key: string, n: number): void {
    const id = countId(scope, key);
    const known = this.deltas.get(id);
    if (known) known.n += n;
    else this.deltas.set(id, { scope, key, n });
  }

  /** Counts an entity in (n = 1) or out (n = -1). */
  addEntity(entity: { type: EntityType; kind?: string; date?: string; draft?: boolean }, n: 1 | -1): void {
    this.add(scopes.entities, entity.type, n);
    if (entityType(entity.type).family !== 'Instrument') return;
    const draft = entity.draft ?? false;
    this.add(scopes.kinds(entity.type, draft), entity.kind ?? '', n);
    this.add(scopes.years(entity.type, draft), entity.date?.slice(0, 4) ?? '', n);
  }

  async write(run: Run): Promise<void> {
    const rows = [...this.deltas].filter(([, { n }]) => n !== 0).map(([id, delta]) => ({ id, ...delta }));
    // In one order, so that writers who collide do not lock each other out.
    rows.sort((a, b) => (a.id < b.id ? -1 : 1));
    if (rows.length > 0) await run('import/add-counts', { rows });
  }
}
