import { render } from 'preact';
import { createAppState } from './app-state';
import { Explorer } from './explorer';
import { AppContext } from './use';

render(
  <AppContext.Provider value={createAppState()}>
    <Explorer />
  </AppContext.Provider>,
  document.getElementById('explorer')!,
);
