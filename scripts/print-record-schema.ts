import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../src/package-root';
import { recordJsonSchema } from '../src/transfer/record-schema';

// Writes docs/records.schema.json: npx tsx scripts/print-record-schema.ts
writeFileSync(join(packageRoot, 'docs', 'records.schema.json'), `${JSON.stringify(recordJsonSchema(), null, 2)}\n`);
