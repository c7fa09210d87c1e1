import { timedOut } from '../errors';

/**
 * What `work` comes to, unless the time is up first (TIMEOUT) or the signal fires (its reason). `work` itself goes on, so
 * `giveUp` is where a caller ends it; it must not throw.
 */
export function within<T>(
  timeoutMs: number,
  signal: AbortSignal | undefined,
  work: Promise<T>,
  giveUp: () => unknown = nothing,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = (error: unknown): void => {
      done();
      reject(error);
      giveUp();
    };
    const timer = setTimeout(() => leave(timedOut(timeoutMs)), timeoutMs);
    const onAbort = (): void => leave(signal?.reason);
    const done = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    };
    work.then(resolve, reject).finally(done);
    if (signal?.aborted) onAbort();
    else signal?.addEventListener('abort', onAbort);
  });
}

function nothing(): void {}
