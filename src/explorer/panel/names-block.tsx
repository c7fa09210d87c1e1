import type { DetailsQuery } from '../operations.generated';
import { useApp, useValue, useWords } from '../use';

type Names = NonNullable<DetailsQuery['entity']>['names'];

/** All names, by language; the reader's language first. */
export function NamesBlock({ names }: { names: Names }) {
  const words = useWords();
  const lang = useValue(useApp().lang);
  const languages = [...new Set(names.map((name) => name.lang))].sort((a, b) => Number(b === lang) - Number(a === lang));
  const display = new Intl.DisplayNames([lang], { type: 'language', fallback: 'code' });
  return (
    <section>
      <h3>{words.panel.names}</h3>
      {!languages.includes(lang) && <p class="quiet small">{words.panel.noName}</p>}
      <dl class="names">
        {languages.map((each) => (
          <div key={each}>
            <dt>{display.of(each)}</dt>
            {names
              .filter((name) => name.lang === each)
              .map(({ value, kind }) => (
                <dd key={`${kind} ${value}`}>
                  <span lang={each}>{value}</span> <span class="quiet small">{words.nameKind[kind]}</span>
                </dd>
              ))}
          </div>
        ))}
      </dl>
    </section>
  );
}
