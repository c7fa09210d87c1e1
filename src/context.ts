import type { Limits } from './config';
import { acceptedLanguages } from './graph/names';
import type { SourceTexts } from './graph/source-texts';
import { createLoaders, type Loaders } from './loaders';
import type { Store, StoreReader } from './store/store';

/** What resolvers work with: made for each operation. */
export interface Context {
  readonly reader: StoreReader;
  readonly loaders: Loaders;
  /** The languages that the client prefers, from Accept-Language. */
  readonly languages: readonly string[];
  readonly texts: SourceTexts;
  readonly limits: Limits;
  /** Whether the operation came often enough to be compiled: then levels of it are read in one statement. */
  readonly comesAgain?: boolean;
  close(): Promise<void>;
  statistics(): { statements: number; engineMs: number };
}

export interface OperationRequest {
  readonly acceptLanguage: string | undefined;
  readonly signal: AbortSignal | undefined;
  readonly timeoutMs: number;
}

/** Opens what one operation needs; closed when its answer is complete. */
export function openContext(service: { store: Store; texts: SourceTexts; limits: Limits }, request: OperationRequest): Context {
  const { store, texts, limits } = service;
  const reader = store.reader({ signal: request.signal, timeoutMs: request.timeoutMs });
  return {
    reader,
    loaders: createLoaders(reader),
    languages: acceptedLanguages(request.acceptLanguage),
    texts,
    limits,
    close: () => reader.close(),
    statistics: () => reader.statistics(),
  };
}
