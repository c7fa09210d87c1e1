import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { PassageByIdDocument, type PassagePlaceFragment } from '../operations.generated';
import { FailureNote } from '../parts/failure-note';
import { IconButton } from '../parts/icon-button';
import { LoadingNote } from '../parts/loading-note';
import { useApp, useAsk, useWords } from '../use';
import { markText, type Segment } from './mark-text';
import { useScreenEvidence } from './use-screen-evidence';
import { useSource } from './use-source';

/** Of a long source so many paragraphs are shown on each side of the passage, and more when they are asked for. */
const paragraphsAround = 80;

/** The whole source, scrolled to a passage; whatever else in it supports something on screen is marked too. */
export function SourceView({ passageId }: { passageId: string }) {
  const app = useApp();
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const { answer, failure, retry } = useAsk(PassageByIdDocument, { id: passageId });
  const passage = answer?.node && 'source' in answer.node ? answer.node : undefined;
  const close = () => app.go({ passage: undefined });
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      class="source"
      ref={dialog}
      aria-label={words.source.title}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <IconButton icon="close" label={words.source.close} onClick={close} />
      {failure && <FailureNote failure={failure} retry={retry} />}
      {!failure && !answer && <LoadingNote />}
      {answer && !passage && <p class="note">{words.source.missing}</p>}
      {passage && <MarkedSource passage={passage} />}
    </dialog>
  );
}

function MarkedSource({ passage }: { passage: PassagePlaceFragment }) {
  const app = useApp();
  const words = useWords();
  const { source, failure, retry } = useSource(passage.source.id);
  const others = useScreenEvidence(passage.source.id);
  const marks = useMemo(() => {
    const all = new Map([passage, ...others].map((each) => [each.id, each]));
    return [...all.values()].sort((a, b) => a.start - b.start || a.end - b.end);
  }, [passage, others]);
  const paragraphs = useMemo(() => (source ? markText(source.text, marks) : []), [source, marks]);
  if (failure) return <FailureNote failure={failure} retry={retry} />;
  if (!source) return <LoadingNote />;
  const here = marks.findIndex(({ id }) => id === passage.id);
  const goTo = (step: number) => app.adjust({ passage: marks.at((here + step) % marks.length)!.id });
  return (
    <>
      <header class="source-head">
        <h2 lang={source.lang}>{source.title}</h2>
        <p class="quiet small">
          {[source.publisher, source.publishedOn].filter(Boolean).join(' · ')}{' '}
          {source.url && (
            <a href={source.url} rel="noreferrer noopener">
              {words.source.original}
            </a>
          )}
        </p>
        <p class="quiet small checksum" title={words.source.checksum}>
          SHA-256 {source.sha256}
        </p>
        <p class="marks">
          <span role="status">{words.source.marks(marks.length)}</span>
          <IconButton icon="previous" label={words.source.previous} disabled={marks.length < 2} onClick={() => goTo(-1)} />
          <IconButton icon="next" label={words.source.next} disabled={marks.length < 2} onClick={() => goTo(1)} />
        </p>
      </header>
      <SourceText key={source.id} lang={source.lang} paragraphs={paragraphs} current={passage.id} />
    </>
  );
}

function SourceText({ lang, paragraphs, current }: { lang: string; paragraphs: readonly Segment[][]; current: string }) {
  const { source } = useWords();
  const mark = useRef<HTMLElement>(null);
  const [around, setAround] = useState(paragraphsAround);
  const at = Math.max(
    paragraphs.findIndex((paragraph) => paragraph.some(({ marks }) => marks.includes(current))),
    0,
  );
  const [from, to] = [Math.max(at - around, 0), Math.min(at + around + 1, paragraphs.length)];
  useEffect(() => mark.current?.scrollIntoView({ block: 'center' }), [current, paragraphs]);
  let isFirst = true;
  return (
    <div class="source-text" lang={lang} tabIndex={0} role="document">
      {from > 0 && <MoreButton label={source.before} more={() => setAround(around * 4)} />}
      {paragraphs.slice(from, to).map((paragraph, index) => (
        <p key={from + index}>
          {paragraph.map(({ text, marks }) => {
            if (marks.length === 0) return text;
            const isCurrent = marks.includes(current);
            const reference = isCurrent && isFirst ? mark : undefined;
            if (isCurrent) isFirst = false;
            return (
              <mark class={isCurrent ? 'current' : ''} aria-current={isCurrent ? 'true' : undefined} {...(reference && { ref: reference })}>
                {text}
              </mark>
            );
          })}
        </p>
      ))}
      {to < paragraphs.length && <MoreButton label={source.after} more={() => setAround(around * 4)} />}
    </div>
  );
}

function MoreButton({ label, more }: { label: string; more: () => void }) {
  return (
    <button type="button" class="plain small" onClick={more}>
      {label}
    </button>
  );
}
