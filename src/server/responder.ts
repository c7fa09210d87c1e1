import { Readable } from 'node:stream';
import { chooseEncoding, compress, compressStream, isWorthCompressing } from './compression';
import type { Cors } from './cors';
import type { Incoming } from './incoming';
import type { MaskError } from './mask-errors';
import { Refusal } from './refusal';
import { emptyReply, errorReply, isWhole, jsonReply, type Reply, type WholeReply, withVary } from './reply';
import { newRecord, recordErrors, type RequestRecord } from './request-record';
import { securityHeaders } from './security-headers';

export type Respond = (incoming: Incoming) => Promise<Reply>;

/** Wraps the routes: errors become answers, answers are compressed and get their headers, and each is logged and counted. */
export function createResponder(parts: {
  route(incoming: Incoming, record: RequestRecord): Promise<Reply>;
  cors: Cors;
  maskError: MaskError;
  finished(incoming: Incoming, record: RequestRecord, reply: Reply, milliseconds: number): void;
}): Respond {
  return async (incoming) => {
    const start = performance.now();
    const record = newRecord();
    const answer = await parts
      .route(incoming, record)
      .catch((error: unknown) => (incoming.signal.aborted ? gone : failed(error, record, parts.maskError)));
    record.aborted = incoming.signal.aborted;
    const reply = record.aborted ? gone : await finish(answer, incoming, parts.cors);
    parts.finished(incoming, record, reply, performance.now() - start);
    return reply;
  };
}

/** Nobody reads it; the status, customary since nginx, is for the log. */
const gone = emptyReply(499);

function failed(error: unknown, record: RequestRecord, maskError: MaskError): Reply {
  if (error instanceof Refusal) {
    recordErrors(record, [{ extensions: { code: error.error.code } }]);
    return errorReply(error.status, error.error, error.headers);
  }
  const { message, extensions } = maskError(error);
  recordErrors(record, [{ extensions }]);
  return jsonReply(500, { errors: [{ message, extensions: { code: extensions['code'], errorId: extensions['errorId'] } }] });
}

async function finish(reply: Reply, incoming: Incoming, cors: Cors): Promise<Reply> {
  const { status, body, headers } = isWhole(reply) ? await compressed(reply, incoming) : streamed(reply, incoming);
  return {
    status,
    headers: {
      ...securityHeaders,
      ...cors.apply(headers, incoming),
      ...(!(body instanceof Readable) && status !== 204 && status !== 304 && { 'content-length': String(Buffer.byteLength(body)) }),
    },
    body: incoming.method === 'HEAD' ? '' : body,
  };
}

async function compressed(reply: WholeReply, incoming: Incoming): Promise<WholeReply> {
  const { status, body } = reply;
  if (reply.headers['content-encoding'] || !isWorthCompressing(reply.headers['content-type'], body.length)) return reply;
  const headers = withVary(reply.headers, 'accept-encoding');
  const encoding = chooseEncoding(incoming.header('accept-encoding'));
  if (!encoding) return { status, headers, body };
  const bytes = await compress(typeof body === 'string' ? Buffer.from(body) : body, encoding);
  return { status, headers: { ...headers, 'content-encoding': encoding }, body: bytes };
}

/** A download is compressed on its way. An error on the way ends the connection, so that no half of it is taken for the whole. */
function streamed({ status, headers, body }: Reply, incoming: Incoming): Reply {
  const varied = withVary(headers, 'accept-encoding');
  const encoding = chooseEncoding(incoming.header('accept-encoding'));
  if (!encoding) return { status, headers: varied, body };
  return { status, headers: { ...varied, 'content-encoding': encoding }, body: compressStream(body as Readable, encoding) };
}
