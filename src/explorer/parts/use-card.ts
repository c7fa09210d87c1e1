import { namesIn } from '../app-state';
import { CardsDocument, type EntityCardFragment } from '../operations.generated';
import { useApp, useAsk, useValue } from '../use';

/** An entity that the address names. */
export function useCard(id: string | undefined): EntityCardFragment | undefined {
  const lang = useValue(useApp().lang);
  const { answer } = useAsk(CardsDocument, id === undefined ? undefined : { ids: [id], lang: namesIn(lang) });
  const [card] = answer?.nodes ?? [];
  return card && 'label' in card ? card : undefined;
}
