import { AliveDocument, type TypedDocumentString } from '../operations.generated';
import { observable } from '../state/observable';
import { ask } from './ask';
import { failureOf } from './failure';

/** So long after each try the service is asked whether it is back. */
const pauseMs = 1_500;

/** The service as it is seen from here: whether it is away, and how often it came back. */
export interface Service {
  ask<Result, Variables>(operation: TypedDocumentString<Result, Variables>, variables: Variables, signal?: AbortSignal): Promise<Result>;
  readonly away: { get(): boolean; listen(listener: () => void): () => void };
  /** Rises each time the service has come back, so that what failed can be asked again. */
  readonly returns: { get(): number; listen(listener: () => void): () => void };
}

export function connectService(): Service {
  const away = observable(false);
  const returns = observable(0);

  async function waitForIt(): Promise<void> {
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      try {
        await ask(AliveDocument, {});
        break;
      } catch (error) {
        // Any other answer shows that somebody is there.
        if (!failureOf(error).isAway) break;
      }
    }
    away.set(false);
    returns.set(returns.get() + 1);
  }

  return {
    away,
    returns,
    async ask(operation, variables, signal) {
      try {
        return await ask(operation, variables, signal);
      } catch (error) {
        if (!signal?.aborted && failureOf(error).isAway && !away.get()) {
          away.set(true);
          void waitForIt();
        }
        throw error;
      }
    },
  };
}
