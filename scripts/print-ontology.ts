/** Writes docs/ontology.md: `npm run docs`. */
import { writeGenerated } from './generated';

void writeGenerated('docs/ontology.md');
