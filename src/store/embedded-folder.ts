import type { GrafeoDB } from '@grafeo-db/js';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { messageOf } from '../errors';
import { StoreError } from './store-error';

/** When what is in the log goes over into the graph's file by itself. The log is read whole when the folder is opened. */
const checkpoints = { intervalMs: 60_000, walBytes: 32 * 1024 * 1024 };

/** Opens the graph in a folder, which is made if it is not there, or an empty one in memory. Throws StoreError. */
export function openGrafeo(folder: string | undefined): GrafeoDB {
  const { GrafeoDB } = loadGrafeo();
  if (folder === undefined) return GrafeoDB.create();
  const path = resolve(folder);
  try {
    mkdirSync(path, { recursive: true });
    const db = GrafeoDB.create(join(path, 'graph.grafeo'));
    db.setCheckpointTriggers(checkpoints);
    return db;
  } catch (error) {
    throw new StoreError(`The graph in "${path}" cannot be opened: ${reasonOf(error)}`, { cause: error });
  }
}

export function isDiskFull(error: unknown): boolean {
  return /ENOSPC|No space left|not enough space/i.test(messageOf(error));
}

/** The native module, loaded only where the embedded engine is wanted: not every platform has one. */
function loadGrafeo(): typeof import('@grafeo-db/js') {
  try {
    return require('@grafeo-db/js') as typeof import('@grafeo-db/js');
  } catch (error) {
    throw new StoreError(
      `The embedded database has no build for this platform (${process.platform} ${process.arch}), or it is not installed. ` +
        'Use Neo4j instead: set NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD.',
      { cause: error },
    );
  }
}

function reasonOf(error: unknown): string {
  const message = messageOf(error);
  if (/cannot be locked/i.test(message)) {
    return 'another process holds it, probably a running service. Stop that one, use it by its address, or choose another folder with DATA_DIR.';
  }
  if (isDiskFull(error)) return 'the disk is full. Free some room and start again.';
  if (/EACCES|EPERM|EROFS|Permission denied|Read-only file system/i.test(message)) {
    return 'the folder cannot be written to. Give this user the right to, or choose another folder with DATA_DIR.';
  }
  if (/EEXIST|ENOTDIR|Not a directory/i.test(message)) return 'it is not a folder. Choose another with DATA_DIR.';
  return `${message} Choose another folder with DATA_DIR, or restore this one from a copy.`;
}
