import { useState } from 'preact/hooks';
import { CountsDocument } from '../operations.generated';
import { formatDate } from '../parts/format';
import { citableAddress } from '../state/address';
import { useApp, useAsk, useValue, useWords } from '../use';

/** The permanent address of an entity or relation, with the day of the graph that was read. */
export function Citation({ id }: { id: string }) {
  const { panel } = useWords();
  const lang = useValue(useApp().lang);
  const { answer } = useAsk(CountsDocument, {});
  const [isCopied, setCopied] = useState(false);
  const address = `${location.origin}${citableAddress(id)}`;
  const day = answer?.statistics?.changedAt.slice(0, 10);
  const text = day ? `${address} (${panel.asOf(day)})` : address;
  return (
    <section class="citation">
      <h3>{panel.citation}</h3>
      <p>
        <a href={citableAddress(id)}>{address}</a>
      </p>
      <p class="quiet small">{day && panel.asOf(formatDate(day, lang))}</p>
      <button type="button" class="plain small" onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}>
        {isCopied ? panel.copied : panel.copy}
      </button>
    </section>
  );
}
