const { readFileSync } = require('node:fs');
const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * The order of test files where nobody knows yet what each takes, as in a fresh clone: those on databases before the others.
 * They take longest, however small the file, and one that began last would leave the other worker with nothing to do. Of
 * these, those come last after which Neo4j plans everything anew.
 */
class DatabasesFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    if (sorted.every(({ duration }) => duration !== undefined)) return sorted;
    const ranks = new Map(sorted.map(({ path }) => [path, rankOf(readFileSync(path, 'utf8'))]));
    return sorted.toSorted((a, b) => ranks.get(a.path) - ranks.get(b.path));
  }
}

function rankOf(text) {
  if (!/On(BothEngines|Neo4j)\(|OwnNeo4j\(/.test(text)) return 2;
  return /(profiler|renewNeo4j)\(/.test(text) ? 1 : 0;
}

module.exports = DatabasesFirst;
