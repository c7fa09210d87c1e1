import { createWriteStream } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { serviceAddress } from '../client/service-address';
import { readConfig } from '../config';
import { messageOf, unavailable } from '../errors';
import { openEngine } from '../store/open-engine';
import { createStore } from '../store/store';
import { exportLines } from '../transfer/export-records';
import type { SourceRecord } from '../transfer/record';
import { textFileName, textsBeside, wholeLines, type PutText } from '../transfer/texts-beside';
import { recordsPath, textPath } from '../server/export-files';

/**
 * `accord export`: writes everything that the store holds as records, to a file or to standard output. Where a service runs
 * on the store, it is asked, since one process alone holds an embedded folder. Texts of sources that no line can hold go to files
 * beside the file of records.
 */
export async function exportCommand(options: { out?: string; url?: string }, stdout: NodeJS.WritableStream): Promise<number> {
  const config = readConfig(process.env);
  const url = await serviceAddress(config.store, options.url);
  if (url !== undefined) {
    await write(Readable.from(withTexts(await linesFrom(url), url, options.out)), options.out, stdout);
    return 0;
  }
  const store = createStore(await openEngine(config.store, config.limits));
  try {
    await store.engine.ping();
    await write(Readable.from(exportLines(store)), options.out, stdout);
  } finally {
    await store.close();
  }
  return 0;
}

/** A service names the file of a text that no line can hold, and gives the text by itself. */
async function* withTexts(lines: Readable, url: string, out: string | undefined): AsyncGenerator<string> {
  for await (const line of wholeLines(lines)) {
    yield line;
    if (!line.startsWith('{"record":"source"')) continue;
    const { id, file } = JSON.parse(line) as SourceRecord;
    if (file === undefined) continue;
    const address = new URL(`${textPath}?source=${encodeURIComponent(id)}`, url);
    if (out === undefined) console.error(`accord: the text of ${id} is too long for a line; get ${file} from ${address.href}`);
    else await pipeline(await bodyOf(address), createWriteStream(join(dirname(out), basename(file))));
  }
}

function linesFrom(url: string): Promise<Readable> {
  return bodyOf(new URL(recordsPath, url));
}

async function bodyOf(address: URL): Promise<Readable> {
  const response = await fetch(address).catch((error: unknown) => {
    throw unavailable(`No service answers at ${address.href}: ${messageOf(error)}`, error);
  });
  if (!response.ok || !response.body)
    throw unavailable(`${address.href} answered with status ${response.status}: ${await response.text()}`);
  return Readable.fromWeb(response.body as never);
}

async function write(lines: Readable, out: string | undefined, stdout: NodeJS.WritableStream): Promise<void> {
  if (out === undefined) return pipeline(textsBeside(lines, tellOfLongText), stdout, { end: false });
  // A file of this name is whole or not there.
  const unfinished = `${out}.part`;
  const putText: PutText = async (source) => {
    const file = textFileName(source);
    await writeFile(join(dirname(out), file), source.text);
    return { file };
  };
  try {
    await pipeline(textsBeside(lines, putText), createWriteStream(unfinished));
    await rename(unfinished, out);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** Standard output has no place beside it. */
const tellOfLongText: PutText = async ({ id }) => {
  console.error(`accord: the text of ${id} makes a line that is too long to be read again; with --out FILE it gets a file of its own`);
  return undefined;
};
