import { gapList } from '../graph/gaps';
import { builder } from './builder';
import { connectionOf } from './connection';
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
    resolve: (_, { kind, lang, ...page }, { reader }) => connectionOf(gapList(reader, { kind, lang }, page)),
  }),
);
