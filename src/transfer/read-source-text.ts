import { open, realpath, type FileHandle } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { constants } from 'node:fs';
import { sha256 } from './checksum';
import type { SourceRecord } from './record';
import { decodeUtf8 } from './utf8';

/** A source's text with the checksum of its bytes. */
export interface SourceText {
  readonly text: string;
  readonly sha256: string;
}

/** The longest text of a source, in bytes. */
export const longestText = 50_000_000;

/** Reads the text of a source, byte for byte, from the record or from its file in the folder, never from outside it. */
export async function readSourceText(folder: string, source: SourceRecord): Promise<SourceText | { problem: string }> {
  const { text, file } = source;
  if (text !== undefined && file !== undefined) return { problem: 'has both text and file; the text stands in one of them' };
  if (text !== undefined) return { text, sha256: sha256(text) };
  if (file === undefined) return { problem: 'has neither text nor file' };
  const path = await pathWithin(folder, file);
  if (typeof path !== 'string') return path;
  return readTextFile(path, file);
}

async function pathWithin(folder: string, file: string): Promise<string | { problem: string }> {
  try {
    const [root, path] = await Promise.all([realpath(folder), realpath(join(folder, file))]);
    return path.startsWith(root.endsWith(sep) ? root : root + sep)
      ? path
      : { problem: `file ${file} leads out of the folder of the records` };
  } catch (error) {
    return { problem: `file ${file} cannot be read (${codeOf(error)})` };
  }
}

async function readTextFile(path: string, file: string): Promise<SourceText | { problem: string }> {
  let handle: FileHandle | undefined;
  try {
    // Without O_NONBLOCK a named pipe would be waited for.
    handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const stat = await handle.stat();
    if (!stat.isFile()) return { problem: `file ${file} is no regular file` };
    if (stat.size > longestText) return { problem: `file ${file} is longer than ${longestText} bytes` };
    const bytes = await handle.readFile();
    const text = decodeUtf8(bytes);
    return text === undefined ? { problem: `file ${file} is not UTF-8` } : { text, sha256: sha256(bytes) };
  } catch (error) {
    return { problem: `file ${file} cannot be read (${codeOf(error)})` };
  } finally {
    await handle?.close();
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}
