import type { PassageCardFragment } from '../operations.generated';
import { useApp, useWords } from '../use';

/** A quote, highlighted in its paragraph. */
export function PassageQuote({ passage: { id, quote, verified, context, source } }: { passage: PassageCardFragment }) {
  const { panel } = useWords();
  const app = useApp();
  return (
    <figure class="passage">
      <blockquote lang={source.lang}>
        {context && !context.beginsParagraph && '…'}
        {context?.before}
        <mark>{quote}</mark>
        {context?.after}
        {context && !context.endsParagraph && '…'}
      </blockquote>
      <figcaption>
        <span class={verified ? 'check' : 'check bad'} title={verified ? panel.verified : panel.notVerified}>
          <span aria-hidden="true">{verified ? '✓' : '✗'}</span>
          <span class="hidden">{verified ? panel.verified : panel.notVerified}</span>
        </span>
        <span lang={source.lang} class="source-title">
          {source.title}
        </span>
        <button type="button" class="link" onClick={() => app.go({ passage: id })}>
          {panel.inSource}
        </button>
      </figcaption>
    </figure>
  );
}
