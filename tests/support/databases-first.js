const { readFileSync } = require('node:fs');
const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * The order of test files where nobody knows yet what each takes, as in a fresh clone: those on databases before the others.
 * They take longest, however small the file, and one that began last would leave the other worker with nothing to do.
 */
class DatabasesFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    if (sorted.every(({ duration }) => duration !== undefined)) return sorted;
    const isOnDatabase = new Map(sorted.map(({ path }) => [path, /On(BothEngines|Neo4j)\(|OwnNeo4j\(/.test(readFileSync(path, 'utf8'))]));
    return [true, false].flatMap((wanted) => sorted.filter(({ path }) => isOnDatabase.get(path) === wanted));
  }
}

module.exports = DatabasesFirst;
