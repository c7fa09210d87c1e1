import type { Logger } from 'pino';
import { Readable } from 'node:stream';
import type { Limits } from '../config';
import { AccordError, timedOut, type ErrorCode } from '../errors';
import { once } from '../once';
import type { Incoming } from './incoming';
import type { MaskError } from './mask-errors';
import { Refusal, refusal } from './refusal';
import { emptyReply, type Reply } from './reply';

/** A file that depends on what the address asks for, made while it is sent. */
export interface Export {
  readonly path: string;
  readonly fileName: string;
  readonly contentType: string;
  /** Resolves once it is known that the file can be had; throws an AccordError where it cannot. */
  open(request: ExportOpening): Promise<OpenedExport>;
}

export interface ExportOpening {
  readonly parameters: URLSearchParams;
  readonly acceptLanguage: string | null;
  /** Aborts when the client goes away, or when the file has taken too long. */
  readonly signal: AbortSignal;
}

export interface OpenedExport {
  readonly pieces: AsyncIterable<string>;
  /** Gives back what the file is read with. */
  close(): Promise<void>;
}

export type ExportPage = (incoming: Incoming) => Promise<Reply>;

/**
 * The pages that serve exports: a few at once, each within a time. What is wrong before the first byte is answered as an
 * error; what goes wrong later ends the connection, so that no half of a file is taken for the whole, and is logged.
 */
export function createExportPages(parts: {
  exports: readonly Export[];
  limits: Limits;
  maskError: MaskError;
  log: Logger;
}): ReadonlyMap<string, ExportPage> {
  const { limits, log } = parts;
  let running = 0;

  function page(file: Export): ExportPage {
    return async (incoming) => {
      if (running >= limits.exportsAtOnce) throw tooBusy(limits.exportsAtOnce);
      running += 1;
      const limit = timeLimit(incoming.signal, limits.exportTimeoutMs);
      let opened: OpenedExport | undefined;
      const release = once(() => {
        running -= 1;
        limit.clear();
        opened?.close().catch((err: unknown) => log.error({ err, path: file.path }, 'closing an export failed'));
      });
      try {
        opened = await file.open({
          parameters: incoming.url.searchParams,
          acceptLanguage: incoming.header('accept-language'),
          signal: limit.signal,
        });
        limit.signal.throwIfAborted();
      } catch (error) {
        release();
        throw refusalOf(error);
      }
      const headers = headersOf(file);
      if (incoming.method === 'HEAD') {
        release();
        return emptyReply(200, headers);
      }
      return { status: 200, headers, body: streamOf(opened.pieces, file, limit.signal, release) };
    };
  }

  function streamOf(pieces: AsyncIterable<string>, { path }: Export, signal: AbortSignal, release: () => void): Readable {
    const body = Readable.from(pieces, { objectMode: false });
    body.once('close', release);
    body.on('error', (error: Error) => {
      if (isOfClient(error)) return;
      const { code } = parts.maskError(error).extensions;
      log.warn({ path, code }, 'an export was broken off');
    });
    signal.addEventListener('abort', () => body.destroy(signal.reason as Error), { once: true });
    return body;
  }

  return new Map(parts.exports.map((file) => [file.path, page(file)]));
}

function headersOf({ contentType, fileName }: Export): Record<string, string> {
  return {
    'content-type': contentType,
    'content-disposition': `attachment; filename="${fileName}"`,
    'cache-control': 'no-store',
    vary: 'accept-language',
  };
}

/** One signal for the client who goes away and the time that is up. */
function timeLimit(client: AbortSignal, timeoutMs: number): { signal: AbortSignal; clear(): void } {
  const controller = new AbortController();
  const leave = () => controller.abort(new DOMException('The client went away.', 'AbortError'));
  const timer = setTimeout(() => controller.abort(timedOut(timeoutMs)), timeoutMs);
  if (client.aborted) leave();
  else client.addEventListener('abort', leave, { once: true });
  return {
    signal: controller.signal,
    clear() {
      clearTimeout(timer);
      client.removeEventListener('abort', leave);
    },
  };
}

/** A client that goes away is nobody's fault. */
function isOfClient(error: NodeJS.ErrnoException): boolean {
  return error.name === 'AbortError' || error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}

const statuses: Readonly<Partial<Record<ErrorCode, number>>> = { NOT_FOUND: 404, UNAVAILABLE: 503, TIMEOUT: 504 };

/** What is not the caller's mistake or the store's trouble is a fault of ours, and stays what it is. */
function refusalOf(error: unknown): unknown {
  if (!(error instanceof AccordError)) return error;
  return new Refusal(statuses[error.code] ?? 400, error, error.code === 'UNAVAILABLE' ? { 'retry-after': '1' } : {});
}

function tooBusy(most: number): Refusal {
  const message = `As many files as may be made at once are under way (${most}). Try again in a moment.`;
  return refusal(503, 'UNAVAILABLE', message, {}, { 'retry-after': '5' });
}
