import type { Theme } from './graph/shapes';
import { observable } from './state/observable';
import { useValue } from './use';

export const themeChoices = ['auto', 'light', 'dark'] as const;
export type ThemeChoice = (typeof themeChoices)[number];

const key = 'accord:theme';
const system = matchMedia('(prefers-color-scheme: dark)');

/** What the reader chose; remembered in this browser. */
export const themeChoice = observable<ThemeChoice>(remembered());
const theme = observable<Theme>(present());

system.addEventListener('change', apply);
themeChoice.listen(() => {
  try {
    localStorage.setItem(key, themeChoice.get());
  } catch {
    // Without a memory the choice lasts as long as the page.
  }
  apply();
});
apply();

export function useTheme(): Theme {
  return useValue(theme);
}

function apply(): void {
  theme.set(present());
  document.documentElement.dataset['theme'] = theme.get();
}

function present(): Theme {
  const choice = themeChoice.get();
  if (choice !== 'auto') return choice;
  return system.matches ? 'dark' : 'light';
}

function remembered(): ThemeChoice {
  try {
    const stored = localStorage.getItem(key);
    return themeChoices.find((choice) => choice === stored) ?? 'auto';
  } catch {
    return 'auto';
  }
}
