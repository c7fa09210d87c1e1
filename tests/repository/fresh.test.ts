import { spawnSync } from 'node:child_process';
import { packageRoot } from '../../src/package-root';

describe('generated files', () => {
  it('are what the sources give (else: npm run schema, npm run docs)', () => {
    // As a process of its own: tools that generate types are ES modules in part, which Jest does not load.
    const { stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/check-fresh.ts'], {
      cwd: packageRoot,
      encoding: 'utf8',
    });
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  }, 60_000);
});
