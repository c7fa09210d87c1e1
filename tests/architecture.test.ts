import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../src/package-root';
import { filesBelow, readSourceFiles } from './support/source-files';

/**
 * The architecture. A file imports from its own layer and from the layers that stand before it in this list; nothing
 * climbs back up. An entry is a file or a folder of src/.
 */
const layers: readonly { readonly entries: readonly string[]; readonly holds: string }[] = [
  {
    entries: ['code-points.ts', 'config.ts', 'errors.ts', 'group-by.ts', 'once.ts', 'package-root.ts', 'recently-used.ts', 'remember.ts'],
    holds: 'what stands on nothing: settings, errors with their codes, where the package is',
  },
  { entries: ['explorer/'], holds: 'the page in the browser, bundled by itself; it knows the service by its GraphQL contract only' },
  { entries: ['ontology/'], holds: 'node types and relation types as data, from which all other layers derive theirs' },
  { entries: ['search/'], holds: 'how names are compared' },
  { entries: ['store/'], holds: 'a database with the named statements of cypher/; no other layer knows which database it is' },
  { entries: ['graph/'], holds: 'what can be asked of the graph: entities, relations, pages, counts, evidence' },
  { entries: ['ask/'], holds: 'what questions in words mean, and the operations that answer them' },
  { entries: ['transfer/'], holds: 'records: check, load, export' },
  { entries: ['duplicates/'], holds: 'which entities may be one: what is compared, what it weighs, how a merge is written down' },
  { entries: ['loaders.ts', 'context.ts'], holds: 'what one operation works with' },
  { entries: ['schema/'], holds: 'GraphQL types with thin resolvers' },
  { entries: ['server/'], holds: 'HTTP: limits, security, errors, metrics; it is handed the schema' },
  {
    entries: ['service.ts', 'service-app.ts', 'examples.ts', 'read-explorer.ts'],
    holds: 'the store, opened and loaded, for as long as the process lives, and the server over it',
  },
  { entries: ['client/'], holds: 'how commands ask the graph: over HTTP where a service runs, else in this process' },
  { entries: ['mcp/'], holds: 'the tools that assistants call, one a file' },
  { entries: ['cli/'], holds: 'the commands' },
  { entries: ['main.ts'], holds: 'the command line' },
];

/** Who may know a database: the file of its engine, with its helpers. */
const drivers: Readonly<Record<string, RegExp>> = {
  'neo4j-driver': /^store\/neo4j-/,
  '@grafeo-db/js': /^store\/embedded-/,
};

/** Settings are read once: a command hands the environment to config.ts. */
const mayReadEnvironment = ['config.ts', 'cli/'];

const files = readSourceFiles();

describe('the layers', () => {
  it('hold every file of src', () => {
    expect(files.filter(({ path }) => layerOf(path) === -1).map(({ path }) => path)).toEqual([]);
  });

  it('are all there', () => {
    const entries = layers.flatMap((layer) => layer.entries);
    expect(entries.filter((entry) => !files.some(({ path }) => isIn([entry], path)))).toEqual([]);
  });

  it('import downwards', () => {
    const upwards = files.flatMap(({ path, imports }) =>
      imports.filter((other) => layerOf(other) > layerOf(path)).map((other) => `${path} → ${other}`),
    );
    expect(upwards).toEqual([]);
  });
});

describe('the explorer', () => {
  it('stands apart: it uses none of the layers but what stands on nothing, and none uses it', () => {
    const isOfExplorer = (path: string) => path.startsWith('explorer/');
    const across = files.flatMap(({ path, imports }) =>
      imports.filter((other) => isOfExplorer(other) !== isOfExplorer(path) && layerOf(other) > 0).map((other) => `${path} → ${other}`),
    );
    expect(across).toEqual([]);
  });
});

describe('imports', () => {
  it('never lead in a circle', () => {
    expect(circles()).toEqual([]);
  });

  it('name the file that defines a thing: there is no index.ts', () => {
    expect(files.filter(({ path }) => /(^|\/)index\.ts$/.test(path)).map(({ path }) => path)).toEqual([]);
  });

  it('of a database driver stand beside its engine', () => {
    const elsewhere = files.flatMap(({ path, modules }) =>
      modules.filter((name) => drivers[name]?.test(path) === false).map((name) => `${path} → ${name}`),
    );
    expect(elsewhere).toEqual([]);
  });
});

