/** Writes docs/records.schema.json: `npm run docs`. */
import { writeGenerated } from './generated';

writeGenerated('docs/records.schema.json');
