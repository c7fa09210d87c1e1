/** Writes docs/queries.md: `npm run docs`. */
import { writeGenerated } from './generated';

void writeGenerated('docs/queries.md');
