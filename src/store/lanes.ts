/**
 * Runs at most `count` pieces of work at once, the rest in the order in which they came. What has not begun after `waitMs`
 * never begins, and rejects with what `tooLate` makes.
 */
export class Lanes {
  private readonly waiting = new Set<() => void>();

  constructor(
    private free: number,
    private readonly waitMs = Infinity,
    private readonly tooLate: () => Error = () => new Error(`Nothing was free for ${waitMs} ms.`),
  ) {}

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.free > 0) this.free--;
    else await this.turn();
    try {
      return await work();
    } finally {
      const [next] = this.waiting;
      if (next) next();
      else this.free++;
    }
  }

  private turn(): Promise<void> {
    return new Promise((resolve, reject) => {
      const enter = (): void => {
        clearTimeout(timer);
        this.waiting.delete(enter);
        resolve();
      };
      const leave = (): void => {
        this.waiting.delete(enter);
        reject(this.tooLate());
      };
      const timer = this.waitMs === Infinity ? undefined : setTimeout(leave, this.waitMs);
      this.waiting.add(enter);
    });
  }
}
