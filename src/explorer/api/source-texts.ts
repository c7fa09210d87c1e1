import { SourceTextDocument, type SourceTextQuery } from '../operations.generated';
import type { Service } from './service';

export type SourceText = NonNullable<SourceTextQuery['source']>;

/** The whole texts of sources, each read once as long as the page lives. Resolves with undefined where there is no such source. */
export type SourceTexts = (id: string) => Promise<SourceText | undefined>;

export function createSourceTexts(service: Service): SourceTexts {
  const texts = new Map<string, Promise<SourceText | undefined>>();
  return (id) => {
    let text = texts.get(id);
    if (!text) {
      text = service.ask(SourceTextDocument, { id }).then(({ source }) => source ?? undefined);
      text.catch(() => texts.delete(id));
      texts.set(id, text);
    }
    return text;
  };
}
