import type { StoredName } from '../store/stored';
import { builder } from './builder';
import { NameKindEnum } from './enums';

export const NameRef = builder.objectRef<StoredName>('Name').implement({
  description: 'One name of an entity, as attested.',
  fields: (t) => ({
    value: t.exposeString('value'),
    lang: t.expose('lang', { type: 'LanguageTag' }),
    kind: t.expose('kind', { type: NameKindEnum }),
    origin: t.exposeString('origin', { nullable: true, description: 'Where a name is from that no source prints.' }),
  }),
});

export const ExternalIdRef = builder.objectRef<{ scheme: string; value: string }>('ExternalId').implement({
  fields: (t) => ({ scheme: t.exposeString('scheme'), value: t.exposeString('value') }),
});
