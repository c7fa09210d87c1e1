import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { packageRoot } from '../../src/package-root';

const most = { types: 150, cpuMs: 100 };

describe('the GraphQL schema', () => {
  it('stays small, and is built quickly', () => {
    const script = join(packageRoot, 'tests', 'support', 'measure-schema.ts');
    const output = execFileSync(process.execPath, ['--import', 'tsx', script], { cwd: packageRoot, encoding: 'utf8' });
    const { types, cpuMs } = JSON.parse(output) as { types: number; cpuMs: number };
    // The time is told and not asserted: what else the machine does at that moment counts in.
    process.stderr.write(
      `schema: ${types} types of at most ${most.types}; built with ${cpuMs.toFixed(0)} ms of CPU, of which ${most.cpuMs} are meant to be enough\n`,
    );
    expect(types).toBeLessThanOrEqual(most.types);
  }, 60_000);
});
