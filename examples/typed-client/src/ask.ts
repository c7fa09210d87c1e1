import type { TypedDocumentString } from './agreements.generated';

/** An answer of Accord that has errors, with the code of the first, such as NOT_FOUND. */
export class AskError extends Error {
  constructor(
    message: string,
    readonly code: string,
  ) {
    super(message);
  }
}

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

/** Asks an operation. Its document knows which variables it takes and what comes back. */
export async function ask<Data, Variables>(
  url: string,
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query: document.toString(), variables }),
  });
  const { data, errors } = (await response.json()) as Answer<Data>;
  const error = errors?.[0];
  if (error) throw new AskError(error.message, error.extensions.code);
  if (!data) throw new AskError(`Accord answered with status ${response.status} and without data.`, 'INTERNAL');
  return data;
}
