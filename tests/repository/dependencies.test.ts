import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/package-root';
import { readSourceFiles, type SourceFile } from '../support/source-files';

describe('dependencies', () => {
  const { dependencies, devDependencies } = readJson('package.json') as Record<'dependencies' | 'devDependencies', Record<string, string>>;
  const isOfExplorer = ({ path }: SourceFile) => path.startsWith('explorer/');

  it('are what src imports, neither more nor less', () => {
    expect(packagesOf(readSourceFiles().filter((file) => !isOfExplorer(file)))).toEqual(Object.keys(dependencies).sort());
  });

  it('of the explorer are bundled into it when it is built, and installed for that alone', () => {
    const bundled = packagesOf(readSourceFiles().filter(isOfExplorer));
    expect(bundled.filter((name) => !/^\d+\.\d+\.\d+$/.test(devDependencies[name] ?? '') || dependencies[name])).toEqual([]);
  });

  it('have exact versions', () => {
    expect(Object.values(dependencies).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});

describe('the lockfile', () => {
  const { packages } = readJson('package-lock.json') as { packages: Record<string, LockEntry> };

  it('names no address from which a package was fetched', () => {
    expect(Object.keys(packages).filter((path) => packages[path]?.resolved !== undefined)).toEqual([]);
  });

  it('holds the packages of every platform, also those that this one does not install', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !packages[`${path}/node_modules/${name}`] && !packages[`node_modules/${name}`]),
    );
    expect(missing).toEqual([]);
  });
});

interface LockEntry {
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

function packagesOf(files: readonly SourceFile[]): string[] {
  const modules = files.flatMap((file) => file.modules).filter((name) => !/^(\.|node:)/.test(name));
  return [...new Set(modules.map(packageOf))].sort();
}

/** `opencc-js/t2cn` is of the package opencc-js, `@grafeo-db/js` is one. */
function packageOf(module: string): string {
  return module
    .split('/')
    .slice(0, module.startsWith('@') ? 2 : 1)
    .join('/');
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(join(packageRoot, file), 'utf8'));
}
