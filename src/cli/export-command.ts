import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { readConfig } from '../config';
import { openEngine } from '../store/open-engine';
import { createStore } from '../store/store';
import { exportLines } from '../transfer/export-records';

/** `accord export`: writes everything that the store holds as records, to a file or to standard output. */
export async function exportCommand(options: { out?: string }, stdout: NodeJS.WritableStream): Promise<number> {
  const config = readConfig(process.env);
  const store = createStore(await openEngine(config.store, config.limits));
  try {
    await store.engine.ping();
    const lines = Readable.from(exportLines(store));
    if (options.out === undefined) {
      await pipeline(lines, stdout, { end: false });
    } else {
      // A file of this name is whole or not there.
      const unfinished = `${options.out}.part`;
      await pipeline(lines, createWriteStream(unfinished));
      await rename(unfinished, options.out);
    }
    return 0;
  } finally {
    await store.close();
  }
}
