import type { Subgraph } from '../graph/neighborhood';
import type { Context } from '../context';
import { keysOf } from '../ontology/enums';
import { graphFormats } from '../transfer/formats/formats';
import { subgraphPart } from '../transfer/formats/subgraph-part';
import { toItems } from '../transfer/formats/to-items';
import { builder } from './builder';
import { enumOf } from './enums';
import { SubgraphRef } from './subgraph';

const formatNames = keysOf(graphFormats);

const GraphFormatEnum = enumOf(
  'GraphFormat',
  Object.fromEntries(formatNames.map((name) => [name, graphFormats[name].description])) as Record<(typeof formatNames)[number], string>,
);

builder.objectField(SubgraphRef, 'export', (t) =>
  t.string({
    description: 'The same part in a format of other tools, with names, dates and quotes.',
    args: { format: t.arg({ type: GraphFormatEnum, required: true }) },
    resolve: (subgraph, { format }, context) => textOf(subgraph, graphFormats[format].write, context),
  }),
);

async function textOf(subgraph: Subgraph, write: (typeof graphFormats)['GEXF']['write'], context: Context): Promise<string> {
  const { loaders, languages } = context;
  const part = subgraphPart(subgraph, (ids) => Promise.all(ids.map((id) => loaders.entity.whole(id))));
  const evidence = {
    passages: (ids: readonly string[]) => Promise.all(ids.map((id) => loaders.passage.load(id))),
    sources: (ids: readonly string[]) => Promise.all(ids.map((id) => loaders.source.load(id))),
  };
  const pieces: string[] = [];
  for await (const piece of write(toItems(part, evidence, languages), part)) pieces.push(piece);
  return pieces.join('');
}
