import { AccordError, messageOf, timedOut, unavailable } from '../errors';
import { createGraphClient, type GraphClient, type Send } from './graph-client';

/** More than the service takes for an operation, so that its own TIMEOUT comes first. */
const graceMs = 2_000;

/**
 * A client of a running service. `find` gives its address, which may be another after a restart; undefined where there is none.
 * A service that was away is asked again by the next query.
 */
export function createServiceClient(url: string, find: () => Promise<string | undefined>, timeoutMs: number): GraphClient {
  let address = url;
  const waitMs = timeoutMs + graceMs;

  const send: Send = async (path, request) => {
    try {
      return await post(address, path, request, waitMs);
    } catch (error) {
      if (error instanceof AccordError || request.signal?.aborted) throw error;
      // Queries change nothing, so one may go out twice: a service that was started again no longer knows its connections.
      address = (await find()) ?? address;
      return await post(address, path, request, waitMs).catch((reason: unknown) => {
        throw reason instanceof AccordError || request.signal?.aborted ? reason : away(address, reason);
      });
    }
  };

  return createGraphClient({ describe: `the service at ${url}`, send, close: () => Promise.resolve() });
}

/** Throws TIMEOUT where the service is silent, and whatever `fetch` throws where it cannot be reached. */
async function post(address: string, path: string, request: RequestInit, waitMs: number): Promise<{ status: number; text: string }> {
  const silence = AbortSignal.timeout(waitMs);
  const signal = request.signal ? AbortSignal.any([request.signal, silence]) : silence;
  try {
    const response = await fetch(new URL(path, address), { ...request, signal });
    return { status: response.status, text: await response.text() };
  } catch (error) {
    if (silence.aborted && !request.signal?.aborted) throw timedOut(waitMs);
    throw error;
  }
}

function away(address: string, error: unknown): AccordError {
  // `fetch` says only that it failed, and keeps why as the cause.
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return unavailable(`No service answers at ${address}: ${messageOf(cause)}`, error);
}
