/** Fails where a generated file is not what the sources give: `npm run fresh`. */
import { generatedFiles, isFresh } from './generated';

async function main(): Promise<void> {
  for (const file of generatedFiles) {
    if (await isFresh(file)) continue;
    console.error(`${file} is out of date: run "npm run schema" and "npm run docs", and commit what they write.`);
    process.exitCode = 1;
  }
}

void main();
