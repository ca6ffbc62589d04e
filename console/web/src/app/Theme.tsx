import { useCallback, useEffect, useState } from 'react';
import { preferences } from '../lib/preferences';

export type Theme = 'system' | 'light' | 'dark';

/** Light, dark, or what the system says. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState<Theme>(() => themeOf(preferences.get('theme')));
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  const choose = useCallback((next: Theme) => {
    preferences.set('theme', next);
    setTheme(next);
  }, []);
  return [theme, choose];
}

function themeOf(value: string | null): Theme {
  return value === 'light' || value === 'dark' ? value : 'system';
}
