/**
 * The mistakes of a caller and the troubles of the surroundings, each with its code and what a program needs to react.
 * Whatever else is thrown is our own fault: the server masks it as INTERNAL.
 */
export type ErrorCode =
  | 'BAD_USER_INPUT'
  | 'NOT_FOUND'
  | 'AMBIGUOUS'
  | 'QUERY_TOO_COMPLEX'
  | 'CURSOR_INVALID'
  | 'GRAPHQL_PARSE_FAILED'
  | 'GRAPHQL_VALIDATION_FAILED'
  | 'PERSISTED_QUERY_NOT_FOUND'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'CONFLICT'
  | 'READ_ONLY'
  | 'RATE_LIMITED'
  | 'TIMEOUT'
  | 'UNAVAILABLE'
  /** Of a service that was asked: it failed, and logged why under `errorId`. */
  | 'INTERNAL';

/** An error that a client may see as it is: the message says what was expected, what came, and which choices exist. */
export class AccordError extends Error {
  override readonly name = 'AccordError';

  constructor(
    readonly code: ErrorCode,
    message: string,
    /** What else a program needs: `argument`, `limit`, `actual`, `suggestions`, `candidates`… */
    readonly details: Readonly<Record<string, unknown>> = {},
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}

/** A value of the caller that cannot be used. `argument` names it as the caller wrote it. */
export function badInput(argument: string, message: string, details: { limit?: number; actual?: unknown } = {}): AccordError {
  return new AccordError('BAD_USER_INPUT', message, { argument, ...details });
}

/** The database is away or overloaded; the same request may succeed later. */
export function unavailable(message: string, cause?: unknown): AccordError {
  return new AccordError('UNAVAILABLE', message, {}, { cause });
}

/** An operation took longer than its limit. */
export function timedOut(milliseconds: number): AccordError {
  return new AccordError('TIMEOUT', `The operation took longer than ${milliseconds} ms. Ask for less at once, or raise the limit.`, {
    limit: milliseconds,
  });
}

/** The message of anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
