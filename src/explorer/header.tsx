import { openEntity } from './actions';
import { SearchBox } from './search/search-box';
import { languages, isLanguage } from './state/languages';
import { startView, type Page } from './state/view';
import { themeChoice, themeChoices } from './theme';
import { useApp, useValue, useWords } from './use';

const tabs: readonly Exclude<Page, 'start'>[] = ['graph', 'table', 'paths', 'answer'];

export function Header() {
  const app = useApp();
  const words = useWords();
  const view = useValue(app.view);
  const shown = tabs.filter((tab) => tab !== 'answer' || view.question !== undefined);
  return (
    <header class="header">
      <a
        class="brand"
        href="/"
        onClick={(event) => {
          event.preventDefault();
          app.go({ ...startView, scene: view.scene });
        }}
      >
        {words.name}
      </a>
      {view.page !== 'start' && (
        <div class="header-search">
          <SearchBox
            label={words.search.label}
            placeholder={words.search.placeholder}
            choose={({ entity }) => void openEntity(app, entity.id)}
            ask={(question) => app.go({ page: 'answer', question, selected: undefined })}
            isMain
          />
        </div>
      )}
      <nav class="tabs" aria-label={words.navigation}>
        {shown.map((tab) => (
          <button key={tab} type="button" aria-current={view.page === tab ? 'page' : undefined} onClick={() => app.go({ page: tab })}>
            {words.pages[tab]}
          </button>
        ))}
      </nav>
      <div class="choices">
        <ThemeChoice />
        <LanguageChoice />
      </div>
    </header>
  );
}

function LanguageChoice() {
  const app = useApp();
  const { language } = useWords();
  const lang = useValue(app.lang);
  return (
    <select aria-label={language} value={lang} onChange={({ currentTarget: { value } }) => isLanguage(value) && app.speak(value)}>
      {Object.entries(languages).map(([each, name]) => (
        <option key={each} value={each} lang={each}>
          {name}
        </option>
      ))}
    </select>
  );
}

function ThemeChoice() {
  const { theme } = useWords();
  const choice = useValue(themeChoice);
  return (
    <select
      aria-label={theme.label}
      value={choice}
      onChange={({ currentTarget: { value } }) => themeChoice.set(themeChoices.find((each) => each === value) ?? 'auto')}
    >
      {themeChoices.map((each) => (
        <option key={each} value={each}>
          {theme[each]}
        </option>
      ))}
    </select>
  );
}
