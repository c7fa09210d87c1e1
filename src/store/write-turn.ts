import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { AccordError } from '../errors';
import { markTurn, readMarks, type TurnMark } from './marks';
import type { Run, Store } from './store';

/** The turn to write much: imports and loads into one database go one after another, since each relies on what it has looked up. */
export interface WriteTurn {
  /** To be called first in each transaction. Throws CONFLICT where another took over, so that nothing of it is kept. */
  hold(run: Run): Promise<void>;
  /** Lets the next one write. Never throws. */
  end(): Promise<void>;
}

export interface WriteTurnOptions {
  /** Ends the waiting, with CONFLICT. */
  readonly signal?: AbortSignal | undefined;
  /** Told once who is waited for. */
  readonly onWait?: ((holder: string) => void) | undefined;
}

/** One of whom nothing was heard for so long has ended without a word; measured by those who wait, so that clocks may differ. */
const silentMs = 30_000;
const beatMs = 5_000;
const pollMs = 300;

/** Waits until nobody else writes. One process alone holds an embedded folder, so that there is nobody to wait for. */
export async function takeWriteTurn(store: Store, { signal, onWait }: WriteTurnOptions = {}): Promise<WriteTurn> {
  if (store.engine.name === 'embedded') return { hold: () => Promise.resolve(), end: () => Promise.resolve() };
  const me = { holder: randomUUID(), host: hostname(), pid: process.pid };
  let heard: { holder: string; beat: number; at: number } | undefined;
  for (;;) {
    const other = await store.write((run) => tryToTake(run, me, heard));
    if (!other) return new HeldTurn(store, me);
    if (!heard) onWait?.(nameOf(other));
    if (heard?.holder !== other.holder || heard.beat !== other.beat) {
      heard = { holder: other.holder, beat: other.beat, at: performance.now() };
    }
    if (signal?.aborted)
      throw new AccordError('CONFLICT', `${nameOf(other)} is writing into this database. Import again when it has ended.`);
    await delay(pollMs);
  }
}

type Me = Pick<TurnMark, 'holder' | 'host' | 'pid'>;

/** Takes the turn if it is free or its holder is gone; else returns who has it. */
async function tryToTake(run: Run, me: Me, heard: { holder: string; beat: number; at: number } | undefined): Promise<TurnMark | undefined> {
  // Written first, which locks the mark: who asks at the same time waits here.
  await markTurn(run, { asked: me.holder });
  const { turn } = await readMarks(run);
  const isSilent = turn && heard?.holder === turn.holder && heard.beat === turn.beat && performance.now() - heard.at > silentMs;
  if (turn && !isSilent && !isDead(turn, me)) return turn;
  await markTurn(run, { ...me, beat: 0 });
  return undefined;
}

class HeldTurn implements WriteTurn {
  private beat = 0;
  private isLost = false;
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly store: Store,
    private readonly me: Me,
  ) {
    // What goes wrong here, the next batch meets too.
    this.timer = setInterval(() => void store.write((run) => this.hold(run)).catch(() => undefined), beatMs);
    this.timer.unref();
  }

  async hold(run: Run): Promise<void> {
    await markTurn(run, { asked: this.me.holder });
    const { turn } = await readMarks(run);
    if (turn?.holder !== this.me.holder) {
      this.isLost = true;
      const now = turn ? nameOf(turn) : 'Another import';
      throw new AccordError(
        'CONFLICT',
        `${now} took over, since nothing was heard of this one for ${silentMs / 1_000} seconds. Import again when it has ended.`,
      );
    }
    await markTurn(run, { beat: (this.beat += 1) });
  }

  async end(): Promise<void> {
    clearInterval(this.timer);
    if (this.isLost) return;
    await this.store
      .write(async (run) => {
        await this.hold(run);
        await markTurn(run, { holder: '' });
      })
      // The next one notices by itself that this one has ended.
      .catch(() => undefined);
  }
}

/** Whether the holder was a process of this machine that is there no more, such as a killed import. */
function isDead({ host, pid }: TurnMark, me: Me): boolean {
  if (host !== me.host || pid === me.pid) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

function nameOf({ host, pid }: TurnMark): string {
  return `Another import (process ${pid} on ${host})`;
}
