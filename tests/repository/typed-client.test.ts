import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { packageRoot } from '../../src/package-root';
import { startAccord, type AccordProcess } from '../support/accord-process';

const run = promisify(execFile);
const folder = join(packageRoot, 'examples', 'typed-client');

describe('The example of a typed client', () => {
  it('is right by the types of its operation, which tests/repository/fresh.test.ts holds against the schema', async () => {
    const compiler = join(packageRoot, 'node_modules', 'typescript', 'bin', 'tsc');
    const { stdout } = await run(process.execPath, [compiler, '-p', folder]).catch((error: { stdout: string }) => error);
    expect(stdout).toBe('');
  }, 60_000);

  it('is built with the versions that the project has', () => {
    const { devDependencies, overrides } = readJson(join(packageRoot, 'package.json'));
    const own = readJson(join(folder, 'package.json'));
    const versions = { graphql: readJson(join(packageRoot, 'package.json')).dependencies.graphql, ...devDependencies };
    const differing = Object.entries(own.devDependencies).filter(([name, version]) => versions[name] && versions[name] !== version);
    expect(differing).toEqual([]);
    for (const [name, version] of Object.entries(own.overrides)) expect(version).toEqual(overrides[name]);
  });

  describe('with a service', () => {
    const data = mkdtempSync(join(tmpdir(), 'accord-typed-client-'));
    let service: AccordProcess;
    beforeAll(async () => {
      service = await startAccord({ DATA_DIR: data });
      await service.ready();
    }, 60_000);
    afterAll(async () => {
      service.child.kill();
      await service.ended;
      rmSync(data, { recursive: true });
    });

    const ask = (...names: string[]) =>
      run(process.execPath, ['--import', 'tsx', join(folder, 'src', 'main.ts'), ...names], {
        cwd: packageRoot,
        env: { PATH: process.env['PATH'], ACCORD_URL: `${service.url}/graphql` },
      });

    it('prints the three agreements of Rosatom with their parties and the words that say so', async () => {
      const { stdout } = await ask('Росатом');
      expect(stdout).toMatch(/^3 agreements involve Росатом, as of \d{4}-\d\d-\d\d\.$/m);
      expect(stdout.match(/^ {2}MEMORANDUM_OF_UNDERSTANDING, May 2026$/gm)).toHaveLength(3);
      expect(stdout).toContain('  between Chinese Academy of Sciences\n  between State Atomic Energy Corporation Rosatom\n');
      expect(stdout).toContain('  PARTY: “《中国科学院和俄罗斯国家原子能集团公司科学技术合作谅解备忘录》”');
      expect(stdout).not.toContain('not in the stored text');
    }, 30_000);

    it('says what is wrong with a name, and fails', async () => {
      await expect(ask('Rosatomm')).rejects.toMatchObject({ code: 1, stderr: expect.stringMatching(/^NOT_FOUND: .*institution:rosatom/) });
    }, 30_000);
  });
});

// Tests look into files of many shapes.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function readJson(file: string): any {
  return JSON.parse(readFileSync(file, 'utf8'));
}
