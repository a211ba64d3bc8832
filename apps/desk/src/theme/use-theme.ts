import { useEffect, useState } from 'react';

export type Theme = 'system' | 'light' | 'dark';

const chosenKey = 'verbonden-desk-theme';

const themeOf = (stored: string | null): Theme => (stored === 'light' || stored === 'dark' ? stored : 'system');

/** Light, dark, or what the computer says; remembered on this computer. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(() => themeOf(localStorage.getItem(chosenKey)));
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
    localStorage.setItem(chosenKey, theme);
  }, [theme]);
  return [theme, setTheme];
}
