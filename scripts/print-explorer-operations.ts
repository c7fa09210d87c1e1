/** Writes the typed operations of the explorer: `npm run schema`. */
import { writeGenerated } from './generated';

void writeGenerated('src/explorer/operations.generated.ts');
