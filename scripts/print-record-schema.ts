/** Writes docs/records.schema.json: `npm run docs`. */
import { writeGenerated } from './generated';

void writeGenerated('docs/records.schema.json');
