import type { PassageCardFragment } from '../operations.generated';
import { useApp, useWords } from '../use';

/** A quote, highlighted in its paragraph; where that is cut, at a blank if one is near. */
export function PassageQuote({ passage: { id, quote, verified, context, source } }: { passage: PassageCardFragment }) {
  const { panel } = useWords();
  const app = useApp();
  return (
    <figure class="passage">
      <blockquote lang={source.lang}>
        {context && (context.beginsParagraph ? context.before : `…${context.before.replace(/^\S{0,20}\s/, '')}`)}
        <mark>{quote}</mark>
        {context && (context.endsParagraph ? context.after : `${context.after.replace(/\s\S{0,20}$/, '')}…`)}
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
