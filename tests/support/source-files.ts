import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';
import { packageRoot } from '../../src/package-root';

/** A file of src/, with what tests of the sources themselves ask about it. */
export interface SourceFile {
  /** Below src/, with slashes. */
  readonly path: string;
  /** What it imports, as written; types too. */
  readonly modules: readonly string[];
  /** The files of src/ that it imports. */
  readonly imports: readonly string[];
  /** Its strings and templates but for the names of modules; `${}` stands for what a template is filled with. */
  readonly texts: readonly string[];
  readonly readsEnvironment: boolean;
}

export function readSourceFiles(): SourceFile[] {
  return [...filesBelow('src', '.ts'), ...filesBelow('src', '.tsx')].map(readSourceFile);
}

/** The paths of files below a folder of the project, relative to it, with slashes. */
export function filesBelow(folder: string, ending: string): string[] {
  const names = readdirSync(join(packageRoot, folder), { recursive: true, encoding: 'utf8' });
  return names
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith(ending))
    .sort();
}

function readSourceFile(path: string): SourceFile {
  const text = readFileSync(join(packageRoot, 'src', path), 'utf8');
  const modules = ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName);
  const texts: string[] = [];
  let readsEnvironment = modules.includes('node:process');
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return { path, modules, imports: modules.flatMap((name) => resolved(path, name)), texts, readsEnvironment };

  function visit(node: ts.Node): void {
    if (ts.isStringLiteralLike(node) && !modules.includes(node.text)) texts.push(node.text);
    if (ts.isTemplateExpression(node)) texts.push([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('${}'));
    if (/^process(\.env|\['env'\])$/.test(node.getText())) readsEnvironment = true;
    ts.forEachChild(node, visit);
  }
}

function resolved(path: string, module: string): string[] {
  if (!module.startsWith('.')) return [];
  const file = posix.join(posix.dirname(path), module);
  return [existsSync(join(packageRoot, 'src', `${file}.tsx`)) ? `${file}.tsx` : `${file}.ts`];
}
