import { pipeline, type Readable } from 'node:stream';
import { promisify } from 'node:util';
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib';
import { readWishes } from './header-wishes';

export type Encoding = 'br' | 'gzip';

/** Under this many bytes an answer fits into a packet either way. */
const worthwhile = 1_024;

const compressible = /^(text\/|application\/(json|graphql-response\+json|javascript|xml)|image\/svg)/;

export function isWorthCompressing(contentType: string | undefined, length: number): boolean {
  return length >= worthwhile && contentType !== undefined && compressible.test(contentType);
}

/** The best encoding that an Accept-Encoding header allows (RFC 9110, section 12.5.3); undefined means as it is. */
export function chooseEncoding(acceptEncoding: string | null): Encoding | undefined {
  const wishes = readWishes(acceptEncoding);
  const weightOf = (name: Encoding) =>
    (wishes.find(({ value }) => value === name) ?? wishes.find(({ value }) => value === '*'))?.weight ?? 0;
  if (weightOf('br') > 0 && weightOf('br') >= weightOf('gzip')) return 'br';
  return weightOf('gzip') > 0 ? 'gzip' : undefined;
}

/** `effort` is what brotli calls quality: 4 for what is sent once, more for what is kept. Runs off the main thread. */
export async function compress(body: Uint8Array, encoding: Encoding, effort = 4): Promise<Uint8Array> {
  if (encoding === 'gzip') return gzipAsync(body, { level: 6 });
  return brotliAsync(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: effort, [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength },
  });
}

/** Compresses what flows through; a failure of either end destroys both. */
export function compressStream(body: Readable, encoding: Encoding): Readable {
  const compressor = encoding === 'gzip' ? createGzip() : createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
  return pipeline(body, compressor, () => undefined);
}

const gzipAsync = promisify(gzip);
const brotliAsync = promisify(brotliCompress);
