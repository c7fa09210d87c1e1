/** Writes RESULTS.md from what stands in results/: the figures, and notes.md on what they mean. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchResult } from './measure/result';
import { formatResults } from './report/format-results';

const folder = join(__dirname, 'results');
const results = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as BenchResult)
  .sort((a, b) => (a.size ?? Infinity) - (b.size ?? Infinity));
writeFileSync(join(__dirname, 'RESULTS.md'), formatResults(results, readFileSync(join(folder, 'notes.md'), 'utf8')));
