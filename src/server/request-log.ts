import type { Logger } from 'pino';
import type { Incoming } from './incoming';
import type { Metrics } from './metrics';
import type { Reply } from './reply';
import type { RequestRecord } from './request-record';

/** What a probe asks every few seconds is worth a line only to somebody who looks for it. */
const quietPaths = new Set(['/health', '/ready', '/metrics']);

/** One line and one count for each request. Neither the document nor a value of a variable is written down. */
export function createRequestLog(log: Logger, metrics: Metrics) {
  return (incoming: Incoming, record: RequestRecord, reply: Reply, milliseconds: number): void => {
    const { isOperation, type, operationName, statements, engineMs, codes, errorIds, aborted } = record;
    if (isOperation) metrics.observe(record, milliseconds / 1_000);
    const line = {
      method: incoming.method,
      path: incoming.url.pathname.slice(0, 200),
      status: reply.status,
      ms: rounded(milliseconds),
      ...(isOperation && { type, operation: operationName, statements, engineMs: rounded(engineMs) }),
      ...(codes.length > 0 && { codes: [...new Set(codes)] }),
      ...(errorIds.length > 0 && { errorIds }),
      ...(aborted && { aborted }),
    };
    if (quietPaths.has(line.path)) log.debug(line, 'request');
    else log.info(line, 'request');
  };
}

function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 100) / 100;
}
