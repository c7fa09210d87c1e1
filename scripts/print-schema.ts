/** Writes schema.graphql: `npm run schema`. */
import { writeGenerated } from './generated';

void writeGenerated('schema.graphql');
