import { gapCount, gapPage } from '../graph/gaps';
import { builder } from './builder';
import { once } from './connection';
import { EntityConnection } from './entity';
import { GapKindEnum } from './enums';

builder.queryField('gaps', (t) =>
  t.field({
    type: EntityConnection,
    nullable: true,
    description: 'What the graph does not know and should. Drafts count as neither undated nor without parties.',
    args: {
      kind: t.arg({ type: GapKindEnum, required: true }),
      lang: t.arg({ type: 'LanguageTag' }),
      first: t.arg.int(),
      after: t.arg.string(),
    },
    resolve: (_, { kind, lang, ...page }, { reader }) => ({
      page: once(() => gapPage(reader, { kind, lang }, page)),
      totalCount: () => gapCount(reader, { kind, lang }),
    }),
  }),
);
