import { useState } from 'preact/hooks';
import { useApp, useValue, useWords } from '../use';
import { binYears, type YearCount } from './year-bins';

const mostBins = 48;
const height = 44;

/** How much there is of each year. A bar chooses its years, with Shift up to there; the fields say them exactly. */
export function Timeline({ years }: { years: readonly YearCount[] }) {
  const app = useApp();
  const words = useWords();
  const chosen = useValue(app.view).years;
  const bins = binYears(years, mostBins);
  const highest = Math.max(...bins.map(({ count }) => count), 1);
  const [first, last] = [bins[0]!.from, bins.at(-1)!.to];
  const isChosen = (from: number, to: number) => !chosen || (to >= chosen[0] && from <= chosen[1]);
  const choose = (from: number, to: number, isFurther: boolean) => {
    const range: [number, number] = isFurther && chosen ? [Math.min(from, chosen[0]), Math.max(to, chosen[1])] : [from, to];
    app.go({ years: chosen && chosen[0] === range[0] && chosen[1] === range[1] ? undefined : range });
  };
  return (
    <section class="timeline" aria-label={words.timeline.title}>
      <div class="bars">
        {bins.map(({ from, to, count }) => {
          const label = words.timeline.bar(from === to ? String(from) : `${from}–${to}`, count);
          return (
            <button
              key={from}
              type="button"
              class={isChosen(from, to) ? 'bar' : 'bar faint'}
              title={label}
              aria-label={label}
              aria-pressed={chosen !== undefined && isChosen(from, to)}
              disabled={count === 0}
              onClick={({ shiftKey }) => choose(from, to, shiftKey)}
            >
              <span style={{ height: `${count === 0 ? 0 : Math.max((Math.sqrt(count) / Math.sqrt(highest)) * height, 4)}px` }} />
            </button>
          );
        })}
      </div>
      <div class="years">
        <YearField
          label={words.table.from}
          value={chosen?.[0] ?? first}
          change={(from) => app.go({ years: [from, Math.max(from, chosen?.[1] ?? last)] })}
        />
        <YearField
          label={words.table.to}
          value={chosen?.[1] ?? last}
          change={(to) => app.go({ years: [Math.min(to, chosen?.[0] ?? first), to] })}
        />
        {chosen && (
          <button type="button" class="plain small" onClick={() => app.go({ years: undefined })}>
            {words.timeline.whole}
          </button>
        )}
      </div>
    </section>
  );
}

function YearField({ label, value, change }: { label: string; value: number; change: (year: number) => void }) {
  const [text, setText] = useState<string>();
  return (
    <label class="small">
      {label}{' '}
      <input
        class="year"
        inputMode="numeric"
        value={text ?? String(value)}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
        onChange={() => {
          const year = Number(text);
          if (Number.isInteger(year) && year >= 1 && year <= 9999 && year !== value) change(year);
          setText(undefined);
        }}
      />
    </label>
  );
}
