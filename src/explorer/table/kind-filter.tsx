import type { InstrumentKind } from '../operations.generated';
import { usePopUp } from '../parts/use-pop-up';
import { useWords } from '../use';

interface Props {
  readonly chosen: readonly InstrumentKind[];
  readonly choices: readonly { readonly kind: InstrumentKind; readonly count: number }[];
  choose(kinds: InstrumentKind[]): void;
}

/** Kinds of instruments, of which any number may be chosen. */
export function KindFilter({ chosen, choices, choose }: Props) {
  const { table, instrumentKind } = useWords();
  const { isOpen, toggle, frame } = usePopUp();
  const gone = chosen.filter((kind) => !choices.some((each) => each.kind === kind)).map((kind) => ({ kind, count: 0 }));
  const summary = chosen.map((kind) => instrumentKind[kind]).join(', ') || table.anyKind;
  return (
    <div class="menu kind-filter" {...frame}>
      <span aria-hidden="true">{table.kinds}</span>
      <button type="button" class="plain" aria-label={`${table.kinds}: ${summary}`} aria-expanded={isOpen} onClick={toggle}>
        {summary}
      </button>
      {isOpen && (
        <fieldset class="menu-items">
          <legend class="hidden">{table.kinds}</legend>
          {[...choices, ...gone].map(({ kind, count }) => (
            <label key={kind}>
              <input
                type="checkbox"
                checked={chosen.includes(kind)}
                onChange={({ currentTarget }) => choose(currentTarget.checked ? [...chosen, kind] : chosen.filter((each) => each !== kind))}
              />{' '}
              {instrumentKind[kind]} <span class="count">{count}</span>
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}
