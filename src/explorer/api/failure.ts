/** Why there is no answer: the service cannot be reached, or says why by a code (the message is its own). */
export class Failure extends Error {
  override readonly name = 'Failure';

  constructor(
    readonly code: string,
    message: string,
    /** Identifiers that the service suggests instead. */
    readonly suggestions: readonly string[] = [],
  ) {
    super(message);
  }

  /** Whether the same may be answered later, without a change. */
  get isAway(): boolean {
    return this.code === 'UNREACHABLE' || this.code === 'UNAVAILABLE';
  }
}

export function failureOf(error: unknown): Failure {
  return error instanceof Failure ? error : new Failure('INTERNAL', error instanceof Error ? error.message : String(error));
}
