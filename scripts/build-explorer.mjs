/**
 * Bundles the explorer into dist/explorer, or the folder that is named: `npm run build`. What a browser loads bears a hash
 * of its content in its name, so that it can be kept forever; files.json says with which of them the page begins.
 */
import { build } from 'esbuild';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const sources = join(root, 'src', 'explorer');
const folder = process.argv[2] ?? join(root, 'dist', 'explorer');

/** Libraries that would put a style element into the page, which its policy forbids: their styles go into our stylesheet. */
const injecting = ['force-graph', 'float-tooltip'];
const injection = /var css_248z = ("(?:[^"\\]|\\.)*");\nstyleInject\(css_248z\);/;

const moveStyles = {
  name: 'move-styles',
  setup(bundle) {
    const fileOf = (name) => join(root, 'node_modules', name, 'dist', `${name}.mjs`);
    const styleOf = (name) => {
      const found = injection.exec(readFileSync(fileOf(name), 'utf8'));
      if (!found) throw new Error(`${name} injects its styles in another way than before: see scripts/build-explorer.mjs.`);
      return JSON.parse(found[1]);
    };
    bundle.onResolve({ filter: /^injected-styles$/ }, () => ({ path: 'injected-styles', namespace: 'injected-styles' }));
    bundle.onLoad({ filter: /./, namespace: 'injected-styles' }, () => ({ contents: injecting.map(styleOf).join('\n'), loader: 'css' }));
    bundle.onLoad({ filter: new RegExp(`[\\\\/](${injecting.join('|')})\\.mjs$`) }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(injection, ''),
    }));
  },
};

rmSync(folder, { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: [join(sources, 'main.tsx'), join(sources, 'styles', 'main.css')],
  outdir: folder,
  entryNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  minify: true,
  target: 'es2022',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  legalComments: 'eof',
  metafile: true,
  plugins: [moveStyles],
});
const beginning = Object.entries(metafile.outputs).filter(([, { entryPoint }]) => /[\\/]main\.(tsx|css)$/.test(entryPoint ?? ''));
const named = (ending) => basename(beginning.find(([path]) => path.endsWith(ending))[0]);
writeFileSync(join(folder, 'files.json'), `${JSON.stringify({ script: named('.js'), style: named('.css') })}\n`);
