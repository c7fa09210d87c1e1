import { timedOut } from '../errors';
import type { RequestRecord } from './request-record';

/** What serves one operation: loaders and reads that belong together. */
export interface OperationScope {
  /** Gives back what the operation held, and ends what still runs for it. */
  close(): Promise<void>;
  statistics(): { statements: number; engineMs: number };
}

export type OpenOperation<Context extends OperationScope> = (request: {
  acceptLanguage: string | undefined;
  signal: AbortSignal | undefined;
  timeoutMs: number;
}) => Context;

/** Operations under way: each has a time limit, ends when its client leaves, and gives back what it held. */
export interface RunningOperations<Context> {
  run<T>(request: OperationRequest, record: RequestRecord, work: (context: Context) => T | Promise<T>): Promise<T>;
  /** Ends all of them with this error. */
  abort(reason: Error): void;
  /** Resolves when every scope is closed. */
  settled(): Promise<void>;
}

export interface OperationRequest {
  readonly acceptLanguage: string | undefined;
  readonly signal: AbortSignal;
}

export function createRunningOperations<Context extends OperationScope>(
  open: OpenOperation<Context>,
  timeoutMs: number,
  onCloseFailed: (error: unknown) => void,
): RunningOperations<Context> {
  const running = new Set<AbortController>();
  const closing = new Set<Promise<void>>();

  function close(scope: Context): void {
    const closed: Promise<void> = scope
      .close()
      .catch(onCloseFailed)
      .finally(() => closing.delete(closed));
    closing.add(closed);
  }

  return {
    async run(request, record, work) {
      const controller = new AbortController();
      const { signal } = controller;
      const ended = rejectionOf(signal);
      const leave = () => controller.abort(new DOMException('The client went away.', 'AbortError'));
      if (request.signal.aborted) leave();
      request.signal.addEventListener('abort', leave, { once: true });
      const timer = setTimeout(() => controller.abort(timedOut(timeoutMs)), timeoutMs);
      running.add(controller);
      let scope: Context | undefined;
      try {
        signal.throwIfAborted();
        scope = open({ acceptLanguage: request.acceptLanguage, signal, timeoutMs });
        // A field that never answers must not hold the request: the limit wins the race, and what comes later is dropped.
        return await Promise.race([ended, work(scope)]);
      } finally {
        clearTimeout(timer);
        request.signal.removeEventListener('abort', leave);
        running.delete(controller);
        Object.assign(record, scope?.statistics());
        if (scope) close(scope);
      }
    },
    abort(reason) {
      for (const controller of running) controller.abort(reason);
    },
    async settled() {
      await Promise.allSettled(closing);
    },
  };
}

function rejectionOf(signal: AbortSignal): Promise<never> {
  const rejection = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
  // The race may be over before the signal aborts; then nobody waits for this.
  rejection.catch(() => undefined);
  return rejection;
}
