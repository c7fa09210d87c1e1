import { Neo4jError } from 'neo4j-driver';
import { AccordError, timedOut, unavailable } from '../errors';

/** What an error of the driver means to a client; what is our own fault comes back as it is. */
export function translateNeo4jError(error: unknown, timeoutMs: number): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const code = error.code;
  if (code.startsWith('Neo.ClientError.Transaction.TransactionTimedOut')) return timedOut(timeoutMs);
  if (refusals.has(code)) {
    return unavailable('Neo4j refuses the user name or the password. Check NEO4J_USERNAME and NEO4J_PASSWORD.', error);
  }
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return unavailable('Neo4j has no database of the name that NEO4J_DATABASE gives.', error);
  }
  if (error.message.startsWith('Server responded HTTP')) {
    return unavailable('NEO4J_URI leads to a web server; expected the Bolt port of Neo4j, usually 7687.', error);
  }
  if (isBusy(error)) return unavailable('Neo4j is too busy at the moment. Try again.', error);
  if (code.startsWith('Neo.TransientError.Transaction.')) {
    return new AccordError(
      'CONFLICT',
      'The change collided with others more often than is worth retrying. Try it again.',
      {},
      { cause: error },
    );
  }
  if (isAway(error)) return unavailable('Neo4j does not answer at the moment. Try again; the service finds it again by itself.', error);
  return error;
}

/** Whether the same statement may well succeed when it is sent again. */
export function isWorthRetrying(error: unknown): boolean {
  return error instanceof Neo4jError && error.retryable && !isBusy(error);
}

/** Whether the connection was lost, so that it is unknown what the database did with what was sent. */
export function isConnectionLost(error: unknown): boolean {
  return error instanceof Neo4jError && (error.code === 'ServiceUnavailable' || error.code === 'SessionExpired');
}

/** Whether an index or a constraint was not made because there is one like it. */
export function isMadeAlready(error: unknown): boolean {
  return error instanceof Neo4jError && /^Neo\.ClientError\.Schema\.(Equivalent\w+|Constraint|Index)AlreadyExists$/.test(error.code);
}

const refusals = new Set([
  'Neo.ClientError.Security.Unauthorized',
  'Neo.ClientError.Security.AuthenticationRateLimit',
  'Neo.ClientError.Security.CredentialsExpired',
  'Neo.ClientError.Security.TokenExpired',
]);

function isBusy(error: Neo4jError): boolean {
  // The driver's pool gives its time-out no code of its own.
  return (
    error.message.startsWith('Connection acquisition timed out') ||
    error.code.startsWith('Neo.TransientError.General.MemoryPoolOutOfMemory')
  );
}

function isAway(error: Neo4jError): boolean {
  return (
    isConnectionLost(error) ||
    error.code.startsWith('Neo.TransientError.') ||
    error.code === 'Neo.ClientError.Transaction.Terminated' ||
    error.code.startsWith('Neo.DatabaseError.Database.') ||
    error.code === 'Neo.DatabaseError.General.DatabaseUnavailable'
  );
}
