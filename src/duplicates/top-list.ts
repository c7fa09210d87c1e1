/** The first `limit` of what is added, in an order; holds twice as many at most. */
export class TopList<T> {
  /** How many were added. */
  count = 0;
  private items: T[] = [];

  constructor(
    private readonly limit: number,
    private readonly order: (a: T, b: T) => number,
  ) {}

  add(item: T): void {
    this.count += 1;
    this.items.push(item);
    if (this.items.length > 2 * this.limit + 100) this.items = this.best();
  }

  best(): T[] {
    return this.items.sort(this.order).slice(0, this.limit);
  }
}
