import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseDocument, LineCounter } from 'yaml';
import { messageOf } from '../../errors';
import { describeIssue } from '../describe-issue';
import { mappingError } from './mapping-error';
import { mappingSchema, type Mapping } from './mapping-schema';

/** Reads mapping.yaml and checks its form. Throws BAD_USER_INPUT that names the file and the line or the path of keys. */
export async function readMapping(path: string): Promise<Mapping> {
  const file = basename(path);
  const value = await readYaml(path);
  const result = mappingSchema.safeParse(value);
  if (result.success) return result.data;
  throw mappingError(file, undefined, result.error.issues.map((issue) => describeIssue(issue, value)).join(`\n${file}: `));
}

/** The value of a YAML file. Aliases are bounded by the parser, so that a small file cannot become a large value. */
export async function readYaml(path: string): Promise<unknown> {
  const file = basename(path);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw mappingError(path, undefined, `cannot be read: ${messageOf(error)}`);
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const [error] = [...document.errors, ...document.warnings];
  if (error) throw mappingError(file, lines.linePos(error.pos[0]).line, `is no YAML: ${error.message}`);
  return document.toJS({ maxAliasCount: 100 }) as unknown;
}
