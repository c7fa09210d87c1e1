/** What is known of a request once it is answered: for the log and the metrics. It never holds the value of a variable. */
export interface RequestRecord {
  type: 'query' | 'mutation' | 'subscription' | 'unknown';
  operationName: string | undefined;
  statements: number;
  engineMs: number;
  codes: string[];
  errorIds: string[];
  aborted: boolean;
  /** Whether it was sent to be executed; pages are not. */
  isOperation: boolean;
}

export function newRecord(): RequestRecord {
  return {
    type: 'unknown',
    operationName: undefined,
    statements: 0,
    engineMs: 0,
    codes: [],
    errorIds: [],
    aborted: false,
    isOperation: false,
  };
}

/** Takes down the codes of errors as they go out. */
export function recordErrors(record: RequestRecord, errors: readonly { readonly extensions?: unknown }[]): void {
  for (const { extensions } of errors) {
    const { code, errorId } = (extensions ?? {}) as { code?: string; errorId?: string };
    record.codes.push(code ?? 'INTERNAL');
    if (errorId && !record.errorIds.includes(errorId)) record.errorIds.push(errorId);
  }
}
