import type { Incoming } from './incoming';
import { emptyReply, type Reply, withVary } from './reply';

type Headers = Readonly<Record<string, string>>;

export interface Cors {
  allows(origin: string): boolean;
  /** Adds the headers that let the page that asks read the answer; none where it may not. */
  apply(headers: Headers, incoming: Incoming): Headers;
  /** The answer to a browser that asks whether a page may send a request. */
  preflight(incoming: Incoming): Reply;
}

/** `origins` are those of pages elsewhere that may read the API, or `*`; none by default. No credentials, as there are none. */
export function createCors(origins: readonly string[]): Cors {
  const everyone = origins.includes('*');
  const allows = (origin: string) => everyone || origins.includes(origin);
  return {
    allows,
    apply(headers, incoming) {
      if (origins.length === 0) return headers;
      if (everyone) return { ...headers, 'access-control-allow-origin': '*' };
      const origin = incoming.header('origin');
      return withVary(origin !== null && allows(origin) ? { ...headers, 'access-control-allow-origin': origin } : headers, 'origin');
    },
    preflight(incoming) {
      const origin = incoming.header('origin');
      return emptyReply(204, {
        allow: 'GET, HEAD, POST, OPTIONS',
        ...(origin !== null &&
          allows(origin) && {
            'access-control-allow-methods': 'GET, HEAD, POST',
            'access-control-allow-headers': incoming.header('access-control-request-headers') ?? 'content-type',
            'access-control-max-age': '7200',
          }),
      });
    },
  };
}
