import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedFiles, textOf } from '../../scripts/generated';
import { packageRoot } from '../../src/package-root';

describe('generated files', () => {
  it.each(generatedFiles)('%s is what the sources give (else: npm run schema, npm run docs)', async (file) => {
    expect(readFileSync(join(packageRoot, file), 'utf8')).toBe(await textOf(file));
  });
});
