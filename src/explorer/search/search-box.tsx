import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { SuggestionsDocument, type SuggestionsQuery } from '../operations.generated';
import { namesIn } from '../app-state';
import { kindOf } from '../parts/kind-of';
import { TypeIcon } from '../parts/type-icon';
import { useApp, useAsk, useOntology, useValue, useWords } from '../use';
import { isQuestion } from './is-question';

export type Hit = NonNullable<SuggestionsQuery['search']>[number];

/** After so long without a key the service is asked. */
const pauseMs = 120;

interface Props {
  readonly label: string;
  readonly placeholder: string;
  readonly choose: (hit: Hit) => void;
  /** Where a question may be asked in the same box. */
  readonly ask?: (question: string) => void;
  readonly initial?: string;
  readonly autofocus?: boolean;
  /** Where `/` leads. */
  readonly isMain?: boolean;
}

/** A box that suggests entities while one types (the combobox of WAI-ARIA), and takes questions. */
export function SearchBox({ label, placeholder, choose, ask, initial = '', autofocus, isMain }: Props) {
  const id = useId();
  const words = useWords();
  const lang = useValue(useApp().lang);
  const [text, setText] = useState(initial);
  const [wanted, setWanted] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  /** Enter was pressed before the suggestions were here. */
  const [isEager, setEager] = useState(false);

  useEffect(() => setText(initial), [initial]);
  useEffect(() => {
    if (autofocus) input.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => setWanted(text.trim()), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);

  const { answer, loading, failure } = useAsk(SuggestionsDocument, wanted && isOpen ? { text: wanted, lang: namesIn(lang) } : undefined);
  const isFresh = wanted === text.trim() && !loading && (answer !== undefined || failure !== undefined);
  const hits = text.trim() && !failure ? (answer?.search ?? []) : [];
  // A question is offered below the names, and so only once they are here: nothing moves under the pointer.
  const isAskable = ask !== undefined && isFresh;
  const options = hits.length + (isAskable ? 1 : 0);
  const isShown = isOpen && text.trim() !== '' && (options > 0 || isFresh);

  function finish(): void {
    setOpen(false);
    setActive(-1);
    setEager(false);
    input.current?.blur();
  }

  function take(index: number): void {
    const hit = hits[index];
    if (hit) {
      choose(hit);
      setText(isMain ? '' : hit.entity.label.value);
    } else {
      ask?.(text.trim());
    }
    finish();
  }

  /** Enter without a choice takes the best name, unless it is a question. */
  function submit(): void {
    if (!text.trim()) return;
    if (active >= 0) return take(active);
    if (ask && isQuestion(text)) return take(hits.length);
    if (!isFresh) return setEager(true);
    if (hits.length > 0 || ask) take(0);
  }

  useEffect(() => {
    if (isEager && isFresh) submit();
  }, [isEager, isFresh]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move && options > 0) {
      setOpen(true);
      // One more place than options: in the box itself.
      setActive(((active + 1 + move + options + 1) % (options + 1)) - 1);
    } else if (event.key === 'Enter') submit();
    else if (event.key === 'Escape') setOpen(false);
    else return;
    event.preventDefault();
  }

  return (
    <div class="search" onFocusOut={(event) => !event.currentTarget.contains(event.relatedTarget as Node) && setOpen(false)}>
      <input
        ref={input}
        type="text"
        role="combobox"
        class="search-input"
        data-main={isMain ? 'yes' : undefined}
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={`${id}-list`}
        aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
        placeholder={placeholder}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setOpen(true);
          setActive(-1);
          setEager(false);
        }}
        onFocus={() => setOpen(true)}
        onKeyDown={onKeyDown}
      />
      <p class="hidden" role="status">
        {isShown && isFresh ? words.search.found(hits.length) : ''}
      </p>
      <ul id={`${id}-list`} role="listbox" aria-label={label} class="suggestions" hidden={!isShown}>
        {isShown &&
          hits.map((hit, index) => (
            <li
              key={hit.entity.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={active === index}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(index)}
            >
              <Suggestion hit={hit} />
            </li>
          ))}
        {isShown && isAskable && (
          <li
            id={`${id}-${hits.length}`}
            role="option"
            class="ask-option"
            aria-selected={active === hits.length}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(hits.length)}
          >
            {words.search.ask(text.trim())}
          </li>
        )}
        {isShown && isFresh && hits.length === 0 && !failure && (
          <li role="option" aria-selected="false" aria-disabled="true" class="quiet">
            {ask ? words.search.nothing : words.search.nothingAtAll}
          </li>
        )}
      </ul>
    </div>
  );
}

function Suggestion({ hit: { entity, matchedName, method } }: { hit: Hit }) {
  const words = useWords();
  const { labelOf } = useOntology();
  const isOther = matchedName.value !== entity.label.value;
  return (
    <>
      <TypeIcon type={entity.type} />
      <span class="suggestion">
        <span lang={entity.label.lang}>{entity.label.value}</span>
        <span class="quiet small">
          {kindOf(entity, words) ?? labelOf(entity.type)}
          {isOther && (
            <>
              {' · '}
              <span lang={matchedName.lang}>{matchedName.value}</span>
            </>
          )}
          {method !== 'EXACT' && ` · ${words.search.method[method]}`}
        </span>
      </span>
    </>
  );
}
