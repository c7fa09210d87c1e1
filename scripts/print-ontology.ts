/** Writes docs/ontology.md: `npm run docs`. */
import { writeGenerated } from './generated';

writeGenerated('docs/ontology.md');
