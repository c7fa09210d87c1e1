/** The work that has begun and not ended, so that closing can wait for it. */
export class UnderWay {
  private readonly all = new Set<Promise<unknown>>();

  follow<T>(work: Promise<T>): Promise<T> {
    this.all.add(work);
    const forget = (): boolean => this.all.delete(work);
    work.then(forget, forget);
    return work;
  }

  get size(): number {
    return this.all.size;
  }

  /** Resolves when all of it has ended, well or not. */
  async ended(): Promise<void> {
    await Promise.allSettled(this.all);
  }
}
