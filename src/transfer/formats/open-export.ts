import type { Limits } from '../../config';
import { wholeEntitiesByIds } from '../../graph/entity';
import { mostNodes, neighborhood } from '../../graph/neighborhood';
import type { StoreReader } from '../../store/store';
import { entityProperties, relationProperties } from '../../store/stored';
import { evidenceFromStore } from './evidence-reads';
import type { Selection } from './export-request';
import type { Format } from './formats';
import type { GraphPart } from './graph-part';
import { instrumentsPart } from './instruments-part';
import { subgraphPart } from './subgraph-part';
import { toItems } from './to-items';
import { wholeGraph } from './whole-graph';
import { withinSize } from './within-size';

/**
 * Opens a part of the graph as a file. What can be refused before anything is written is refused here: BAD_USER_INPUT,
 * NOT_FOUND, AMBIGUOUS, and QUERY_TOO_COMPLEX for a part that is known to be too large. Whether the neighbors and relations
 * of instruments are too many shows only on the way; the pieces then end with QUERY_TOO_COMPLEX.
 */
export async function openExport(
  reader: StoreReader,
  selection: Selection,
  { format, languages, limits }: { format: Format; languages: readonly string[]; limits: Limits },
): Promise<AsyncGenerator<string>> {
  const part = await openPart(reader, selection, limits);
  return format.write(withinSize(toItems(part, evidenceFromStore(reader), languages), limits.exportItems), part);
}

/** A file holds all of what is drawn. */
const everything = { entity: entityProperties, relation: relationProperties };

async function openPart(reader: StoreReader, selection: Selection, limits: Limits): Promise<GraphPart> {
  switch (selection.of) {
    case 'neighborhood': {
      const { ids, depth } = selection;
      const subgraph = await neighborhood(reader, { ids, depth, limit: mostNodes }, limits, everything);
      return subgraphPart(subgraph, (wanted) => wholeEntitiesByIds(reader, wanted));
    }
    case 'instruments':
      return instrumentsPart(reader, selection.query, limits.exportItems);
    case 'everything':
      return wholeGraph(reader, limits.exportItems);
  }
}
