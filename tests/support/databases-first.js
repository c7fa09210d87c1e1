const { readFileSync } = require('node:fs');
const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * The order of test files where nobody knows yet what each takes, as in a fresh clone: those on databases before the others.
 * They take longest, however small the file, and one that began last would leave the other worker with nothing to do. Of
 * these, a browser comes when Neo4j has planned what it asks, since it does not wait for ever, and last come those after which
 * everything is planned anew.
 */
class DatabasesFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    if (sorted.every(({ duration }) => duration !== undefined)) return sorted;
    const ranks = new Map(sorted.map(({ path }) => [path, rankOf(path)]));
    return sorted.toSorted((a, b) => ranks.get(a.path) - ranks.get(b.path));
  }
}

function rankOf(path) {
  const text = readFileSync(path, 'utf8');
  if (!/On(BothEngines|Neo4j)\(|OwnNeo4j\(/.test(text)) return 3;
  if (/(profiler|renewNeo4j)\(/.test(text)) return 2;
  return /openBrowser\(/.test(text) ? 1 : 0;
}

module.exports = DatabasesFirst;
