import type { PassageCardFragment } from '../operations.generated';
import { useApp, useWords } from '../use';
import { paragraphAround } from './paragraph';
import { useSource } from './use-source';

/** A quote, highlighted in its paragraph as soon as the text of its source is here. */
export function PassageQuote({ passage }: { passage: PassageCardFragment }) {
  const { panel } = useWords();
  const app = useApp();
  const { text } = useSource(passage.source.id);
  const { before, quote, after } = text
    ? paragraphAround(text.points, passage.start, passage.end)
    : { before: '', quote: passage.quote, after: '' };
  return (
    <figure class="passage">
      <blockquote lang={text?.source.lang}>
        {before}
        <mark>{quote}</mark>
        {after}
      </blockquote>
      <figcaption>
        <span class={passage.verified ? 'check' : 'check bad'} title={passage.verified ? panel.verified : panel.notVerified}>
          <span aria-hidden="true">{passage.verified ? '✓' : '✗'}</span>
          <span class="hidden">{passage.verified ? panel.verified : panel.notVerified}</span>
        </span>
        <span lang={text?.source.lang} class="source-title">
          {passage.source.title}
        </span>
        <button type="button" class="link" onClick={() => app.go({ passage: passage.id })}>
          {panel.inSource}
        </button>
      </figcaption>
    </figure>
  );
}
