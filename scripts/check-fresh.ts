/** Fails where a generated file is not what the sources give: `npm run fresh`. */
import { generatedFiles, isFresh } from './generated';

const stale = generatedFiles.filter((file) => !isFresh(file));
for (const file of stale) console.error(`${file} is out of date: run "npm run schema" and "npm run docs", and commit what they write.`);
if (stale.length > 0) process.exitCode = 1;
