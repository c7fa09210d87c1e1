import type { Run } from '../store/store';

/** Collects which passages something rests on from now on, and on which no longer. */
export class PassageLinks {
  private readonly changes = new Map<string, { add: Set<string>; remove: Set<string> }>();

  /** `id` rested on the passages `before` and rests on `after`. */
  move(id: string, before: readonly string[], after: readonly string[]): void {
    for (const passage of before) if (!after.includes(passage)) this.of(passage).remove.add(id);
    for (const passage of after) if (!before.includes(passage)) this.of(passage).add.add(id);
  }

  async write(run: Run, property: 'entities' | 'relations'): Promise<void> {
    const rows = [...this.changes].map(([id, { add, remove }]) => ({ id, gained: [...add].sort(), lost: [...remove] }));
    if (rows.length > 0) await run('import/link-passages', { rows }, { property });
  }

  private of(passage: string): { add: Set<string>; remove: Set<string> } {
    const known = this.changes.get(passage) ?? { add: new Set(), remove: new Set() };
    this.changes.set(passage, known);
    return known;
  }
}
