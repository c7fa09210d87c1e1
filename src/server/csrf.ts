import type { Incoming } from './incoming';
import { refusal } from './refusal';

/** Any of them makes a browser ask first (a preflight) before a page elsewhere may send the request. */
const askingHeaders = [
  'x-graphql-yoga-csrf',
  'apollo-require-preflight',
  'x-apollo-operation-name',
  'graphql-require-preflight',
  'x-requested-with',
];

/** What a form of a page elsewhere can send without being asked. */
const formTypes = ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'];

/**
 * Refuses what another site could make a visitor's browser send unasked: a form's POST, and a GET that the browser itself says
 * comes from another site. JSON by POST, programs, and pages of this origin or of an allowed one pass.
 */
export function refuseForgery(incoming: Incoming, isAllowedOrigin: (origin: string) => boolean): void {
  if (askingHeaders.some((name) => incoming.header(name) !== null)) return;
  if (incoming.method === 'POST' ? !isFormLike(incoming) : !comesFromElsewhere(incoming, isAllowedOrigin)) return;
  throw refusal(
    403,
    'FORBIDDEN',
    `A page elsewhere could have sent this unasked. Send it by POST with content-type application/json, or with the header ${askingHeaders[0]}.`,
  );
}

function isFormLike(incoming: Incoming): boolean {
  const type = incoming.header('content-type')?.toLowerCase();
  return type === undefined || formTypes.some((form) => type.startsWith(form));
}

function comesFromElsewhere(incoming: Incoming, isAllowedOrigin: (origin: string) => boolean): boolean {
  const site = incoming.header('sec-fetch-site');
  if (site !== 'cross-site' && site !== 'same-site') return false;
  const origin = incoming.header('origin');
  return origin === null || !isAllowedOrigin(origin);
}
