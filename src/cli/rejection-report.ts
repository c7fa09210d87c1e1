import { closeSync, openSync, writeSync } from 'node:fs';
import { badInput, messageOf } from '../errors';
import type { Rejection } from '../transfer/import/rejection';

/** A file of rejected lines: JSON lines of file, line, id, reason and what stands there. Written as they are found. */
export class RejectionReport {
  private readonly descriptor: number;

  /** Throws BAD_USER_INPUT where the file cannot be written. */
  constructor(path: string) {
    try {
      this.descriptor = openSync(path, 'w');
    } catch (error) {
      throw badInput('path', `Cannot write the report ${path}: ${messageOf(error)}.`);
    }
  }

  add({ file, line, id, message, isConsequence, text }: Rejection): void {
    writeSync(this.descriptor, `${JSON.stringify({ file, line, id, reason: message, isConsequence, text })}\n`);
  }

  close(): void {
    closeSync(this.descriptor);
  }
}
