/** What was asked for lately: up to twice `count` entries, of which the older half goes at once, which is cheaper than one by one. */
export class RecentlyUsed<K, V> {
  private newer = new Map<K, V>();
  private older = new Map<K, V>();

  constructor(private readonly count: number) {}

  get(key: K): V | undefined {
    const value = this.newer.get(key);
    if (value !== undefined) return value;
    const old = this.older.get(key);
    if (old !== undefined) this.set(key, old);
    return old;
  }

  set(key: K, value: V): void {
    this.newer.set(key, value);
    if (this.newer.size < this.count) return;
    this.older = this.newer;
    this.newer = new Map();
  }
}
