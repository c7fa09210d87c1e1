import { useEffect } from 'preact/hooks';
import { AnswerPage } from './answer/answer-page';
import { GraphPage } from './graph/graph-page';
import { Header } from './header';
import { SidePanel } from './panel/side-panel';
import { SourceView } from './panel/source-view';
import { PathsPage } from './paths/paths-page';
import { ServiceNote } from './parts/service-note';
import { StartPage } from './start/start-page';
import type { Page } from './state/view';
import { TablePage } from './table/table-page';
import { useApp, useValue, useWords } from './use';

const pages: Readonly<Record<Page, () => preact.JSX.Element>> = {
  start: StartPage,
  graph: GraphPage,
  table: TablePage,
  paths: PathsPage,
  answer: AnswerPage,
};

/** The whole page. */
export function Explorer() {
  const app = useApp();
  const { page, selected, passage } = useValue(app.view);
  const words = useWords();
  useGlobalKeys();
  useEffect(() => {
    document.title = page === 'start' ? words.name : `${words.pages[page]} · ${words.name}`;
  }, [page, words]);
  const Main = pages[page];
  const isBeside = selected !== undefined && page !== 'start';
  return (
    <>
      <a class="skip" href="#main" onClick={(event) => (event.preventDefault(), document.getElementById('main')?.focus())}>
        {words.skip}
      </a>
      <Header />
      <ServiceNote />
      <div class={isBeside ? 'stage with-panel' : 'stage'}>
        <main id="main" tabIndex={-1} class={`page ${page}-page`}>
          <Main />
        </main>
        {isBeside && <SidePanel id={selected} />}
      </div>
      {passage !== undefined && <SourceView passageId={passage} />}
    </>
  );
}

/** Keys that work wherever one is, but in a field of text. */
function useGlobalKeys(): void {
  const app = useApp();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if ((event.target as Element).closest('input, textarea, select, dialog')) return;
      const isCommand = event.ctrlKey || event.metaKey;
      if (event.key === '/' && !isCommand) document.querySelector<HTMLElement>('.search-input[data-main]')?.focus();
      else if (isCommand && event.key.toLowerCase() === 'z') event.shiftKey ? app.redo() : app.undo();
      else if (isCommand && event.key.toLowerCase() === 'y') app.redo();
      else if (event.key === 'Escape' && app.view.get().selected !== undefined) app.go({ selected: undefined });
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [app]);
}
