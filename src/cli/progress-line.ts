import type { ImportProgress } from '../transfer/import/import-records';

/** Where progress is shown: a terminal, or a file of lines. */
export interface Terminal {
  readonly isTTY?: boolean | undefined;
  write(text: string): void;
}

/** Milliseconds between two states: redrawn on a terminal, a line each without one. */
const everyMs = { terminal: 200, lines: 5_000 };

const verbs = { read: 'Reading', check: 'Checking', write: 'Writing' } as const;

/** Shows how far an import has come. */
export class ProgressLine {
  private phase: ImportProgress['phase'] | undefined;
  private phaseStartedAt = 0;
  private shownAt = 0;
  private isDrawn = false;

  constructor(
    private readonly out: Terminal,
    private readonly now: () => number = () => performance.now(),
  ) {}

  show(progress: ImportProgress): void {
    const now = this.now();
    if (progress.phase !== this.phase) {
      if (this.phase === undefined) this.shownAt = now;
      this.phase = progress.phase;
      this.phaseStartedAt = now;
    }
    if (now - this.shownAt < (this.out.isTTY ? everyMs.terminal : everyMs.lines)) return;
    this.shownAt = now;
    const text = describe(progress, (now - this.phaseStartedAt) / 1_000);
    this.out.write(this.out.isTTY ? `\r\u001b[K${text}` : `${text}\n`);
    this.isDrawn = this.out.isTTY === true;
  }

  /** Writes a line above the one that is redrawn. */
  note(text: string): void {
    this.end();
    this.out.write(`${text}\n`);
  }

  /** Takes the line away. */
  end(): void {
    if (this.isDrawn) this.out.write('\r\u001b[K');
    this.isDrawn = false;
  }
}

function describe({ phase, records, done, all }: ImportProgress, seconds: number): string {
  const count = `${verbs[phase]}: ${records.toLocaleString('en-US')} records`;
  if (seconds <= 0) return count;
  const rate = `${Math.round(records / seconds).toLocaleString('en-US')}/s`;
  if (!all || done === 0) return `${count}, ${rate}`;
  const left = Math.max(0, Math.round((seconds * (all - done)) / done));
  return `${count}, ${Math.floor((100 * done) / all)} %, ${rate}, ${duration(left)} left`;
}

function duration(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3_600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  return `${Math.floor(seconds / 3_600)} h ${Math.floor((seconds % 3_600) / 60)} min`;
}
