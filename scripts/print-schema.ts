/** Writes schema.graphql: `npm run schema`. */
import { writeGenerated } from './generated';

writeGenerated('schema.graphql');
