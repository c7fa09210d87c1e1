import { constants } from 'node:os';
import type { Logger } from 'pino';

const signals = ['SIGTERM', 'SIGINT'] as const;

/** What a process is to its shutdown; a test passes its own. */
export interface StoppableProcess {
  on(signal: NodeJS.Signals, listener: (signal: NodeJS.Signals) => void): unknown;
  exit(code: number): void;
}

/**
 * Stops gracefully: at the first signal `close` answers what is in flight and gives back what is held, and the process ends
 * with 0, or with 1 where that fails or takes longer than `limitMs`. A second signal ends it at once.
 */
export function stopOnSignals(close: () => Promise<void>, log: Logger, limitMs = 9_500, host: StoppableProcess = process): void {
  let stopping = false;
  const stop = (signal: NodeJS.Signals) => {
    if (stopping) return host.exit(128 + constants.signals[signal]);
    stopping = true;
    log.info({ signal }, 'stopping; a second signal ends the process at once');
    const overdue = setTimeout(() => {
      log.error({ limitMs }, 'stopping takes too long');
      host.exit(1);
    }, limitMs);
    void close()
      .then(
        () => (log.info('stopped'), 0),
        (err: unknown) => (log.error({ err }, 'stopping failed'), 1),
      )
      .then((code) => {
        clearTimeout(overdue);
        host.exit(code);
      });
  };
  for (const signal of signals) host.on(signal, stop);
}
