import type { Logger } from 'pino';
import { setTimeout as wait } from 'node:timers/promises';
import type { Config } from './config';
import { openContext, type Context, type OperationRequest } from './context';
import { AccordError, messageOf, unavailable } from './errors';
import { createSourceTexts } from './graph/source-texts';
import { openEngine } from './store/open-engine';
import { setUpSchema } from './store/set-up';
import { createStore, type Store } from './store/store';
import { loadCorpus, openFormat, type CorpusOutcome } from './transfer/load-corpus';

/** The store with all that serves it: opened once, closed when the process stops. */
export interface Service {
  readonly store: Store;
  /** Throws UNAVAILABLE until the store is loaded. */
  openOperation(request: OperationRequest): Context;
  /** The store, once it is loaded. Throws UNAVAILABLE until then. */
  readyStore(): Store;
  readiness(): Promise<{ ready: boolean; reason?: string }>;
  /** Resolves when the store is loaded. Rejects where it never can be, such as for a corpus with problems. */
  readonly loaded: Promise<CorpusOutcome>;
  close(): Promise<void>;
}

/**
 * Opens the store and starts to load it. A database that is away is tried again until it is there, so that the order in
 * which things start does not matter. `isPrepared` says that another process has set it up and loaded it. Throws StoreError where the embedded store cannot be opened.
 */
export async function openService(config: Config, log: Logger, { isPrepared = false } = {}): Promise<Service> {
  const store = createStore(await openEngine(config.store, config.limits));
  const texts = createSourceTexts();
  const closing = new AbortController();
  let state: { ready: boolean; reason?: string } = { ready: false, reason: 'the store is being loaded' };
  const loaded = prepare();
  loaded.catch(() => undefined);

  async function prepare(): Promise<CorpusOutcome> {
    for (;;) {
      try {
        await store.engine.ping();
        if (isPrepared) {
          state = { ready: true };
          return { corpus: 'none', state: 'none asked for' };
        }
        await setUpSchema(store);
        await openFormat(store);
        const outcome = await loadCorpus(store, config.corpus);
        state = { ready: true };
        return outcome;
      } catch (error) {
        if (!(error instanceof AccordError) || error.code !== 'UNAVAILABLE') {
          state = { ready: false, reason: messageOf(error) };
          throw error;
        }
        if (state.reason !== error.message) log.warn({ reason: error.message }, 'the store is away; trying again');
        state = { ready: false, reason: error.message };
        await wait(1_000, undefined, { signal: closing.signal });
      }
    }
  }

  function readyStore(): Store {
    if (!state.ready) throw unavailable(`The service is not ready: ${state.reason}`);
    return store;
  }

  return {
    store,
    loaded,
    openOperation: (request) => openContext({ store: readyStore(), texts, limits: config.limits }, request),
    readyStore,
    async readiness() {
      if (!state.ready) return state;
      try {
        await store.engine.ping();
        return { ready: true };
      } catch (error) {
        return { ready: false, reason: messageOf(error) };
      }
    },
    async close() {
      closing.abort();
      await loaded.catch(() => undefined);
      await store.close();
    },
  };
}
