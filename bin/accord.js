#!/usr/bin/env node
'use strict';

/** Runs the command line from dist/, which is built first where this is a checkout whose sources are newer. */
const { spawnSync } = require('node:child_process');
const { existsSync, readdirSync, statSync } = require('node:fs');
const { dirname, join } = require('node:path');

const root = join(__dirname, '..');
const main = join(root, 'dist', 'main.js');

if (isStale()) build();
require(main);

/** The compiler writes nothing where there are errors, and main.js after all that it needs. */
function isStale() {
  // A package or an image holds no sources: it comes built.
  if (!existsSync(join(root, 'src'))) return false;
  if (!existsSync(main)) return true;
  const builtAt = statSync(main).mtimeMs;
  return sources().some((path) => statSync(path).mtimeMs > builtAt);
}

/** The sources and the folders that hold them, because a file that was removed leaves its mark there only. */
function sources() {
  const inside = readdirSync(join(root, 'src'), { recursive: true }).map((name) => join(root, 'src', name));
  const settings = ['tsconfig.json', 'tsconfig.build.json', join('scripts', 'build-explorer.mjs')].map((name) => join(root, name));
  return [...settings, join(root, 'src'), ...inside];
}

function build() {
  const compiler = findCompiler();
  if (!compiler) fail('Accord is not built, and its compiler is not installed. Run "npm ci", without leaving out development packages.');
  // Standard output belongs to the command.
  console.error('Building Accord …');
  run(join('scripts', 'build-explorer.mjs'));
  run(compiler, '-p', 'tsconfig.build.json');
}

function run(...script) {
  const { status } = spawnSync(process.execPath, script, { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) fail('Accord could not be built: see above.');
}

function findCompiler() {
  try {
    return join(dirname(require.resolve('typescript/package.json')), 'bin', 'tsc');
  } catch {
    return undefined;
  }
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