describe('the environment', () => {
  it('is read by the settings and the commands', () => {
    const readers = files.filter(({ readsEnvironment }) => readsEnvironment).map(({ path }) => path);
    expect(readers.filter((path) => !isIn(mayReadEnvironment, path))).toEqual([]);
  });
});

describe('statements', () => {
  const statements = filesBelow('cypher', '.cypher').map((file) => file.replace(/\.cypher$/, ''));
  const folders = new Set(statements.map((name) => name.split('/')[0]));
  /** What the code calls by name: every text that has the form of a statement's name. */
  const called = files.flatMap(({ path, texts }) => texts.filter(isStatementName).map((name) => ({ by: `src/${path}`, name })));
  /** Names such as `instrument/${}-involving`, with each word of the same file in the hole: only some of them are called. */
  const maybeCalled = files.flatMap(({ texts }) =>
    texts.filter((text) => text.split('${}').length === 2).flatMap((text) => texts.map((word) => text.replace('${}', word))),
  );
  /** What statements include, as `{{> name}}`, or give to a part that includes it. */
  const included = statements.flatMap((by) =>
    [...sourceOf(by).matchAll(/(?:\{\{> |")([\w-]+\/[\w/-]+)(?=[ }"])/g)].map(([, name = '']) => ({ by, name })),
  );

  it('are called by name, and their fragments included, or they are not there', () => {
    const used = new Set([...called.filter(({ name }) => !isFragment(name)), ...included].map(({ name }) => name).concat(maybeCalled));
    expect(statements.filter((name) => !used.has(name) && !used.has(commonName(name)))).toEqual([]);
  });

  it('are there where they are called or included', () => {
    const known = new Set([...statements, ...statements.map(commonName)]);
    expect([...called, ...included].filter(({ name }) => !known.has(name))).toEqual([]);
  });

  /** Where the engines have no text in common, each has one of the name in a folder of its own: search/neo4j/candidates. */
  function commonName(name: string): string {
    return name.startsWith('schema/') ? name : name.replace(/\/(neo4j|embedded)\//, '/');
  }

  it('are files: the code holds none, and puts none together', () => {
    const clause = /\b(MATCH|MERGE|CREATE|DELETE|UNWIND|FOREACH)\s*[([{]/;
    const filledClause = /\b(MATCH|MERGE|CREATE|DELETE|UNWIND|WHERE|SET|LIMIT|CALL)\b.*\$\{\}/s;
    const inCode = files.flatMap(({ path, texts }) =>
      texts.filter((text) => clause.test(text) || filledClause.test(text)).map((text) => `${path}: ${text}`),
    );
    expect(inCode).toEqual([]);
  });

  function isStatementName(text: string): boolean {
    return /^[a-z]+(\/[a-z0-9_-]+)+$/.test(text) && folders.has(text.split('/')[0]);
  }

  function isFragment(name: string): boolean {
    return name.includes('/_');
  }

  function sourceOf(name: string): string {
    return readFileSync(join(packageRoot, 'cypher', `${name}.cypher`), 'utf8');
  }
});

function layerOf(path: string): number {
  return layers.findIndex(({ entries }) => isIn(entries, path));
}

function isIn(entries: readonly string[], path: string): boolean {
  return entries.some((entry) => (entry.endsWith('/') ? path.startsWith(entry) : path === entry));
}

/** Every import that closes a circle, as the way around it. */
function circles(): string[] {
  const importsOf = new Map(files.map(({ path, imports }) => [path, imports]));
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) found.push([...way.slice(way.indexOf(path)), path].join(' → '));
    if (done.has(path) || way.includes(path)) return;
    for (const next of importsOf.get(path) ?? []) walk(next, [...way, path]);
    done.add(path);
  };
  for (const { path } of files) walk(path, []);
  return found;
}
