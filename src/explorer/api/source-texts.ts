import { CodePoints } from '../../code-points';
import { SourceTextDocument, type SourceTextQuery } from '../operations.generated';
import type { Service } from './service';

export interface SourceText {
  readonly source: NonNullable<SourceTextQuery['source']>;
  readonly points: CodePoints;
}

/** The texts of sources, each read once as long as the page lives. Resolves with undefined where there is no such source. */
export type SourceTexts = (id: string) => Promise<SourceText | undefined>;

export function createSourceTexts(service: Service): SourceTexts {
  const texts = new Map<string, Promise<SourceText | undefined>>();
  return (id) => {
    let text = texts.get(id);
    if (!text) {
      text = service
        .ask(SourceTextDocument, { id })
        .then(({ source }) => (source && { source, points: new CodePoints(source.text) }) || undefined);
      text.catch(() => texts.delete(id));
      texts.set(id, text);
    }
    return text;
  };
}
