/** Writes the types of examples/typed-client: `npm run schema`. */
import { writeGenerated } from './generated';

void writeGenerated('examples/typed-client/src/agreements.generated.ts');
