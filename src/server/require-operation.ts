import { type DocumentNode, getOperationAST, Kind } from 'graphql';
import { badInput } from '../errors';
import { refusal } from './refusal';

/** Throws where a document does not hold the one operation that is meant, or where it writes and came by GET. */
export function requireOperation(document: DocumentNode, operationName: string | undefined, method: string): void {
  const operation = getOperationAST(document, operationName);
  if (!operation) throw noSuchOperation(document, operationName);
  if (method === 'GET' && operation.operation !== 'query') {
    const message = `Expected a ${operation.operation} by POST, came GET: a link must not change anything.`;
    throw refusal(405, 'BAD_USER_INPUT', message, { argument: 'method' }, { allow: 'POST' });
  }
}

function noSuchOperation(document: DocumentNode, operationName: string | undefined): Error {
  const names = document.definitions.flatMap((item) => (item.kind === Kind.OPERATION_DEFINITION ? [item.name?.value ?? '(unnamed)'] : []));
  const there = names.length > 0 ? `The document has ${names.slice(0, 20).join(', ')}.` : 'The document has none.';
  return badInput('operationName', `Expected the name of one operation of the document, came ${operationName ?? 'none'}. ${there}`);
}
