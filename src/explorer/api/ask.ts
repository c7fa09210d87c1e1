import type { TypedDocumentString } from '../operations.generated';
import { Failure } from './failure';

/** Asks the service. Throws a Failure; an abort throws what the browser does. */
export async function ask<Result, Variables>(
  operation: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  const response = await send(JSON.stringify({ query: operation.toString(), variables }), signal);
  const answer = (await response.json().catch(() => ({}))) as Answer<Result>;
  const [error] = answer.errors ?? [];
  if (error) throw new Failure(error.extensions?.code ?? 'INTERNAL', error.message, suggestionsOf(error));
  if (!answer.data)
    throw new Failure(response.status === 503 || response.status === 502 ? 'UNAVAILABLE' : 'INTERNAL', `HTTP ${response.status}`);
  return answer.data;
}

interface Answer<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly AnswerError[];
}

interface AnswerError {
  readonly message: string;
  readonly extensions?: { readonly code?: string; readonly suggestions?: readonly unknown[] };
}

async function send(body: string, signal: AbortSignal | undefined): Promise<Response> {
  try {
    return await fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body, signal: signal ?? null });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Failure('UNREACHABLE', String(error));
  }
}

function suggestionsOf({ extensions }: AnswerError): string[] {
  return (extensions?.suggestions ?? []).filter((each) => typeof each === 'string');
}
